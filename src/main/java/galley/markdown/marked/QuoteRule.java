package galley.markdown.marked;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that begin with {@code >}, and lines of paragraphs that go on behind them.
 *
 * <p>They are read in parts: first the lines with the mark, then those without it and the lines with it that follow. If a
 * part ends in a list or a quote, the next lines may belong to that.
 */
record QuoteRule(Blocks blocks) {
    Block read(String text, int at) {
        int end = end(text, at);
        if (end == at) {
            return null;
        }
        List<String> lines = lines(Chars.trimEnd(text.substring(at, end), '\n'));
        Block quote = new Block(Block.Kind.QUOTE, "", "");
        List<Block> children = quote.children;
        String raw = "";
        while (!lines.isEmpty()) {
            int count = part(lines);
            String part = String.join("\n", lines.subList(0, count));
            lines = lines.subList(count, lines.size());
            raw = raw.isEmpty() ? part : raw + "\n" + part;
            blocks.readQuoted(unquoted(part), children);
            Block last = children.isEmpty() ? null : children.getLast();
            if (lines.isEmpty() || last != null && last.is(Block.Kind.CODE)) {
                break;
            }
            if (last == null || !last.is(Block.Kind.QUOTE) && !last.is(Block.Kind.LIST)) {
                continue;
            }
            String again = last.raw + "\n" + String.join("\n", lines);
            Block longer = last.is(Block.Kind.QUOTE) ? read(again, 0) : blocks.readList(again, 0);
            if (longer == null) {
                break;
            }
            children.set(children.size() - 1, longer);
            raw = raw.substring(0, Math.max(0, raw.length() - last.raw.length())) + longer.raw;
            if (last.is(Block.Kind.QUOTE)) {
                break;
            }
            lines = lines(again.substring(Math.min(longer.raw.length(), again.length())));
        }
        quote.raw = raw;
        return quote;
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(List.of(text.split("\n", -1)));
    }

    /** Where the lines end that may belong to the quote. */
    private int end(String text, int at) {
        int end = at;
        while (end < text.length() && LineStarts.isQuote(text, end)) {
            int words = Chars.skip(text, end, ' ') + 1;
            if (Chars.is(text, words, ' ')) {
                words++;
            }
            boolean empty = Chars.atLineEnd(text, words);
            int lineEnd = empty ? words : LeafRules.paragraphEnd(text, words, false);
            end = Math.min(lineEnd + 1, text.length());
            blocks.step();
        }
        return end;
    }

    private static int part(List<String> lines) {
        boolean quoted = false;
        int i = 0;
        for (; i < lines.size(); i++) {
            boolean marked = LineStarts.isQuote(lines.get(i), 0);
            if (quoted && !marked) {
                break;
            }
            quoted |= marked;
        }
        return i;
    }

    /** Without the marks; a line that would underline the one before is moved to the right. */
    private static String unquoted(String part) {
        StringBuilder out = new StringBuilder(part.length());
        for (int line = 0; line <= part.length(); ) {
            int end = Chars.lineEnd(part, line);
            int start = line;
            int i = LineStarts.indented(part, line, 3);
            if (i >= 0 && Chars.is(part, i, '>')) {
                start = i + 1;
                if (start < end && Chars.isBlank(part.charAt(start))) {
                    start++;
                }
            } else if (line > 0 && i >= 0 && isUnderline(part, i, end)) {
                out.append("    ");
                start = i;
            }
            out.append(part, start, end).append('\n');
            line = end + 1;
        }
        return out.substring(0, out.length() - 1);
    }

    private static boolean isUnderline(String text, int at, int end) {
        if (at >= end || text.charAt(at) != '=' && text.charAt(at) != '-') {
            return false;
        }
        return Chars.skip(text, Chars.skip(text, at, text.charAt(at)), ' ') == end;
    }
}
