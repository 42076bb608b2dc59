package galley.markdown.marked;

import galley.markdown.Deadline;
import java.util.List;

/** Writes blocks as hexo-renderer-marked does. Confined to one rendering. */
final class HtmlWriter {
    private final Options options;
    private final Deadline deadline;
    private final SpanWriter spans;
    private final HeadingIds ids;

    HtmlWriter(Options options, Deadline deadline) {
        this.options = options;
        this.deadline = deadline;
        spans = new SpanWriter(options, deadline);
        ids = new HeadingIds(options.idCase());
    }

    String write(List<Block> blocks, boolean paragraphs) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!block.is(Block.Kind.TEXT)) {
                out.append(write(block));
                continue;
            }
            StringBuilder text = new StringBuilder(text(block));
            while (i + 1 < blocks.size() && blocks.get(i + 1).is(Block.Kind.TEXT)) {
                i++;
                text.append('\n').append(text(blocks.get(i)));
            }
            out.append(paragraphs ? paragraph(text.toString()) : text);
        }
        deadline.check();
        deadline.checkOutput(out.length());
        return out.toString();
    }

    private String text(Block block) {
        return spans.write(block.spans);
    }

    String write(Block block) {
        return switch (block.kind) {
            case SPACE, DEFINITION -> "";
            case RULE -> "<hr>\n";
            case HTML -> block.text;
            case CODE -> code(block);
            case HEADING -> heading(block);
            case QUOTE -> "<blockquote>\n" + write(block.children, true) + "</blockquote>\n";
            case LIST -> list(block);
            case ITEM -> item(block);
            case TABLE -> table(block);
            case ROW -> row(block, "td");
            case CELL -> cell(block, "td");
            case PARAGRAPH -> paragraph(spans.write(block.spans));
            case TEXT -> text(block);
        };
    }

    private static String code(Block block) {
        String text = block.text.endsWith("\n") ? block.text : block.text + "\n";
        int end = 0;
        while (end < block.language.length() && !Chars.isSpace(block.language.charAt(end))) {
            end++;
        }
        String language = Escapes.some(block.language.substring(0, end));
        String attribute = language.isEmpty() ? "" : " class=\"language-" + language + "\"";
        return "<pre><code" + attribute + ">" + Escapes.code(text) + "</code></pre>\n";
    }

    private String heading(Block block) {
        String text = spans.write(block.spans);
        String name = "h" + block.level;
        if (!options.headerIds()) {
            return "<" + name + ">" + text + "</" + name + ">";
        }
        String anchor = options.anchorAlias() && text.startsWith("<a href=\"#") ? anchor(text) : "";
        String id = ids.id(anchor.isEmpty() ? text : anchor);
        if (!anchor.isEmpty()) {
            text = text.replaceFirst(
                    java.util.regex.Pattern.quote(anchor), java.util.regex.Matcher.quoteReplacement(id));
        }
        return "<" + name + " id=\"" + id + "\"><a href=\"#" + id + "\" class=\"headerlink\" title=\""
                + Escapes.withoutTags(text) + "\"></a>" + text + "</" + name + ">";
    }

    /** What a heading's link names as its own anchor. */
    private static String anchor(String text) {
        int start = "<a href=\"#".length();
        int end = text.indexOf('"', start);
        return end < 0 ? "" : text.substring(start, end);
    }

    private String paragraph(String text) {
        String list = options.descriptionLists() ? Descriptions.in(text) : null;
        return list == null ? "<p>" + text + "</p>\n" : list;
    }

    private String list(Block list) {
        StringBuilder out = new StringBuilder();
        String name = list.first >= 0 ? "ol" : "ul";
        out.append('<').append(name);
        if (list.first >= 0 && list.first != 1) {
            out.append(" start=\"").append(list.first).append('"');
        }
        out.append(">\n");
        list.children.forEach(item -> out.append(item(item)));
        return out.append("</").append(name).append(">\n").toString();
    }

    private String item(Block item) {
        String box = item.task
                ? "<input " + (item.checked ? "checked=\"\" " : "") + "disabled=\"\" type=\"checkbox\"> "
                : "";
        if (item.task && item.loose) {
            Block first = item.children.isEmpty() ? null : item.children.getFirst();
            if (first != null && first.is(Block.Kind.PARAGRAPH)) {
                box(first, box);
            } else {
                Block mark = new Block(Block.Kind.TEXT, box, box);
                Span span = new Span(Span.Kind.TEXT, 0, box);
                span.ready = true;
                mark.spans.add(span);
                item.children.addFirst(mark);
            }
            box = "";
        }
        return "<li>" + box + write(item.children, item.loose) + "</li>\n";
    }

    /** Before the words of a paragraph, if it begins with words. */
    private static void box(Block paragraph, String box) {
        Span first = paragraph.spans.isEmpty() ? null : paragraph.spans.getFirst();
        if (first != null && first.kind == Span.Kind.TEXT && first.grows) {
            first.text = box + Escapes.some(first.text);
            first.ready = true;
        }
    }

    private String table(Block table) {
        StringBuilder out = new StringBuilder("<table>\n<thead>\n");
        out.append(row(table.children.getFirst(), "th")).append("</thead>\n");
        if (table.children.size() > 1) {
            out.append("<tbody>");
            table.children.stream().skip(1).forEach(row -> out.append(row(row, "td")));
            out.append("</tbody>");
        }
        return out.append("</table>\n").toString();
    }

    private String row(Block row, String name) {
        StringBuilder out = new StringBuilder("<tr>\n");
        row.children.forEach(cell -> out.append(cell(cell, name)));
        return out.append("</tr>\n").toString();
    }

    private String cell(Block cell, String name) {
        String align = cell.alignment.isEmpty() ? "" : " align=\"" + cell.alignment + "\"";
        return "<" + name + align + ">" + spans.write(cell.spans) + "</" + name + ">\n";
    }
}
