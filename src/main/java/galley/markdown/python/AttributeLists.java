package galley.markdown.python;

import galley.markdown.python.AttributeText.Attribute;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code attr_list} extension: {@code {#id .class key=value}} at the end of a heading or a cell, on the last line of
 * another block, or right after an element in a line.
 */
final class AttributeLists {
    private static final String LIST = "\\{:? *([^}\\n ][^}\\n]*) *}";
    private static final Pattern AT_END_OF_LINE = Pattern.compile("(?d) +" + LIST + " *$");
    private static final Pattern ON_LAST_LINE = Pattern.compile("(?d)\\n *" + LIST + " *$");
    private static final Pattern AT_START = Pattern.compile(LIST);
    private static final Pattern NOT_IN_NAME = Pattern.compile("[^A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff"
            + "\\u0370-\\u037d\\u037f-\\u1fff\\u200c-\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf"
            + "\\ufdf0-\\ufffd:\\-.0-9\\u00b7\\u0300-\\u036f\\u203f-\\u2040]+");

    private AttributeLists() {}

    static void apply(Element root) {
        root.walk(element -> {
            if (element.isBlock()) {
                applyToBlock(element);
            } else {
                applyInLine(element);
            }
        });
    }

    private static void applyInLine(Element element) {
        Matcher list = AT_START.matcher(element.tail);
        if (element.tail.startsWith("{") && list.lookingAt()) {
            assign(element, list.group(1));
            element.tail = element.tail.substring(list.end());
        }
    }

    private static void applyToBlock(Element element) {
        Element before = elementBeforeList(element);
        if (before == null) {
            apply(element, element.text, text -> element.text = text);
        } else {
            apply(element, before.tail, tail -> before.tail = tail);
        }
    }

    /** The child whose tail may end in the list; null when it is the element's own text that may. */
    private static Element elementBeforeList(Element element) {
        Element last = element.last();
        for (int i = 0; element.is("li") && i < element.children.size(); i++) {
            if (element.children.get(i).is("ul", "ol")) {
                last = i == 0 ? null : element.children.get(i - 1);
                break;
            }
        }
        return last == null || last.tail.isEmpty() ? null : last;
    }

    private static void apply(Element element, String text, Consumer<String> setText) {
        if (text.indexOf('{') < 0) {
            return;
        }
        boolean endsLine = element.isHeading() || element.is("dt", "td", "th");
        Matcher list = (endsLine ? AT_END_OF_LINE : ON_LAST_LINE).matcher(text);
        if (list.find()) {
            assign(element, list.group(1));
            String rest = text.substring(0, list.start());
            setText.accept(element.isHeading() ? Chars.stripEnd(Chars.stripEnd(rest, '#')) : rest);
        }
    }

    private static void assign(Element element, String list) {
        for (Attribute attribute : AttributeText.read(list)) {
            if (attribute.name().equals(AttributeText.CLASS)) {
                element.attributes.merge(
                        "class", attribute.value(), (one, other) -> one.isEmpty() ? other : one + " " + other);
            } else {
                element.with(NOT_IN_NAME.matcher(attribute.name()).replaceAll("_"), attribute.value());
            }
        }
    }
}
