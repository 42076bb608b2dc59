package galley.markdown.python;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** The {@code toc} extension: ids for headings, links in them, and a list of them where the post has {@code [TOC]}. */
final class TableOfContents {
    private static final Pattern COUNTED = Pattern.compile("(.*)_([0-9]{1,9})");
    private static final Pattern TAG = Pattern.compile("<[^>]+>");
    private static final Pattern ENTITY = Pattern.compile("&[#a-zA-Z0-9]+;");
    private static final int LOWEST = 6;

    private record Entry(int level, String id, String words) {}

    private final Extensions extensions;
    private final HtmlStash html;
    private final Set<String> ids = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();

    TableOfContents(Extensions extensions, HtmlStash html) {
        this.extensions = extensions;
        this.html = html;
    }

    void apply(Element root) {
        root.walk(element -> {
            if (element.attributes.containsKey("id")) {
                ids.add(element.attributes.get("id"));
            }
        });
        List<Element> headings = new ArrayList<>();
        root.walk(element -> {
            if (element.isHeading()) {
                headings.add(element);
            }
        });
        headings.forEach(this::applyTo);
        String marker = option("marker", "[TOC]");
        if (!marker.isEmpty()) {
            Element list = list();
            TreeSteps.separateBlocks(list);
            replaceMarker(root, marker, list);
        }
    }

    private void applyTo(Element heading) {
        int level = Math.min(LOWEST, heading.tag.charAt(1) - '0' + number(option("baselevel", "1"), 1) - 1);
        heading.tag = "h" + level;
        String words = words(heading);
        if (!heading.attributes.containsKey("id")) {
            heading.with("id", unused(slug(Marks.unescape(withoutTags(words, true)))));
        }
        String id = heading.attributes.get("id");
        String label = heading.attributes.remove("data-toc-label");
        if (level >= top() && level <= bottom()) {
            entries.add(new Entry(level, id, withoutTags(CodeHtml.escape(label == null ? words : label), false)));
        }
        if (extensions.isSet("toc.anchorlink")) {
            Element anchor =
                    new Element("a").with("href", "#" + id).with("class", option("anchorlink_class", "toclink"));
            anchor.text = heading.text;
            anchor.children.addAll(heading.children);
            heading.text = "";
            heading.children.clear();
            heading.children.add(anchor);
        }
        addPermalink(heading, id);
    }

    private void addPermalink(Element heading, String id) {
        String permalink = option("permalink", "no");
        Boolean asked = permalink.equals("0") ? Boolean.FALSE : CodeHtml.yesOrNo(permalink);
        if (Boolean.FALSE.equals(asked)) {
            return;
        }
        Element link = heading.add("a", asked == null ? permalink : Marks.AMPERSAND + "para;");
        link.with("href", "#" + id).with("class", option("permalink_class", "headerlink"));
        String title = option("permalink_title", "Permanent link");
        if (!title.isEmpty()) {
            link.with("title", title);
        }
    }

    private static String words(Element element) {
        StringBuilder words = new StringBuilder();
        words(element, words);
        return Chars.strip(words.toString());
    }

    private static void words(Element element, StringBuilder words) {
        words.append(element.finalText ? Parser.unescapeEntities(element.text, false) : element.text);
        for (Element child : element.children) {
            words(child, words);
            words.append(child.finalTail ? Parser.unescapeEntities(child.tail, false) : child.tail);
        }
    }

    private String withoutTags(String text, boolean withoutEntities) {
        StringBuilder plain = new StringBuilder();
        int copied = 0;
        for (int at = text.indexOf(Marks.HTML); at >= 0; at = text.indexOf(Marks.HTML, at + 1)) {
            String piece =
                    TAG.matcher(html.html(Marks.number(text, at, Marks.HTML))).replaceAll("");
            plain.append(text, copied, at)
                    .append(withoutEntities ? ENTITY.matcher(piece).replaceAll("") : piece);
            copied = Marks.end(text, at, Marks.HTML);
        }
        return plain.append(text, copied, text.length()).toString();
    }

    private String slug(String words) {
        String separator = option("separator", "-");
        String ascii = Normalizer.normalize(words, Normalizer.Form.NFKD).replaceAll("[^\\p{ASCII}]", "");
        String clean = ascii.replaceAll("[^\\w\\s-]", "").strip().toLowerCase(Locale.ROOT);
        return clean.replaceAll("[" + Pattern.quote(separator) + "\\s]+", Matcher.quoteReplacement(separator));
    }

    private String unused(String slug) {
        String id = slug;
        while (id.isEmpty() || ids.contains(id)) {
            Matcher counted = COUNTED.matcher(id);
            id = counted.matches() ? counted.group(1) + "_" + (Integer.parseInt(counted.group(2)) + 1) : id + "_1";
        }
        ids.add(id);
        return id;
    }

    private Element list() {
        Element box = new Element("div").with("class", option("toc_class", "toc"));
        String title = option("title", "");
        if (!title.isEmpty()) {
            box.add("span", title).with("class", "toctitle");
        }
        Deque<Element> lists = new ArrayDeque<>();
        Deque<Integer> parents = new ArrayDeque<>();
        Deque<Integer> levels = new ArrayDeque<>();
        lists.push(box.add("ul"));
        int before = LOWEST;
        for (Entry entry : entries) {
            if (!levels.isEmpty() && entry.level > levels.peek()) {
                parents.push(before);
                lists.push(lists.peek().last().add("ul"));
            } else if (!levels.isEmpty()) {
                levels.pop();
                while (!parents.isEmpty() && entry.level <= parents.peek()) {
                    parents.pop();
                    lists.pop();
                    levels.pop();
                }
            }
            levels.push(entry.level);
            lists.peek().add("li").add("a", entry.words).with("href", "#" + entry.id);
            before = entry.level;
        }
        return box;
    }

    private static void replaceMarker(Element parent, String marker, Element list) {
        for (int i = 0; i < parent.children.size(); i++) {
            Element child = parent.children.get(i);
            if (child.isHeading() || child.is("pre", "code")) {
                continue;
            }
            if (child.children.isEmpty() && Chars.strip(child.text).equals(marker)) {
                Element copy = list.copy();
                copy.firstLine = child.firstLine;
                copy.endLine = child.endLine;
                parent.children.set(i, copy);
            } else {
                replaceMarker(child, marker, list);
            }
        }
    }

    private int top() {
        String depth = option("toc_depth", "6");
        return depth.contains("-") ? number(depth.substring(0, depth.indexOf('-')), 1) : 1;
    }

    private int bottom() {
        String depth = option("toc_depth", "6");
        return number(depth.substring(depth.indexOf('-') + 1), LOWEST);
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : otherwise;
    }

    private String option(String name, String otherwise) {
        return extensions.option("toc." + name, otherwise);
    }
}
