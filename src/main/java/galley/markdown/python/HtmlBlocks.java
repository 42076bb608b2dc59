package galley.markdown.python;

import galley.markdown.Deadline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Takes raw HTML out of a text before it is cut into blocks: from a block's start tag at the start of a line to the tag
 * that ends it. With the {@code md_in_html} extension, an element that asks for it becomes an {@link Element} whose text
 * is Markdown still to be read.
 */
final class HtmlBlocks implements HtmlScanner.Sink {
    /** Elements that hold a line, not blocks. */
    private static final Set<String> LINES = Set.of(
            "address", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "legend", "li", "p", "summary", "td", "th");
    /** Elements whose content is never Markdown. */
    private static final Set<String> RAW =
            Set.of("canvas", "math", "option", "pre", "script", "style", "textarea", "hr");

    private static final String OFF = "off";

    private final boolean holdsMarkdown;
    private final HtmlStash stash;
    private final SourceText source;
    private final SourceText.Builder clean;
    private final HtmlScanner scanner;

    /** Open elements of the raw block; the block is over when the first of them ends. */
    private final Deque<String> open = new ArrayDeque<>();

    private final StringBuilder raw = new StringBuilder();
    private boolean inRaw;
    private int rawLine;
    /** Whether this is text on the line that a block of HTML ended on. */
    private boolean inTail;

    private final List<String> markdownTags = new ArrayList<>();
    private final List<String> markdownContents = new ArrayList<>();
    private ElementBuilder elements = new ElementBuilder();
    private int elementLine;

    private HtmlBlocks(SourceText source, HtmlStash stash, boolean holdsMarkdown, Deadline deadline) {
        this.holdsMarkdown = holdsMarkdown;
        this.source = source;
        this.stash = stash;
        clean = new SourceText.Builder(source.bodyLine(0));
        scanner = new HtmlScanner(source.text(), this, deadline);
    }

    /** @param holdsMarkdown whether the extension {@code md_in_html} is on */
    static SourceText take(SourceText source, HtmlStash stash, boolean holdsMarkdown, Deadline deadline) {
        if (source.text().indexOf('<') < 0 && source.text().indexOf('&') < 0) {
            return source;
        }
        HtmlBlocks blocks = new HtmlBlocks(source, stash, holdsMarkdown, deadline);
        blocks.scanner.run();
        if (!blocks.raw.isEmpty()) {
            blocks.make(stash.put(blocks.raw.toString()), blocks.rawLine);
            blocks.raw.setLength(0);
        }
        if (!blocks.markdownTags.isEmpty()) {
            blocks.endTag(blocks.markdownTags.getFirst());
        }
        return blocks.clean.build();
    }

    @Override
    public boolean takesDeclarations() {
        return isAtBlock() || !markdownTags.isEmpty();
    }

    @Override
    public void startTag(StartTag tag, String html) {
        if (tag.name().equals("hr") && isAtBlock()) {
            rule(tag, html);
        } else if (Element.isBlock(tag.name()) && isAtBlock()) {
            startBlock(tag, html);
        } else if (inRaw) {
            startRaw(tag, html);
        } else {
            inLine(html);
            scanner.leaveRawElement();
        }
    }

    private boolean isAtBlock() {
        return inTail || scanner.isAtLineStart();
    }

    private void startBlock(StartTag tag, String html) {
        String content = content(tag);
        if (inRaw || content.equals(OFF) && markdownTags.isEmpty()) {
            startRaw(tag, html);
            return;
        }
        if (markdownTags.contains("p")) {
            endTag("p");
        }
        if (markdownTags.isEmpty()) {
            elementLine = scanner.line();
        }
        markdownTags.add(tag.name());
        markdownContents.add(content);
        Element element = elements.start(tag.name());
        element.attributes.putAll(tag.attributes());
        element.with(HtmlElementRule.CONTENT, content);
    }

    /** How the content of the element is to be read; its parent can allow it less than it asks for. */
    private String content(StartTag tag) {
        String asked = tag.attributes().getOrDefault("markdown", "0");
        String outer = markdownContents.isEmpty() ? "" : markdownContents.getLast();
        if (outer.equals(OFF) || outer.equals("span") && !asked.equals("0")) {
            asked = outer;
        }
        boolean holdsLine = LINES.contains(tag.name());
        if (!holdsMarkdown || RAW.contains(tag.name())) {
            return OFF;
        }
        return switch (asked) {
            case "1", "markdown" -> holdsLine ? "span" : "block";
            case "block", "span" -> asked;
            default -> OFF;
        };
    }

    private void startRaw(StartTag tag, String html) {
        if (tag.name().equals("hr")) {
            emptyTag(tag, html);
            return;
        }
        if (Element.isBlock(tag.name()) && (inTail || scanner.isAtLineStart() && !inRaw)) {
            if (!inRaw) {
                rawLine = scanner.line();
            }
            inRaw = true;
            make("\n", rawLine);
        }
        if (inRaw) {
            open.push(tag.name());
            raw.append(html);
        } else {
            copy(html);
            scanner.leaveRawElement();
        }
    }

