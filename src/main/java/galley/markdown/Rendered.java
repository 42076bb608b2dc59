package galley.markdown;

import galley.text.Extent;
import galley.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text whose body was rendered, from which the block that is being written can be had without the rest, in a time that
 * does not grow with the text. Immutable; any thread, with a stack as {@link Dialect} wants it.
 *
 * <p>Where words or their punctuation come or go behind a word of a line, no dialect sees another structure: only the block of
 * that line is another. That it may be rendered by itself is tried on the text before, which must give what the whole gave.
 * Declined are blocks with a heading (whose name others must not have), a tag, braces, a formula, a footnote or a definition
 * in them, references where anything is defined, every other kind of edit, and posts with templates or abbreviations; in a
 * dialect that counts quotation marks through the whole text, what comes or goes beside one.
 * {@code RenderedLaws} holds both ways against each other.
 */
public final class Rendered {
    /** Templates of every kind, and kramdown's extensions: what they do may reach over the whole body. */
    private static final String AFTER_BRACE = "{%#:";

    /** What is a block's own affair in no dialect, or not in all. */
    private static final List<String> FAR = List.of("<", "{", "}", "$", "\\", "[^", "]:", "*[", "&#");

    private static final List<String> FENCES = List.of("```", "~~~");

    /** What may come or go besides letters and digits. */
    private static final String PLAIN = " .,;?!'’“”…。，、";

    private static final Pattern QUOTES = Pattern.compile("[\"']|&(?:[lr][sd]quo|quot|#39);");

    /** In characters, how far from a quotation mark goldmark looks at what follows it. */
    private static final int QUOTE_AHEAD = 5;

    /** In characters. A block with its neighbours that is larger is left to the reading of the whole. */
    private static final int LARGE = 20_000;

    private final Dialect dialect;
    private final Text text;
    private final int bodyStart;
    private final Map<String, ?> page;
    private final Html html;
    private final boolean far;
    private final boolean defines;

    private Rendered(
            Dialect dialect, Text text, int bodyStart, Map<String, ?> page, Html html, boolean far, boolean defines) {
        this.dialect = dialect;
        this.text = text;
        this.bodyStart = bodyStart;
        this.page = page;
        this.html = html;
        this.far = far;
        this.defines = defines;
    }

    /**
     * A block that was changed; those behind it have moved by as much as it has grown.
     *
     * @param index of the block
     * @param was as it is in the rendered text
     * @param now as it is to be
     */
    public record Part(int index, Html.Block was, Html.Block now) {}

    /**
     * @param body the end of the text, behind its header
     * @param page what the header says
     * @param html what the dialect has made of the body
     */
    public static Rendered of(Dialect dialect, Text text, String body, Map<String, ?> page, Html html) {
        boolean far = !dialect.isLocal() || body.contains("*[") || hasTemplates(body) || !areInOrder(html);
        return new Rendered(dialect, text, text.length() - body.length(), page, html, far, hasDefinitions(body));
    }

    /**
     * What has become of the block that was changed; empty where that is to be found out by rendering all.
     *
     * @param now the text as it is
     * @param extent where it differs from the one that was rendered
     */
    public Optional<Part> part(Text now, Extent extent) {
        if (far || extent.start() <= bodyStart) {
            return Optional.empty();
        }
        Extent within = new Extent(extent.start() - bodyStart, extent.end() - bodyStart, extent.delta());
        int index = index(within);
        if (index < 0) {
            return Optional.empty();
        }
        Html.Block block = html.blocks().get(index);
        if (block.end() - block.start() + Math.max(0, extent.delta()) > LARGE
                || !isPlain(extent, now)
                || dialect.countsQuotes() && isAtQuote(extent, now)
                || block.html().contains("<h")
                || !isNear(source(text, block.start(), block.end()))
                || !isNear(source(now, block.start(), block.end() + extent.delta()))) {
            return Optional.empty();
        }
        try {
            return part(index, within, now);
        } catch (TooComplex tooComplex) {
            return Optional.empty(); // the whole may have room for it all the same, or says why not
        }
    }

    private Optional<Part> part(int index, Extent within, Text now) {
        List<Html.Block> blocks = html.blocks();
        Html.Block block = blocks.get(index);
        int first = index > 0 && areTogether(blocks.get(index - 1), block) ? index - 1 : index;
        int last = index + 1 < blocks.size() && areTogether(block, blocks.get(index + 1)) ? index + 1 : index;
        List<Html.Block> around = blocks.subList(first, last + 1);
        int from = around.getFirst().start();
        int to = lineEnd(around.getLast().end());
        if (to - from > LARGE || !isApart(from, to)) {
            return Optional.empty();
        }
        List<Html.Block> before = dialect.render(source(text, from, to), page).blocks();
        List<Html.Block> after =
                dialect.render(source(now, from, to + within.delta()), page).blocks();
        int at = index - first;
        if (!arePlaced(before, around, from, within.start(), 0)
                || !arePlaced(after, around, from, within.start(), within.delta())
                || !before.get(at).html().equals(block.html())
                || after.get(at).html().contains("<h")
                || dialect.countsQuotes() && !quotes(after.get(at).html()).equals(quotes(block.html()))) {
            return Optional.empty();
        }
        return Optional.of(new Part(
                index,
                block,
                new Html.Block(
                        block.start(),
                        block.end() + within.delta(),
                        after.get(at).html())));
    }

