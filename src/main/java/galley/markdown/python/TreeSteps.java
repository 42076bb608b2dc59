package galley.markdown.python;

import java.util.List;

/** Steps over a finished tree. */
final class TreeSteps {
    private TreeSteps() {}

    /** The {@code codehilite} extension: code goes into the stash, in its wrapper. */
    static void wrapCode(Element root, CodeHtml style, HtmlStash stash) {
        root.walk(element -> {
            if (element.is("pre") && element.children.size() == 1 && element.isCodeBlock()) {
                String code = CodeHtml.unescape(element.children.getFirst().text);
                element.children.clear();
                element.attributes.clear();
                element.tag = "p";
                element.text = stash.put(style.ofIndented(code));
                element.tail = "";
            }
        });
    }

    /** Line feeds between blocks and after line breaks. */
    static void separateBlocks(Element root) {
        separate(root);
        root.walk(element -> {
            if (element.is("br")) {
                element.tail = Chars.isBlank(element.tail) ? "\n" : "\n" + element.tail;
            } else if (element.isCodeBlock()) {
                Element code = element.children.getFirst();
                if (code.children.isEmpty()) {
                    code.withFinalText(Chars.stripEnd(code.text) + "\n");
                }
            }
        });
    }

    private static void separate(Element element) {
        if (element.isBlock() && !element.is("code", "pre")) {
            List<Element> children = element.children;
            if (Chars.isBlank(element.text)
                    && !children.isEmpty()
                    && children.getFirst().isBlock()) {
                element.text = "\n";
            }
            children.stream().filter(Element::isBlock).forEach(TreeSteps::separate);
        }
        if (Chars.isBlank(element.tail)) {
            element.tail = "\n";
        }
    }

    /** Puts escaped characters back. */
    static void unescape(Element root) {
        root.walk(element -> {
            element.text = element.is("code") ? element.text : Marks.unescape(element.text);
            element.tail = Marks.unescape(element.tail);
            element.attributes.replaceAll((name, value) -> Marks.unescape(value));
        });
    }
}
