package galley.session;

import galley.text.Span;
import galley.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two texts laid beside each other, row by row, for a person to compare: lines that belong together stand in one row, and
 * the words that differ are marked. Pure; takes a moment for long texts, so ask for it off the FX thread.
 *
 * @param differences how many places differ; rows name theirs by its number from 0
 */
public record SideBySide(List<Row> rows, int differences) {
    /** Shows every line that is the same. */
    public static final int WHOLE = Integer.MAX_VALUE;

    /** A line of one text. @param number from 1 @param words without a line feed @param changed what differs of them */
    public record Line(int number, String words, List<Span> changed) {}

    /** One row. */
    public sealed interface Row {
        /** A line of each text; either may be null, never both. @param difference -1 where they are the same */
        record Lines(Line left, Line right, int difference) implements Row {}

        /** So many lines that are the same and are not shown. */
        record Same(int lines) implements Row {}
    }

    /** Of two lines less alike than this, in characters, all is marked: single words in common would only confuse. */
    private static final double ALIKE = 0.35;

    public SideBySide {
        rows = List.copyOf(rows);
    }

    /** @param around how many lines that are the same are shown before and after a difference */
    public static SideBySide of(Text left, Text right, int around) {
        return new Laying(left, right, around).lay();
    }

    /** One of the two texts while they are laid out. */
    private record Column(String text, Tokens lines) {
        static Column of(Text text) {
            String all = text.toString();
            return new Column(all, Tokens.lines(all));
        }

        int count() {
            return lines.all().size();
        }

        /** The line that an offset stands in; the number of lines at the end. */
        int at(int offset) {
            int low = java.util.Arrays.binarySearch(lines.starts(), offset);
            return low >= 0 ? low : -low - 2;
        }

        Line line(int at, List<Span> changed) {
            String words = lines.all().get(at);
            boolean ended = words.endsWith("\n");
            String shown = ended ? words.substring(0, words.length() - 1) : words;
            int start = lines.starts()[at];
            List<Span> inside = new ArrayList<>();
            boolean end = false;
            for (Span span : changed) {
                int from = Math.max(span.start() - start, 0);
                int to = Math.min(span.end() - start, words.length());
                if (from < to) {
                    end |= ended && to == words.length();
                    inside.add(new Span(from, Math.min(to, shown.length())));
                }
            }
            inside.removeIf(Span::isEmpty);
            if (end && !shown.isEmpty() && inside.stream().noneMatch(span -> span.start() == 0)) {
                inside.add(new Span(shown.length(), shown.length() + 1));
                shown = shown + "↵"; // that the line ends here is the difference
            }
            return new Line(at + 1, shown, List.copyOf(inside));
        }

        Line whole(int at) {
            return line(at, List.of(new Span(lines.starts()[at], lines.starts()[at + 1])));
        }
    }

    private static final class Laying {
        private final Column left;
        private final Column right;
        private final int around;
        private final List<Difference> lines;
        private final List<Difference> words;
        private final List<Row> rows = new ArrayList<>();
        private int nextWord;

        Laying(Text left, Text right, int around) {
            this.left = Column.of(left);
            this.right = Column.of(right);
            this.around = around;
            this.lines = Differences.inLines(left, right);
            this.words = Differences.inWords(left, right);
        }

        SideBySide lay() {
            int i = 0;
            int j = 0;
            for (int d = 0; d < lines.size(); d++) {
                Difference difference = lines.get(d);
                int from = left.at(difference.before().start());
                same(i, j, from - i, d == 0, false);
                int end = left.at(difference.before().end());
                int start = right.at(difference.after().start());
                j = right.at(difference.after().end());
                differing(from, end, start, j, d, wordsIn(difference));
                i = end;
            }
            same(i, j, left.count() - i, lines.isEmpty(), true);
            return new SideBySide(rows, lines.size());
        }

