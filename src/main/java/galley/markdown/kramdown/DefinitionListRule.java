package galley.markdown.kramdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A paragraph whose lines are terms, and definitions that begin with a colon. */
final class DefinitionListRule {
    /** A definition and its text. */
    private record Definition(Node node, StringBuilder text) {}

    boolean parse(Blocks in) {
        List<Node> siblings = in.tree.children;
        boolean apart = in.tree.lastKind() == Kind.BLANK;
        int terms = siblings.size() - (apart ? 2 : 1);
        if (terms < 0
                || siblings.get(terms).kind != Kind.PARAGRAPH
                || apart && !siblings.getLast().value.toString().equals("\n")) {
            return false;
        }
        Node paragraph = siblings.get(terms);
        siblings.subList(terms, siblings.size()).clear();
        Node list = in.node(Kind.DEFINITIONS);
        list.start = paragraph.start;
        list.ial = paragraph.ial;
        addTerms(list, paragraph.children.getFirst().value.toString());
        List<Definition> definitions = new ArrayList<>();
        read(in, apart, definitions);
        Node blank = null;
        for (Definition definition : definitions) {
            list.children.add(definition.node());
            blank = parse(in, definition, blank);
        }
        attach(in.tree, list);
        if (blank != null) {
            in.add(blank);
        }
        return true;
    }

    private static void addTerms(Node list, String lines) {
        for (String line : lines.split("\n")) {
            Node term = new Node(Kind.TERM);
            String text = ItemLines.takeAttributes(line, term);
            term.plain = text;
            term.children.add(new Node(Kind.RAW_TEXT, text));
            list.children.add(term);
        }
    }

    private static void read(Blocks in, boolean apart, List<Definition> definitions) {
        Scan source = in.source;
        Pattern next = Marks.DEFINITION_START;
        ItemLines lines = null;
        boolean asParagraph = apart;
        boolean blank = false;
        while (!source.atEnd()) {
            if (source.take(next)) {
                Node node = new Node(Kind.DEFINITION);
                node.startsWithParagraph = asParagraph;
                lines = new ItemLines(source.group(1).length(), source.group(2));
                definitions.add(new Definition(node, new StringBuilder(lines.takeAttributes(node))));
                next = lines.next(":");
                asParagraph = false;
                blank = false;
            } else if (source.sees(Marks.BOUNDARY_LINE)) {
                break;
            } else if (lines.take(source, !blank)) {
                String line = ItemLines.withoutTabs(source.matched());
                String text = lines.isIndented(line) ? line.substring(lines.indent) : line;
                definitions.getLast().text().append(text);
                asParagraph = false;
                blank = false;
            } else if (source.take(Marks.BLANK_LINES)) {
                definitions.getLast().text().append(source.matched());
                asParagraph = true;
                blank = true;
            } else {
                break;
            }
        }
    }

    /** Returns the blank lines at the end, or what was there before when the definition is empty. */
    private static Node parse(Blocks in, Definition definition, Node before) {
        Node node = definition.node();
        in.parse(node, definition.text().toString());
        if (node.children.isEmpty()) {
            return before;
        }
        Node blank = node.lastKind() == Kind.BLANK ? node.children.removeLast() : null;
        if (!node.children.isEmpty() && node.children.getFirst().kind == Kind.PARAGRAPH && !node.startsWithParagraph) {
            Node first = node.children.getFirst();
            if (node.children.size() > 1) {
                first.children.getFirst().value.append("\n");
            }
            first.transparent = true;
        }
        return blank;
    }

    /** To the list before, where only a blank line is between. */
    private static void attach(Node tree, Node list) {
        if (tree.lastKind() == Kind.BLANK
                && tree.children.size() >= 2
                && tree.children.get(tree.children.size() - 2).kind == Kind.DEFINITIONS) {
            tree.children.removeLast();
        }
        if (tree.lastKind() == Kind.DEFINITIONS) {
            tree.last().children.addAll(list.children);
        } else {
            tree.children.add(list);
        }
    }
}
