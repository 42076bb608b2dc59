package galley.markdown.kramdown;

import java.util.regex.Pattern;

/** Links and images, with their address or with the name of one that is defined elsewhere. */
final class Links {
    private static final Pattern START = Pattern.compile("!?\\[(?=[^^])");
    private static final Pattern PARENTHESIS_OR_TITLE = Pattern.compile("(\\()|(\\))|\\s(?=['\"])");
    private static final Pattern NAME = Pattern.compile("\\s*?\\[([^\\]]+)?\\]");
    private static final Pattern TITLE = Marks.compileAcrossLines("\\s*?([\"'])(.+?)\\1\\s*?\\)");
    private static final Pattern IN_ANGLES = Pattern.compile("\\(<(.*?)>");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\.*_+`<>()\\[\\]{}#!:|\"'$=-])");

    private Links() {}

    static boolean take(Spans in) {
        Scan source = in.source;
        if (!source.take(START)) {
            return false;
        }
        String mark = source.matched();
        int start = source.at;
        Kind kind = mark.startsWith("!") ? Kind.IMAGE : Kind.LINK;
        boolean nested = kind == Kind.LINK && (in.isInside(Kind.LINK) || in.isInside(Kind.IMAGE));
        if (nested || !take(in, new Node(kind), start)) {
            source.at = start;
            in.addText(mark);
        }
        return true;
    }

    private static boolean take(Spans in, Node node, int start) {
        Scan source = in.source;
        if (source.text.indexOf(']', start) < 0 || !in.parse(node, new End(in), in.rules())) {
            return false;
        }
        String words = ESCAPED.matcher(source.text.substring(start, source.at)).replaceAll("$1");
        source.at++;
        boolean named = source.take(NAME);
        if (named || !source.text.startsWith("(", source.at)) {
            Definitions.Link link = in.definitions.link(named && source.group(1) != null ? source.group(1) : words);
            if (link == null) {
                return false;
            }
            if (link.place().ial != null) {
                node.ial = link.place().ial;
                node.ial.applyTo(node.attributes, in.definitions.attributeLists);
            }
            add(in, node, link.url(), link.title(), words);
            return true;
        }
        return takeAddress(in, node, words);
    }

    private static boolean takeAddress(Spans in, Node node, String words) {
        Scan source = in.source;
        String url;
        if (source.take(IN_ANGLES)) {
            url = source.group(1);
            if (source.text.startsWith(")", source.at)) {
                source.at++;
                add(in, node, url, null, words);
                return true;
            }
        } else {
            int start = source.at + 1;
            int open = 0;
            while (source.takeUntil(PARENTHESIS_OR_TITLE) != null) {
                if (source.group(2) != null && --open == 0) {
                    break;
                } else if (source.group(1) != null) {
                    open++;
                } else if (source.group(2) == null) {
                    break;
                }
            }
            url = Text.strip(source.text.substring(Math.min(start, source.at), Math.max(start, source.at - 1)));
            if (open == 0) {
                add(in, node, url, null, words);
                return true;
            }
        }
        if (!source.take(TITLE)) {
            return false;
        }
        add(in, node, url, source.group(2), words);
        return true;
    }

    private static void add(Spans in, Node node, String url, String title, String words) {
        if (node.kind == Kind.LINK) {
            node.attributes.put("href", url);
        } else {
            node.attributes.put("src", url);
            node.attributes.put("alt", words);
            node.children.clear();
        }
        if (title != null) {
            node.attributes.put("title", title);
        }
        in.add(node);
    }

    /** The bracket that closes the first, where each image in between has brackets of its own. */
    private static final class End implements Spans.Stop {
        private final Spans in;
        private int open = 1;

        End(Spans in) {
            this.in = in;
        }

        @Override
        public boolean isAt(String text, int at) {
            char c = text.charAt(at);
            return c == ']' || c == '[' || c == '!' && text.startsWith("[", at + 1);
        }

        @Override
        public boolean accepts(Node inside) {
            open += in.source.text.charAt(in.source.at) == ']' ? -1 : 1;
            return open
                    == inside.children.stream()
                            .filter(child -> child.kind == Kind.IMAGE)
                            .count();
        }
    }
}
