package galley.preview;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Entities;

/** HTML as a value: what the page holds, or is to hold. Deep equality says whether anything must change. */
sealed interface Piece {
    /** Text, as it is read: nothing in it is markup. */
    record Words(String text) implements Piece {
        @Override
        public void writeTo(StringBuilder html) {
            html.append(Entities.escape(text));
        }
    }

    /** An element. */
    record Tag(String name, Map<String, String> attributes, List<Piece> children) implements Piece {
        public Tag {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
            children = List.copyOf(children);
        }

        String attribute(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        Tag with(List<Piece> others) {
            return new Tag(name, attributes, others);
        }

        /** The same with one more class. */
        Tag marked(String mark) {
            Map<String, String> more = new LinkedHashMap<>(attributes);
            more.merge("class", mark, (was, one) -> was + " " + one);
            return new Tag(name, more, children);
        }

        @Override
        public void writeTo(StringBuilder html) {
            html.append('<').append(name);
            attributes.forEach((key, value) -> html.append(' ')
                    .append(key)
                    .append("=\"")
                    .append(Entities.escape(value))
                    .append('"'));
            html.append('>');
            if (!org.jsoup.parser.Tag.valueOf(name).isEmpty()) {
                // The parser drops one line feed at the start of <pre>.
                if (name.equals("pre")) {
                    html.append('\n');
                }
                children.forEach(child -> child.writeTo(html));
                html.append("</").append(name).append('>');
            }
        }
    }

    void writeTo(StringBuilder html);

    static Piece words(String text) {
        return new Words(text);
    }

    static Tag tag(String name, Map<String, String> attributes, Piece... children) {
        return new Tag(name, attributes, List.of(children));
    }

    /** An element with a class. */
    static Tag tag(String name, String mark, Piece... children) {
        return new Tag(name, Map.of("class", mark), List.of(children));
    }

    /** As HTML, which {@link Sanitizer} reads back to the same pieces. */
    static String html(List<Piece> pieces) {
        StringBuilder html = new StringBuilder();
        pieces.forEach(piece -> piece.writeTo(html));
        return html.toString();
    }
}
