package galley.markdown.kramdown;

import galley.markdown.Deadline;
import java.util.ArrayList;
import java.util.List;

/** What happens to the tree of blocks before it is rendered: texts become spans, attribute lists attributes. */
final class Finish {
    private final Definitions definitions;
    private final Spans spans;

    Finish(Definitions definitions, Deadline deadline) {
        this.definitions = definitions;
        spans = new Spans(definitions, deadline);
    }

    void apply(Node root) {
        parseSpans(root);
        Abbreviations abbreviations = new Abbreviations(definitions);
        abbreviations.replace(root);
        for (Node footnote : definitions.footnotes.values()) {
            parseSpans(footnote);
            abbreviations.replace(footnote);
        }
        if (definitions.settings.isGithub()) {
            new GithubSteps(definitions.settings).apply(root);
        }
    }

    private void parseSpans(Node node) {
        List<Node> children = new ArrayList<>(node.children.size());
        for (Node child : node.children) {
            switch (child.kind) {
                case RAW_TEXT -> {
                    spans.parse(child, child.value.toString(), Kind.TEXT, Spans.all(definitions.settings));
                    child.children.forEach(span -> span.placeLike(child));
                    children.addAll(child.children);
                }
                case BOUNDARY -> applyAttributes(child);
                case BLANK -> {
                    if (children.isEmpty() || children.getLast().kind != Kind.BLANK) {
                        children.add(child);
                    }
                }
                default -> {
                    parseSpans(child);
                    applyAttributes(child);
                    if (child.kind == Kind.TERM || child.kind == Kind.HEADER && definitions.settings.isGithub()) {
                        child.plain = plain(child);
                    }
                    children.add(child);
                }
            }
        }
        node.children = children;
    }

    private void applyAttributes(Node node) {
        if (node.ial != null) {
            node.ial.applyTo(node.attributes, definitions.attributeLists);
        }
    }

    private String plain(Node node) {
        StringBuilder plain = new StringBuilder();
        addPlain(node, plain, definitions.settings.isGithub());
        return plain.toString();
    }

    private static void addPlain(Node node, StringBuilder plain, boolean all) {
        for (Node child : node.children) {
            switch (child.kind) {
                case TEXT -> plain.append(child.value);
                case CODE_SPAN, MATH -> plain.append(all ? child.value : "");
                case ENTITY -> plain.append(all ? Entities.character(child.value.toString()) : "");
                case SMART_QUOTE, SYMBOL -> plain.append(all ? Symbols.plain(child.value.toString()) : "");
                default -> addPlain(child, plain, all);
            }
        }
    }
}
