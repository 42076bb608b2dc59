package galley.preview;

import galley.preview.Piece.Tag;
import galley.preview.Piece.Words;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Puts pieces into the living page by the document object model, so that WebKit parses nothing, and changes what is there
 * into what is to be there by the fewest steps: what is equal is not touched, with its pictures, its selection and its open
 * {@code <details>}. FX thread.
 */
final class Dom {
    private static final String SVG = "http://www.w3.org/2000/svg";

    /** Only formulas have these. */
    private static final Set<String> DRAWN = Set.of("svg", "path", "line");

    private final Document document;

    Dom(Document document) {
        this.document = document;
    }

    Node made(Piece piece) {
        return switch (piece) {
            case Words(String text) -> document.createTextNode(text);
            case Tag tag -> {
                Element element = DRAWN.contains(tag.name())
                        ? document.createElementNS(SVG, tag.name())
                        : document.createElement(tag.name());
                tag.attributes().forEach(element::setAttribute);
                for (Piece child : tag.children()) {
                    element.appendChild(made(child));
                }
                yield element;
            }
        };
    }

    /**
     * Makes the children of an element what they are to be.
     *
     * @param was what they are
     * @return for each child, which old one it was made from; -1 for a new one
     */
    int[] change(Element parent, List<? extends Piece> was, List<? extends Piece> now) {
        int[] from = Matching.of(List.<Piece>copyOf(was), List.<Piece>copyOf(now), Dom::alike);
        Node cursor = parent.getFirstChild();
        int at = 0;
        for (int i = 0; i < from.length; i++) {
            if (from[i] < 0) {
                parent.insertBefore(made(now.get(i)), cursor);
            } else {
                while (at < from[i]) {
                    cursor = removed(parent, cursor);
                    at++;
                }
                change(cursor, was.get(at), now.get(i));
                cursor = cursor.getNextSibling();
                at++;
            }
        }
        while (cursor != null) {
            cursor = removed(parent, cursor);
        }
        return from;
    }

    /** Makes a node what it is to be. @param was what it is */
    void change(Node node, Piece was, Piece now) {
        if (was.equals(now)) {
            return;
        }
        switch (now) {
            case Words(String text) -> node.setNodeValue(text);
            case Tag tag -> {
                Tag before = (Tag) was;
                attributes((Element) node, before, tag);
                change((Element) node, before.children(), tag.children());
            }
        }
    }

    private static void attributes(Element element, Tag was, Tag now) {
        for (String name : was.attributes().keySet()) {
            if (!now.attributes().containsKey(name)) {
                element.removeAttribute(name);
            }
        }
        now.attributes().forEach((name, value) -> {
            if (!value.equals(was.attributes().get(name))) {
                element.setAttribute(name, value);
            }
        });
    }

    private static Node removed(Element parent, Node child) {
        Node next = child.getNextSibling();
        parent.removeChild(child);
        return next;
    }

    private static boolean alike(Piece one, Piece other) {
        return one instanceof Tag(String name, var a, var b)
                ? other instanceof Tag tag && tag.name().equals(name)
                : other instanceof Words;
    }
}