        private void same(int i, int j, int count, boolean first, boolean last) {
            int before = first ? 0 : around;
            int after = last ? 0 : around;
            boolean fold = count > (long) before + after + 1;
            for (int k = 0; k < count; k++) {
                if (fold && k == before) {
                    rows.add(new Row.Same(count - before - after));
                    k = count - after;
                    if (k == count) {
                        return;
                    }
                }
                rows.add(new Row.Lines(left.line(i + k, List.of()), right.line(j + k, List.of()), -1));
            }
        }

        private List<Difference> wordsIn(Difference lines) {
            List<Difference> inside = new ArrayList<>();
            while (nextWord < words.size()
                    && words.get(nextWord).before().end() <= lines.before().end()
                    && words.get(nextWord).after().end() <= lines.after().end()) {
                inside.add(words.get(nextWord++));
            }
            return inside;
        }

        private void differing(int i, int end, int j, int otherEnd, int number, List<Difference> inside) {
            Map<Integer, Map<Integer, Integer>> common = common(i, end, j, inside);
            List<Span> gone = inside.stream().map(Difference::before).toList();
            List<Span> come = inside.stream().map(Difference::after).toList();
            while (i < end) {
                int partner = partner(i, common, j);
                if (partner >= 0) {
                    alone(i, i, j, partner, number);
                    rows.add(new Row.Lines(left.line(i, gone), right.line(partner, come), number));
                    j = partner + 1;
                    i++;
                } else {
                    int next = i + 1;
                    while (next < end && partner(next, common, j) < 0) {
                        next++;
                    }
                    int limit = next < end ? partner(next, common, j) : otherEnd;
                    alone(i, next, j, limit, number);
                    i = next;
                    j = limit;
                }
            }
            alone(i, i, j, otherEnd, number);
        }

        /** Lines that have no like on the other side. */
        private void alone(int i, int end, int j, int otherEnd, int number) {
            while (i < end || j < otherEnd) {
                Line old = i < end ? left.whole(i++) : null;
                Line now = j < otherEnd ? right.whole(j++) : null;
                rows.add(new Row.Lines(old, now, number));
            }
        }

        /** The line of the other side, from {@code least} on, that is like this one; -1 for none. */
        private int partner(int line, Map<Integer, Map<Integer, Integer>> common, int least) {
            return common.getOrDefault(line, Map.of()).entrySet().stream()
                    .filter(entry -> entry.getKey() >= least)
                    .filter(entry -> entry.getValue()
                            >= ALIKE
                                    * Math.max(
                                            inked(left.lines().all().get(line)),
                                            inked(right.lines().all().get(entry.getKey()))))
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(-1);
        }

        private static int inked(String words) {
            return (int) words.chars().filter(c -> !Character.isWhitespace(c)).count();
        }

        /** How many characters each line of the left has in common with each of the right, blanks apart. */
        private Map<Integer, Map<Integer, Integer>> common(int i, int end, int j, List<Difference> inside) {
            Map<Integer, Map<Integer, Integer>> common = new HashMap<>();
            int p = left.lines().starts()[i];
            int q = right.lines().starts()[j];
            int stop = left.lines().starts()[end];
            for (int d = 0; d <= inside.size(); d++) {
                int until = d < inside.size() ? inside.get(d).before().start() : stop;
                while (p < until) {
                    int lineEnd = left.lines().starts()[i + 1];
                    int otherEnd = right.lines().starts()[j + 1];
                    int step = Math.min(Math.min(until, lineEnd) - p, otherEnd - q);
                    int ink = inked(left.text().substring(p, p + step));
                    if (ink > 0) {
                        common.computeIfAbsent(i, line -> new HashMap<>()).merge(j, ink, Integer::sum);
                    }
                    p += step;
                    q += step;
                    i = p < stop ? left.at(p) : i;
                    j = q < right.text().length() ? right.at(q) : j;
                }
                if (d < inside.size()) {
                    p = inside.get(d).before().end();
                    q = inside.get(d).after().end();
                    i = p < stop ? left.at(p) : i;
                    j = q < right.text().length() ? right.at(q) : j;
                }
            }
            return common;
        }
    }
}
