package galley.markdown.python;

import galley.markdown.Deadline;
import galley.markdown.Limits;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes a tree as HTML. An ampersand that begins an entity stays one. */
final class Serializer {
    private static final Set<String> VOID = Set.of(
            "area", "base", "basefont", "br", "col", "frame", "hr", "img", "input", "isindex", "link", "meta", "param");

    private final StringBuilder html = new StringBuilder();
    private final Deadline deadline;

    private Serializer(Deadline deadline) {
        this.deadline = deadline;
    }

    /** The element with its tail. */
    static String html(Element element, Deadline deadline) {
        Serializer serializer = new Serializer(deadline);
        serializer.write(element);
        return serializer.html.toString();
    }

    private void write(Element element) {
        deadline.checkOutput(html.length());
        html.append('<').append(element.tag);
        for (Map.Entry<String, String> attribute : element.attributes.entrySet()) {
            String name = attribute.getKey();
            html.append(' ');
            int start = html.length();
            escape(attribute.getValue(), true);
            if (!name.contentEquals(html.subSequence(start, html.length()))) {
                html.insert(start, name + "=\"").append('"');
            }
        }
        html.append('>');
        String tag = element.tag.toLowerCase(Locale.ROOT);
        if (tag.equals("script") || tag.equals("style")) {
            html.append(element.text);
        } else {
            escape(element.text, false);
        }
        element.children.forEach(this::write);
        if (!VOID.contains(tag)) {
            html.append("</").append(element.tag).append('>');
        }
        escape(element.tail, false);
    }

    /** A single element, without limits. */
    static String html(Element element) {
        return html(element, new Deadline(Limits.PATIENT));
    }

    /** Text for an attribute's value. */
    static String escapeAttribute(String value) {
        Serializer serializer = new Serializer(null);
        serializer.escape(value, true);
        return serializer.html.toString();
    }

    private void escape(String text, boolean inAttribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append(isEntity(text, i) ? "&" : "&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append(inAttribute ? "&quot;" : "\"");
                default -> html.append(c);
            }
        }
    }

    private static boolean isEntity(String text, int ampersand) {
        int start = ampersand + 1;
        int radix = 36;
        if (text.startsWith("#", start)) {
            boolean hexadecimal = text.startsWith("x", start + 1) || text.startsWith("X", start + 1);
            start += hexadecimal ? 2 : 1;
            radix = hexadecimal ? 16 : 10;
        }
        int end = start;
        while (end < text.length() && text.charAt(end) < 128 && Character.digit(text.charAt(end), radix) >= 0) {
            end++;
        }
        return end > start && end < text.length() && text.charAt(end) == ';';
    }
}
