package galley.post;

import galley.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A post's text with everything blanked out that is not prose: the header, code, comments. Offsets are those of the post,
 * so what is found here stands there. Reads line by line, in time that grows with the length alone.
 */
final class Prose {
    private static final Pattern FENCE = Pattern.compile("( {0,3})(`{3,}|~{3,})([^\\n]*)");
    private static final Pattern LIST_ITEM = Pattern.compile(" *(?:[-*+]|\\d{1,9}[.)]|\\[\\^[^\\]]*\\]:|:)[ \\t].*");
    /** What is not prose although it is no code of Markdown's own. */
    private static final List<Block> VERBATIM = List.of(
            new Block("<!--", "<!--", "-->"),
            new Block("<", "<(pre|script|style)\\b", "</(pre|script|style)\\s*>"),
            new Block(
                    "{%",
                    "\\{%-?\\s*(highlight|raw|codeblock|verbatim)\\b",
                    "\\{%-?\\s*end(highlight|raw|codeblock|verbatim)\\b[^}]*%\\}"),
            new Block("{{", "\\{\\{[<%]\\s*highlight\\b", "\\{\\{[<%]\\s*/\\s*highlight\\s*[>%]\\}\\}"));

    /** @param sign stands at the start of every opening, so that a text without it need not be searched */
    private record Block(String sign, Pattern opens, Pattern closes) {
        private Block(String sign, String opens, String closes) {
            this(
                    sign,
                    Pattern.compile(opens, Pattern.CASE_INSENSITIVE),
                    Pattern.compile(closes, Pattern.CASE_INSENSITIVE));
        }
    }

    private final char[] masked;
    private final BitSet code = new BitSet();
    private final String text;
    private final int start;
    private int unclosedFence = -1;
    private String prose;

    private Prose(String text, int start) {
        this.text = text;
        this.start = start;
        this.masked = text.toCharArray();
    }

    /** @param family Pelican knows fences only where a line begins, Eleventy no code by indentation */
    static Prose of(String text, int bodyStart, Family family) {
        Prose prose = new Prose(text, bodyStart);
        prose.blank(0, bodyStart);
        prose.blankCodeBlocks(family);
        VERBATIM.forEach(prose::blankBetween);
        prose.blankCodeSpans();
        prose.prose = new String(prose.masked);
        return prose;
    }

    /** The whole text, with blanks where there is no prose; line feeds stay. */
    String text() {
        return prose;
    }

    /** Where the body begins. */
    int start() {
        return start;
    }

    /** Whether this character stands in code that Markdown knows for code. */
    boolean isCode(int offset) {
        return code.get(offset);
    }

    /** All the code around a place, its fences or backticks with it. */
    Span code(int offset) {
        int from = offset;
        while (from > start
                && (code.get(from - 1) || text.charAt(from - 1) == '\n' && from > 1 && code.get(from - 2))) {
            from--;
        }
        int to = offset;
        while (to < text.length()
                && (code.get(to) || text.charAt(to) == '\n' && to + 1 < text.length() && code.get(to + 1))) {
            to++;
        }
        return new Span(from, to);
    }

    /** Where a fence stands that nothing closes. */
    OptionalInt unclosedFence() {
        return unclosedFence < 0 ? OptionalInt.empty() : OptionalInt.of(unclosedFence);
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (masked[i] != '\n') {
                masked[i] = ' ';
            }
        }
    }

    private void blankCode(int from, int to) {
        code.set(from, to);
        blank(from, to);
    }

    private void blankCodeBlocks(Family family) {
        String fence = null;
        int fenceStart = -1;
        boolean blankBefore = true;
        boolean inList = false;
        for (int at = start; at < text.length(); ) {
            int feed = text.indexOf('\n', at);
            int end = feed < 0 ? text.length() : feed;
            String line = text.substring(at, end);
            Matcher opening = FENCE.matcher(line);
            if (fence != null) {
                blankCode(at, end);
                if (closes(line, fence)) {
                    fence = null;
                }
            } else if (opening.matches() && opens(opening, inList, family)) {
                fence = opening.group(2);
                fenceStart = at + opening.start(2);
                blankCode(at, end);
            } else if (family != Family.ELEVENTY && blankBefore && !inList && isIndented(line)) {
                blankCode(at, end);
                at = end + 1;
                continue; // the next line may go on with it
            } else if (LIST_ITEM.matcher(line).matches()) {
                inList = true;
            } else if (blankBefore && !line.isBlank() && !line.startsWith("  ")) {
                inList = false;
            }
            blankBefore = line.isBlank();
            at = end + 1;
        }
        if (fence != null) {
            unclosedFence = fenceStart;
        }
    }

    private static boolean opens(Matcher fence, boolean inList, Family family) {
        boolean inline = fence.group(2).startsWith("`") && fence.group(3).contains("`");
        boolean placed = fence.group(1).isEmpty() || family != Family.PELICAN || inList;
        return !inline && placed;
    }

    private static boolean closes(String line, String fence) {
        String bare = line.strip();
        return bare.length() >= fence.length()
                && bare.startsWith(fence)
                && bare.chars().allMatch(c -> c == fence.charAt(0));
    }

    private static boolean isIndented(String line) {
        return !line.isBlank() && (line.startsWith("    ") || line.startsWith("\t"));
    }

    private void blankBetween(Block block) {
        if (!text.contains(block.sign)) {
            return;
        }
        Matcher opening = block.opens.matcher(text);
        Matcher closing = block.closes.matcher(text);
        int at = start;
        while (opening.find(at)) {
            if (masked[opening.start()] == ' ') { // blanked already
                at = opening.end();
                continue;
            }
            int end = closing.find(opening.end()) ? closing.end() : text.length();
            blank(opening.start(), end);
            at = end;
        }
    }

    /** A run of backticks goes with the next run of the same length in its paragraph. */
    private void blankCodeSpans() {
        for (int at = start; at < masked.length; ) {
            int end = paragraphEnd(at);
            blankCodeSpans(at, end);
            at = end + 1;
        }
    }

    private int paragraphEnd(int from) {
        for (int i = from; i < masked.length; i++) {
            if (masked[i] == '\n' && isBlankLine(i + 1)) {
                return i;
            }
        }
        return masked.length;
    }

    private boolean isBlankLine(int from) {
        int i = from;
        while (i < masked.length && (masked[i] == ' ' || masked[i] == '\t')) {
            i++;
        }
        return i == masked.length || masked[i] == '\n';
    }

    private record Run(int start, int length) {}

    private void blankCodeSpans(int from, int to) {
        List<Run> runs = runs(from, to);
        Map<Integer, Integer> later = new HashMap<>(); // the next run of each length
        int[] partner = new int[runs.size()];
        for (int i = runs.size() - 1; i >= 0; i--) {
            partner[i] = later.getOrDefault(runs.get(i).length(), -1);
            later.put(runs.get(i).length(), i);
        }
        for (int i = 0; i < runs.size(); i++) {
            if (partner[i] >= 0) {
                Run close = runs.get(partner[i]);
                blankCode(runs.get(i).start(), close.start() + close.length());
                i = partner[i];
            }
        }
    }

    private List<Run> runs(int from, int to) {
        List<Run> runs = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (masked[i] == '\\') {
                i++;
            } else if (masked[i] == '`') {
                int begin = i;
                while (i < to && masked[i] == '`') {
                    i++;
                }
                runs.add(new Run(begin, i - begin));
            }
        }
        return runs;
    }
}
