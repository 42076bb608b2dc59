package galley.markdown.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The {@code footnotes} extension: what was defined, who refers to it, and the list of it at the end of the page. */
final class Footnotes {
    /** Where an author wants the list, if not at the end. */
    private static final String PLACE = "///Footnotes Go Here///";

    private static final String LIST = "footnote";
    private static final String BACK = "footnote-backref";

    private final Extensions extensions;
    private final List<String> labels = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Chunk> texts = new HashMap<>();
    private final Map<String, Integer> references = new HashMap<>();

    Footnotes(Extensions extensions) {
        this.extensions = extensions;
    }

    void define(String label, Chunk text) {
        if (texts.put(label, text) == null) {
            labels.add(label);
            numbers.put(label, labels.size());
        }
    }

    boolean has(String label) {
        return texts.containsKey(label);
    }

    /** What stands in the text for a footnote. */
    Element reference(String label) {
        Element reference = new Element("sup").with("id", newReferenceId(label));
        reference
                .add("a", extensions.option("footnotes.SUPERSCRIPT_TEXT", "{}").replace("{}", "" + numbers.get(label)))
                .with("class", "footnote-ref")
                .with("href", "#fn:" + label);
        return reference;
    }

    private String newReferenceId(String label) {
        int count = references.merge(label, 1, Integer::sum);
        return "fnref" + (count == 1 ? "" : count) + ":" + label;
    }

    /** Parses the footnotes' texts and puts the list of them at its place. */
    void addList(Element root, BlockParser parser) {
        if (labels.isEmpty()) {
            return;
        }
        Element section = new Element("div").with("class", LIST);
        section.add("hr");
        Element list = section.add("ol");
        // One that is defined inside of another is never listed.
        List<String> listed = List.copyOf(labels);
        for (int i = 0; i < listed.size(); i++) {
            String label = listed.get(i);
            Element item = list.add("li").with("id", "fn:" + label);
            Element holder = new Element("div");
            parser.parse(holder, texts.get(label));
            item.children.addAll(holder.children);
            addBackLink(item, label, i + 1);
        }
        if (!replacePlace(root, section)) {
            root.children.add(section);
        }
    }

    private void addBackLink(Element item, String label, int number) {
        Element back = new Element("a")
                .with("class", BACK)
                .with("href", "#fnref:" + label)
                .with(
                        "title",
                        extensions
                                .option("footnotes.BACKLINK_TITLE", "Jump back to footnote %d in the text")
                                .replace("%d", "" + number));
        back.text = Marks.FOOTNOTE_BACK;
        Element last = item.last();
        if (last == null) {
            return;
        }
        Element paragraph = last.is("p") ? last : item.add("p");
        if (paragraph == last) {
            paragraph.text += Marks.NO_BREAK_SPACE;
        }
        paragraph.children.add(back);
    }

    private static boolean replacePlace(Element parent, Element section) {
        for (int i = 0; i < parent.children.size(); i++) {
            Element child = parent.children.get(i);
            if (child.text.contains(PLACE)) {
                section.firstLine = child.firstLine;
                section.endLine = child.endLine;
                parent.children.set(i, section);
                return true;
            }
            if (child.tail.contains(PLACE)) {
                child.tail = "";
                parent.children.add(i + 1, section);
                return true;
            }
            if (replacePlace(child, section)) {
                return true;
            }
        }
        return false;
    }

    /** A footnote that is referred to several times gets as many links back. */
    void addFurtherBackLinks(Element root) {
        forEachItem(root, (item, label) -> {
            int count = references.getOrDefault(label, 0);
            if (count > 1) {
                addFurtherBackLinks(item, count);
            }
        });
    }

    private static void addFurtherBackLinks(Element item, int count) {
        List<Element> links = new ArrayList<>();
        item.walk(element -> {
            if (element.is("a") && BACK.equals(element.attributes.get("class"))) {
                links.add(element);
            }
        });
        if (links.isEmpty()) {
            return;
        }
        Element first = links.getFirst();
        String target = first.attributes.get("href");
        int colon = target.indexOf(':');
        for (int i = 2; i <= count; i++) {
            Element further = first.copy().with("href", target.substring(0, colon) + i + target.substring(colon));
            item.last().children.add(further);
        }
    }

    private static void forEachItem(Element root, BiConsumer<Element, String> action) {
        root.walk(section -> {
            if (!section.is("div") || !LIST.equals(section.attributes.get("class"))) {
                return;
            }
            section.children.stream()
                    .filter(child -> child.is("ol"))
                    .findFirst()
                    .ifPresent(list -> {
                        for (Element item : list.children) {
                            String id = item.attributes.getOrDefault("id", "");
                            if (id.startsWith("fn:")) {
                                action.accept(item, id.substring("fn:".length()));
                            }
                        }
                    });
        });
    }
}