    @Override
    public void endTag(String name) {
        String html = scanner.endTagSource(name);
        if (inRaw) {
            endRaw(name, html);
        } else if (Element.isBlock(name) && markdownTags.contains(name)) {
            endElement(name, html);
        } else {
            inLine(html);
        }
    }

    private void endRaw(String name, String html) {
        raw.append(html);
        if (open.contains(name)) {
            while (!open.pop().equals(name)) {
                // An element that was never closed ends with the one around it.
            }
        }
        if (!open.isEmpty()) {
            return;
        }
        if (scanner.isBeforeBlankLine(html.length())) {
            raw.append('\n');
        } else {
            inTail = true;
        }
        inRaw = false;
        make(stash.put(raw.toString()), rawLine);
        make("\n\n", scanner.lineAfter(html.length()));
        raw.setLength(0);
    }

    private void endElement(String name, String html) {
        String ended;
        do {
            ended = markdownTags.removeLast();
            markdownContents.removeLast();
            elements.end();
        } while (!ended.equals(name));
        if (!markdownTags.isEmpty()) {
            return;
        }
        Element element = elements.root();
        elements = new ElementBuilder();
        separate(elementLine);
        make(stash.put(element), elementLine);
        make("\n\n", scanner.lineAfter(html.length()));
        if (!scanner.isBeforeBlankLine(html.length())) {
            inTail = true;
        }
    }

    @Override
    public void emptyTag(StartTag tag, String html) {
        if (tag.name().equals("hr")) {
            rule(tag, html);
        } else {
            other(html, Element.isBlock(tag.name()));
        }
    }

    private void rule(StartTag tag, String html) {
        if (!holdsMarkdown || !tag.attributes().containsKey("markdown")) {
            other(html, true);
            return;
        }
        Element rule = new Element("hr");
        rule.attributes.putAll(tag.attributes());
        rule.attributes.remove("markdown");
        other(Serializer.html(rule), true);
    }

    @Override
    public void text(String words) {
        if (inTail && words.indexOf('\n') >= 0) {
            inTail = false;
        }
        if (inRaw) {
            raw.append(words);
        } else if (markdownTags.isEmpty()) {
            copy(words);
        } else {
            elements.text(words);
        }
    }

    @Override
    public void other(String html, boolean isBlock) {
        boolean startsBlock = isBlock && scanner.isAtLineStart();
        if (!inRaw && !markdownTags.isEmpty()) {
            String mark = stash.put(html);
            text(startsBlock ? "\n" + mark + "\n\n" : mark);
        } else if (inRaw || inTail) {
            if (raw.isEmpty()) {
                rawLine = scanner.line();
            }
            raw.append(html);
        } else if (startsBlock) {
            boolean alone = scanner.isBeforeBlankLine(html.length());
            inTail = !alone;
            separate(scanner.line());
            make(stash.put(alone ? html + "\n" : html), scanner.line());
            make("\n\n", scanner.lineAfter(html.length()));
        } else {
            copy(html);
        }
    }

    /** A tag in a line: text for the inline rules, unless it is inside an element whose content is not read. */
    private void inLine(String html) {
        boolean off = !markdownContents.isEmpty() && markdownContents.getLast().equals(OFF);
        text(off ? stash.put(html) : html);
    }

    /** A blank line before a block that comes right after another line. */
    private void separate(int line) {
        if (!clean.lastPieceEndsWith("\n\n") && clean.lastPieceEndsWith("\n")) {
            make("\n", line);
        }
    }

    private void copy(String words) {
        int line = scanner.line();
        if (words.indexOf('\n') < 0) {
            make(words, line);
        } else {
            clean.copy(words, source, line);
        }
    }

    private void make(String words, int line) {
        clean.make(words, source.bodyLine(line));
    }

    /** Builds one element with what is in it. */
    private static final class ElementBuilder {
        private final Deque<Element> open = new ArrayDeque<>();
        private Element root;
        /** The element that was ended last, whose tail is being read; null when it is the text of the open one. */
        private Element before;

        private final StringBuilder words = new StringBuilder();

        Element start(String tag) {
            flush();
            Element element = new Element(tag);
            if (open.isEmpty()) {
                root = element;
            } else {
                open.peek().children.add(element);
            }
            open.push(element);
            before = null;
            return element;
        }

        void end() {
            flush();
            before = open.pop();
        }

        void text(String piece) {
            words.append(piece);
        }

        private void flush() {
            if (before != null) {
                before.tail = words.toString();
            } else if (!open.isEmpty()) {
                open.peek().text = words.toString();
            }
            words.setLength(0);
        }

        Element root() {
            return root;
        }
    }
}
