package galley.markdown.python;

import galley.markdown.python.BlockParser.State;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quotation, from the first line of a chunk that has the mark to its end. */
final class QuoteRule implements BlockRule {
    /** Deeper than this the mark is text: Python-Markdown stops short of its stack of 1000 calls. */
    private static final int DEEPEST = 290;

    private static final Pattern MARK = Pattern.compile("(?dm)^ {0,3}> ?");

    @Override
    public boolean apply(BlockParser parser, Element parent, Deque<Chunk> chunks) {
        String text = chunks.getFirst().text();
        if (text.indexOf('>') < 0 || parser.depth() > DEEPEST) {
            return false;
        }
        Matcher mark = MARK.matcher(text);
        if (!mark.find()) {
            return false;
        }
        Chunk chunk = chunks.removeFirst();
        int start = mark.start();
        parser.parseChunk(parent, chunk.before(Math.max(start - 1, 0)));
        Element last = parent.last();
        Element quote = last != null && last.is("blockquote") ? last : parent.add("blockquote");
        Chunk inner = Chunk.of(withoutMarks(text, start), chunk.after(start).line());
        parser.in(State.QUOTE, () -> parser.parse(quote, inner));
        return true;
    }

    private static String withoutMarks(String text, int from) {
        StringBuilder lines = new StringBuilder();
        Matcher mark = MARK.matcher(text);
        for (int start = from; start <= text.length(); ) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            lines.append(start == from ? "" : "\n");
            if (!Chars.strip(text.substring(start, end)).equals(">")) {
                boolean marked = mark.region(start, end).lookingAt();
                lines.append(text, marked ? mark.end() : start, end);
            }
            start = end + 1;
        }
        return lines.toString();
    }
}
