package galley.markdown.python;

import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code admonition} extension: {@code !!! note "Title"} and the indented chunks that follow. */
final class AdmonitionRule implements BlockRule {
    private static final String CLASS = "admonition";
    private static final String NAME = "(?:" + Chars.WORD + "|-)+";
    private static final Pattern START =
            Pattern.compile("(?dm)^!!! ?(?<names>" + NAME + "(?: +" + NAME + ")*)(?: +\"(?<title>.*?)\")? *$");

    @Override
    public boolean apply(BlockParser parser, Element parent, Deque<Chunk> chunks) {
        String text = chunks.getFirst().text();
        Matcher start = START.matcher(text);
        if (text.contains("!!!") && start.find()) {
            begin(parser, parent, start, chunks);
            return true;
        }
        return continueLast(parser, parent, chunks);
    }

    private static void begin(BlockParser parser, Element parent, Matcher start, Deque<Chunk> chunks) {
        Chunk chunk = chunks.removeFirst();
        if (start.start() > 1) {
            parser.parseChunk(parent, chunk.before(start.start() - 1));
        }
        int end = Math.min(start.end() + 1, chunk.text().length());
        Indentation content = Indentation.of(chunk.after(end), Indentation.TAB);
        String names = start.group("names").toLowerCase(Locale.ROOT).replaceAll(" {2,}", " ");
        Element box = parent.add("div").with("class", CLASS + " " + names);
        String first = names.split(" ", 2)[0];
        String title = start.group("title") == null
                ? first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1)
                : start.group("title");
        if (!title.isEmpty()) {
            box.add("p", title).with("class", CLASS + "-title");
        }
        parser.parse(box, Chunk.of(content.inner(), chunk.after(end).line()));
        LeafRules.putBack(content.rest(), chunks);
    }

    /** An indented chunk after an admonition is in it; one that is indented further may be in a list in it. */
    private static boolean continueLast(BlockParser parser, Element parent, Deque<Chunk> chunks) {
        Chunk chunk = chunks.getFirst();
        Element place = parent.last();
        if (place == null || !place.attributes.getOrDefault("class", "").contains(CLASS)) {
            return false;
        }
        int indent = 0;
        Element last = place.last();
        while (last != null
                && last.last() != null
                && last.is("ul", "ol", "dl")
                && chunk.text().startsWith(" ".repeat(indent + 2 * Indentation.TAB))) {
            place = last.last();
            last = place.last();
            indent += Indentation.TAB;
        }
        indent += Indentation.TAB;
        if (!chunk.text().startsWith(" ".repeat(indent))) {
            return false;
        }
        chunks.removeFirst();
        Indentation content = Indentation.of(chunk, indent);
        if (place.is("li", "dd")) {
            place.wrapTextInParagraph();
        }
        parser.parse(place, Chunk.of(content.inner(), chunk.line()));
        LeafRules.putBack(content.rest(), chunks);
        return true;
    }
}
