package galley.markdown.python;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A node of the page being made. Text before the first child is the element's {@code text}; text that follows an
 * element inside its parent is that element's {@code tail}: many rules of the dialect are rules about tails.
 *
 * <p>A text is final when no rule may look into it any more, as inside code.
 */
final class Element {
    /** What stands as a block of its own; everything else is part of a line. */
    private static final Set<String> BLOCKS = Set.of(
            ("address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6"
                            + " header hgroup hr main menu nav ol p pre section table ul canvas colgroup dd body dt"
                            + " group iframe li legend math map noscript output object option progress script style"
                            + " summary tbody td textarea tfoot th thead tr video")
                    .split(" "));

    final Map<String, String> attributes = new TreeMap<>();
    final List<Element> children = new ArrayList<>();
    String tag;
    String text = "";
    String tail = "";
    boolean finalText;
    boolean finalTail;
    /** Of a top-level block: the lines it was made from, the last one excluded; -1 before it is known. */
    int firstLine = -1;

    int endLine = -1;

    Element(String tag) {
        this.tag = tag;
    }

    static boolean isBlock(String tag) {
        return BLOCKS.contains(Chars.stripEnd(tag.toLowerCase(java.util.Locale.ROOT), '/'));
    }

    boolean isBlock() {
        return isBlock(tag);
    }

    boolean is(String... tags) {
        for (String candidate : tags) {
            if (tag.equals(candidate)) {
                return true;
            }
        }
        return false;
    }

    boolean isHeading() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    boolean isCodeBlock() {
        return is("pre") && !children.isEmpty() && children.getFirst().is("code");
    }

    /** The last child, or null. */
    Element last() {
        return children.isEmpty() ? null : children.getLast();
    }

    Element add(String childTag) {
        Element child = new Element(childTag);
        children.add(child);
        return child;
    }

    Element add(String childTag, String childText) {
        Element child = add(childTag);
        child.text = childText;
        return child;
    }

    Element with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    Element withFinalText(String words) {
        text = words;
        finalText = true;
        return this;
    }

    /** An item of a tight list becomes one of a loose list: what text it has goes into a paragraph. */
    void wrapTextInParagraph() {
        if (!text.isEmpty()) {
            Element paragraph = new Element("p");
            paragraph.text = text;
            text = "";
            children.addFirst(paragraph);
        }
    }

    /** This element and all below it, in the order of the page. */
    void walk(Consumer<Element> visitor) {
        Deque<Element> waiting = new ArrayDeque<>();
        waiting.push(this);
        while (!waiting.isEmpty()) {
            Element element = waiting.pop();
            visitor.accept(element);
            for (Element child : element.children.reversed()) {
                waiting.push(child);
            }
        }
    }

    /** All words in it, without its tail. */
    String words() {
        StringBuilder words = new StringBuilder();
        words(words);
        return words.toString();
    }

    private void words(StringBuilder words) {
        words.append(text);
        for (Element child : children) {
            child.words(words);
            words.append(child.tail);
        }
    }

    Element copy() {
        Element copy = new Element(tag);
        copy.text = text;
        copy.tail = tail;
        copy.finalText = finalText;
        copy.finalTail = finalTail;
        copy.attributes.putAll(attributes);
        children.forEach(child -> copy.children.add(child.copy()));
        return copy;
    }
}