    private String source(Text of, int start, int end) {
        return of.slice(bodyStart + start, bodyStart + end);
    }

    /** Whether only words and what is between them came or went, and behind a letter of the same line that opens no code. */
    private boolean isPlain(Extent extent, Text now) {
        String before = text.slice(Math.max(text.lineStart(text.lineAt(extent.start())), bodyStart), extent.start());
        return extent.nowEnd() - extent.start() <= LARGE
                && isPlain(text.slice(extent.start(), extent.end()))
                && isPlain(now.slice(extent.start(), extent.nowEnd()))
                && before.chars().anyMatch(Character::isLetter)
                && FENCES.stream().noneMatch(before::contains);
    }

    private static boolean isPlain(String words) {
        return words.chars().allMatch(c -> Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
    }

    /** Whether a mark that depends on its neighbours has got other ones. */
    private boolean isAtQuote(Extent extent, Text now) {
        int start = Math.max(bodyStart, extent.start() - QUOTE_AHEAD);
        return hasQuote(text.slice(start, Math.min(text.length(), extent.end() + 1)))
                || hasQuote(now.slice(start, Math.min(now.length(), extent.nowEnd() + 1)));
    }

    private static boolean hasQuote(String words) {
        return words.indexOf('"') >= 0 || words.indexOf('\'') >= 0;
    }

    private static List<String> quotes(String html) {
        return QUOTES.matcher(html).results().map(MatchResult::group).toList();
    }

    /** Of the block that the difference is in; -1 where it touches none or more than one. */
    private int index(Extent within) {
        int found = -1;
        int count = 0;
        for (int i = 0; i < html.blocks().size(); i++) {
            Html.Block block = html.blocks().get(i);
            if (block.start() <= within.end() && block.end() >= within.start()) {
                found = block.start() < within.start() && within.end() <= block.end() ? i : -1;
                count++;
            }
        }
        return count == 1 ? found : -1;
    }

    private boolean isNear(String source) {
        return FAR.stream().noneMatch(source::contains) && (!defines || source.indexOf('[') < 0);
    }

    /** Python-Markdown writes what an odd end tag is in twice. */
    private static boolean areInOrder(Html html) {
        int end = 0;
        for (Html.Block block : html.blocks()) {
            if (block.start() < end) {
                return false;
            }
            end = block.end();
        }
        return true;
    }

    private static boolean hasTemplates(String body) {
        for (int i = body.indexOf('{'); i >= 0 && i + 1 < body.length(); i = body.indexOf('{', i + 1)) {
            if (AFTER_BRACE.indexOf(body.charAt(i + 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether links may be defined anywhere; footnotes, whose names no such block has, are none. */
    private static boolean hasDefinitions(String body) {
        for (int i = body.indexOf("]:"); i >= 0; i = body.indexOf("]:", i + 1)) {
            int opened = body.lastIndexOf('[', i);
            if (opened < 0 || body.charAt(opened + 1) != '^') {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but lines without words is between two blocks. */
    private boolean areTogether(Html.Block above, Html.Block below) {
        return above.end() - above.start() < LARGE
                && below.end() - below.start() < LARGE
                && above.start() < above.end()
                && below.start() < below.end()
                && above.end() <= below.start()
                && source(text, above.end(), below.start()).isBlank();
    }

    /** With the empty line that follows, if there is one. */
    private int lineEnd(int offset) {
        int end = offset;
        while (end < bodyLength() && end < offset + 2 && charAt(end) == '\n') {
            end++;
        }
        return end;
    }

    /** Whether an empty line, or the text's own end, is on both sides. */
    private boolean isApart(int from, int to) {
        return (from == 0 || isGap(from - 2)) && (to == bodyLength() || isGap(to - 2));
    }

    private boolean isGap(int offset) {
        return offset >= 0 && offset + 2 <= bodyLength() && charAt(offset) == '\n' && charAt(offset + 1) == '\n';
    }

    private char charAt(int offset) {
        return text.charAt(bodyStart + offset);
    }

    private int bodyLength() {
        return text.length() - bodyStart;
    }

    /** Whether blocks that were rendered by themselves stand where they stood in the whole, less what an edit has moved. */
    private static boolean arePlaced(List<Html.Block> alone, List<Html.Block> whole, int from, int edited, int longer) {
        if (alone.size() != whole.size()) {
            return false;
        }
        for (int i = 0; i < alone.size(); i++) {
            int start = whole.get(i).start();
            int end = whole.get(i).end();
            if (alone.get(i).start() + from != start + (start > edited ? longer : 0)
                    || alone.get(i).end() + from != end + (end >= edited ? longer : 0)) {
                return false;
            }
        }
        return true;
    }
}
