package galley.markdown.kramdown;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands in braces: attribute lists, their definitions, and the extensions {@code comment}, {@code nomarkdown} and
 * {@code options}.
 */
final class Extensions {
    private static final String STOP = "\\{:/(" + Marks.DEFINED_NAME + ")?\\}";
    private static final String TAG = "(?:\\{::(\\w+)(?:\\s(" + "(?:\\\\}|[^}])*?" + ")|)(/)?\\}|" + STOP + ")";
    static final Pattern BLOCK = Marks.compile("^ {0,3}\\{:");
    static final Pattern SPAN = Marks.compile(TAG);
    static final Pattern SPAN_ATTRIBUTES = Marks.compile("\\{:" + Marks.IN_BRACES + "\\}");
    private static final Pattern BLOCK_TAG = Marks.compile("^ {0,3}" + TAG + "\\s*?\\n");
    private static final Pattern DEFINITION =
            Marks.compile("^ {0,3}\\{:(" + Marks.DEFINED_NAME + "):" + Marks.IN_BRACES + "\\}\\s*?\\n");
    private static final Set<String> OPTIONS_OF_THE_SITE = Set.of("template", "input", "syntax_highlighter");

    private Extensions() {}

    static boolean block(Blocks in) {
        if (in.source.take(DEFINITION)) {
            in.definitions
                    .attributeLists
                    .computeIfAbsent(in.source.group(1), name -> new Ial())
                    .read(in.source.group(2));
            in.addBoundary("attributes");
            return true;
        }
        if (in.source.sees(BLOCK_TAG)) {
            return blockTag(in);
        }
        if (in.source.take(Marks.ATTRIBUTE_LIST)) {
            attributes(in, in.source.group(1));
            return true;
        }
        return false;
    }

    private static void attributes(Blocks in, String text) {
        Node last = in.tree.last();
        boolean belongsToLast = last != null
                && last.kind != Kind.BLANK
                && (last.kind != Kind.BOUNDARY
                        || Set.of("link", "abbreviation", "footnote").contains(last.made));
        if (belongsToLast) {
            last.attributeList().read(text);
            if (!in.source.sees(Marks.ATTRIBUTE_LIST)) {
                in.addBoundary("list");
            }
        } else {
            if (in.pending == null) {
                in.pending = new Ial();
            }
            in.pending.read(text);
        }
    }

    private static boolean blockTag(Blocks in) {
        Node read = new Node(Kind.ROOT);
        if (!tag(in.source, read, in.definitions, true)) {
            return false;
        }
        for (Node node : read.children) {
            if (node.kind == Kind.BOUNDARY) {
                in.addBoundary(node.made);
            } else {
                in.add(node);
            }
        }
        return true;
    }

    /** Reads the extension whose tag is the source's last match; returns whether it is one. */
    static boolean tag(Scan source, Node into, Definitions definitions, boolean block) {
        String name = source.group(1);
        if (name == null || !Set.of("comment", "nomarkdown", "options").contains(name)) {
            return false;
        }
        Ial options = Ial.of(source.group(2) == null ? "" : source.group(2));
        boolean hasBody = source.group(3) == null;
        int start = source.at;
        source.skip();
        String body = null;
        if (hasBody) {
            Pattern stop =
                    Marks.compile((block ? "^ {0,3}" : "") + "\\{:/(?:" + name + ")?\\}" + (block ? "\\s*?\\n" : ""));
            int from = source.at;
            if (source.takeUntil(stop) == null) {
                source.at = start;
                return false;
            }
            body = source.text.substring(from, source.matchStart());
            body = block && body.endsWith("\n") ? body.substring(0, body.length() - 1) : body;
        }
        obey(name, options, body, into, definitions, block);
        return true;
    }

    private static void obey(String name, Ial options, String body, Node into, Definitions definitions, boolean block) {
        if (name.equals("options")) {
            options.attributes.forEach((key, value) -> {
                if (!OPTIONS_OF_THE_SITE.contains(key)) {
                    definitions.settings = definitions.settings.with(key, value);
                }
            });
            if (block) {
                Node boundary = new Node(Kind.BOUNDARY);
                boundary.made = "options";
                into.children.add(boundary);
            }
        } else if (body != null) {
            String type = options.attributes.getOrDefault("type", "");
            boolean forHtml =
                    type.isBlank() || List.of(type.strip().split("\\s+")).contains("html");
            boolean comment = name.equals("comment");
            Node node = new Node(comment ? Kind.COMMENT : Kind.VERBATIM, comment || forHtml ? body : "");
            node.block = block;
            into.children.add(node);
        }
    }
}
