package galley.markdown.kramdown;

import java.util.regex.Pattern;

/** {@code *emphasis*} and {@code **strong emphasis**}, also with underscores. Neither holds another of its own kind. */
final class Emphasis {
    private static final Pattern START = Pattern.compile("\\*\\*?|__?");

    private Emphasis() {}

    static boolean take(Spans in) {
        Scan source = in.source;
        int start = source.at;
        source.take(START);
        String mark = source.matched();
        Kind kind = mark.length() == 2 ? Kind.STRONG : Kind.EMPHASIS;
        String one = mark.substring(0, 1);
        boolean insideWord = one.equals("_") && isBehindLetter(source.text, start);
        if (insideWord || isSpace(source.text, source.at) || in.isInside(kind)) {
            in.addText(mark);
            return true;
        }
        boolean found = take(in, mark, kind);
        if (!found && kind == Kind.STRONG && in.tree.kind != Kind.EMPHASIS) {
            source.at = start + 1;
            found = take(in, one, Kind.EMPHASIS);
        }
        if (!found) {
            source.at = start + mark.length();
            in.addText(mark);
        }
        return true;
    }

    private static boolean take(Spans in, String mark, Kind kind) {
        Node node = new Node(kind);
        if (in.source.text.indexOf(mark, in.source.at) < 0 || !in.parse(node, new End(in, mark, kind), in.rules())) {
            return false;
        }
        in.source.at += mark.length();
        in.add(node);
        return true;
    }

    /** In a word, or behind the hyphen in one. */
    private static boolean isBehindLetter(String text, int at) {
        int before = at > 0 && text.charAt(at - 1) == '-' ? at - 1 : at;
        return before > 0 && Character.isAlphabetic(text.codePointBefore(before));
    }

    private static boolean isSpace(String text, int at) {
        return at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) >= '\t' && text.charAt(at) <= '\r');
    }

    private record End(Spans in, String mark, Kind kind) implements Spans.Stop {
        @Override
        public boolean isAt(String text, int at) {
            return text.startsWith(mark, at);
        }

        @Override
        public boolean accepts(Node inside) {
            String text = in.source.text;
            int at = in.source.at;
            if (isSpace(text, at - 1) || inside.children.isEmpty()) {
                return false;
            }
            int end = at + mark.length();
            boolean two = text.startsWith(mark, end);
            if (kind == Kind.EMPHASIS && two && !text.startsWith(mark, end + mark.length())) {
                return false;
            }
            return mark.charAt(0) != '_' || end >= text.length() || !isLetterOrDigit(text.codePointAt(end));
        }

        private static boolean isLetterOrDigit(int c) {
            return Character.isAlphabetic(c) || Character.isDigit(c);
        }
    }
}
