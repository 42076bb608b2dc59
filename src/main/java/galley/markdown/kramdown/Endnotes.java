package galley.markdown.kramdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The footnotes that the text refers to, in the order of their first marks. */
final class Endnotes {
    private static final class Note {
        private final String name;
        private final Node text;
        private final int number;
        private int repeated;

        Note(String name, Node text, int number) {
            this.name = name;
            this.text = text;
            this.number = number;
        }
    }

    private final Settings settings;
    private final Map<String, Note> byName = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private boolean placed;

    Endnotes(Settings settings) {
        this.settings = settings;
    }

    /** Returns false where a place for them was found before. */
    boolean begin() {
        boolean first = !placed;
        placed = true;
        return first;
    }

    boolean arePlaced() {
        return placed;
    }

    String mark(Node footnote) {
        String name = settings.text("footnote_prefix") + footnote.value;
        Note note = byName.get(name);
        String repeat = "";
        if (note == null) {
            note = new Note(name, footnote.target, settings.number("footnote_nr") + notes.size());
            byName.put(name, note);
            notes.add(note);
        } else {
            repeat = ":" + ++note.repeated;
        }
        return "<sup id=\"fnref:" + name + repeat + "\" role=\"doc-noteref\"><a href=\"#fn:" + name
                + "\" class=\"footnote\" rel=\"footnote\">" + note.number + "</a></sup>";
    }

    /** Empty where there is no footnote. A footnote's text may have marks of further ones. */
    String html(HtmlWriter writer) {
        StringBuilder items = new StringBuilder();
        Node list = new Node(Kind.NUMBERS);
        for (int i = 0; i < notes.size(); i++) {
            Note note = notes.get(i);
            Node item = new Node(Kind.ITEM);
            item.attributes.put("id", "fn:" + note.name);
            item.attributes.put("role", "doc-endnote");
            item.children = note.text.children;
            addBackLinks(item, note);
            items.append(writer.write(item, list));
        }
        if (items.isEmpty()) {
            return "";
        }
        int first = settings.number("footnote_nr");
        String start = first == 1 ? "" : " start=\"" + first + "\"";
        return "<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol" + start + ">\n" + items + "</ol>\n</div>\n";
    }

    private void addBackLinks(Node item, Note note) {
        String sign = settings.text("footnote_backlink");
        if (sign.isEmpty()) {
            return;
        }
        Node paragraph = null;
        if (item.lastKind() == Kind.PARAGRAPH || settings.is("footnote_backlink_inline")) {
            paragraph = item;
            while (paragraph != null && paragraph.kind != Kind.PARAGRAPH && paragraph.kind != Kind.HEADER) {
                paragraph = paragraph.last();
            }
        }
        String space = paragraph == null ? "" : "\u00a0";
        if (paragraph == null) {
            paragraph = new Node(Kind.PARAGRAPH);
            item.children.add(paragraph);
        }
        String words = HtmlText.text(sign);
        paragraph.children.add(new Node(Kind.VERBATIM, backLink(space, note.name, words)));
        for (int i = 1; i <= note.repeated; i++) {
            String numbered = words + "<sup>" + (i + 1) + "</sup>";
            paragraph.children.add(new Node(Kind.VERBATIM, backLink("\u00a0", note.name + ":" + i, numbered)));
        }
    }

    private static String backLink(String before, String name, String words) {
        return before + "<a href=\"#fnref:" + name + "\" class=\"reversefootnote\" role=\"doc-backlink\">" + words
                + "</a>";
    }
}
