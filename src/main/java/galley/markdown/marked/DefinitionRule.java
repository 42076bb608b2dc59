package galley.markdown.marked;

import java.util.List;
import java.util.Locale;

/** {@code [label]: address "title"}. */
final class DefinitionRule {
    private DefinitionRule() {}

    static Block read(String text, int at) {
        int open = LineStarts.indented(text, at, 3);
        if (open < 0 || !Chars.is(text, open, '[')) {
            return null;
        }
        int close = Labels.referenceEnd(text, open + 1);
        if (close < 0 || !Chars.is(text, close + 1, ':')) {
            return null;
        }
        int start = Chars.skip(text, close + 2, ' ');
        if (Chars.is(text, start, '\n')) {
            start = Chars.skipBlanks(text, start + 1);
        }
        if (start >= text.length() || Chars.isSpace(text.charAt(start))) {
            return null;
        }
        Block block = new Block(Block.Kind.DEFINITION, "", normal(text.substring(open + 1, close)));
        int end = text.charAt(start) == '<' ? bracketed(text, start, block) : plain(text, start, block);
        if (end < 0) {
            return null;
        }
        block.raw = text.substring(at, end);
        return block;
    }

    /** As it is looked up: in lower case, its white space single. */
    static String normal(String label) {
        StringBuilder out = new StringBuilder(label.length());
        for (int i = 0; i < label.length(); ) {
            int next = Chars.skipSpace(label, i);
            if (next > i) {
                out.append(' ');
                i = next;
            } else {
                out.append(label.charAt(i++));
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    private static int plain(String text, int start, Block block) {
        int end = start;
        while (end < text.length() && !Chars.isSpace(text.charAt(end))) {
            end++;
        }
        block.target = Chars.unescaped(text.substring(start, end));
        return rest(text, end, block);
    }

    private static int bracketed(String text, int start, Block block) {
        for (int i = start + 1; i < text.length() && !Chars.endsLine(text.charAt(i)); i++) {
            if (text.charAt(i) == '>') {
                int end = rest(text, i + 1, block);
                if (end >= 0) {
                    block.target = Chars.unescaped(text.substring(start + 1, i));
                    return end;
                }
            }
        }
        return -1;
    }

    /** The title, if there is one, and the end of the line. */
    private static int rest(String text, int at, Block block) {
        int title = titleStart(text, at);
        if (title >= 0) {
            for (int close : titleEnds(text, title)) {
                int end = lineEnd(text, close + 1);
                if (end >= 0) {
                    block.title = Chars.unescaped(text.substring(title + 1, close));
                    return end;
                }
            }
        }
        block.title = "";
        return lineEnd(text, at);
    }

    /** Only a title in double quotes knows the backslash here. */
    private static List<Integer> titleEnds(String text, int title) {
        char open = text.charAt(title);
        if (open == '"') {
            return Labels.titleEnds(text, title);
        }
        int close = text.indexOf(open == '(' ? ')' : open, title + 1);
        String forbidden = open == '(' ? "(" : "\n\n";
        boolean fits = close >= 0 && !text.substring(title + 1, close).contains(forbidden);
        return fits ? List.of(close) : List.of();
    }

    private static int titleStart(String text, int at) {
        int i = Chars.skip(text, at, ' ');
        boolean apart = i > at;
        if (Chars.is(text, i, '\n')) {
            i = Chars.skipBlanks(text, i + 1);
            apart = true;
        }
        return apart && i < text.length() && "\"'(".indexOf(text.charAt(i)) >= 0 ? i : -1;
    }

    private static int lineEnd(String text, int at) {
        int i = Chars.skip(text, at, ' ');
        return Chars.atLineEnd(text, i) ? Chars.skip(text, i, '\n') : -1;
    }
}
