package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Span;
import galley.text.Step;
import galley.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words to be put into a post, with places to be filled: {@code $1} or {@code ${1:what stands there first}} in the order
 * of their numbers, {@code $0} for where it ends, {@code $SELECTION} and other names for what is known. A number that is
 * there twice is one place with copies, which say what it says. A name that nobody knows stays as it is written;
 * {@code \$}, {@code \}} and {@code \\} are the characters. Pure; any thread.
 *
 * @param ownLine whether it is a block, which stands between empty lines
 */
public record Snippet(String body, boolean ownLine) {
    private static final String DEFAULT = "(?::((?:[^}\\\\]|\\\\.)*+))?";
    private static final Pattern PART = Pattern.compile("\\\\([$}\\\\])"
            + "|\\$(?:(\\d{1,2})|\\{(\\d{1,2})" + DEFAULT + "\\})"
            + "|\\$(?:([A-Z]{2,})|\\{([A-Z]{2,})" + DEFAULT + "\\})");

    private static final int END = 0;
    /** The name of what was selected. */
    public static final String SELECTION = "SELECTION";

    /**
     * A place to be filled.
     *
     * @param spans where it is, and then its copies, in the order in which they stand
     */
    public record Place(List<Span> spans) {
        public Place {
            spans = List.copyOf(spans);
        }

        /** What is selected when it is gone to. */
        public Span first() {
            return spans.getFirst();
        }
    }

    /**
     * @param step puts it in; the first place is selected afterwards
     * @param places in the order in which they are filled, at least one, where they are after the step
     */
    public record Put(Step step, List<Place> places) {
        public Put {
            places = List.copyOf(places);
        }
    }

    /** @param values of names, in capitals; what is selected need not be among them */
    public Put put(Text text, Selection selection, Map<String, String> values) {
        int line = text.lineAt(selection.start());
        String before = text.slice(text.lineStart(line), selection.start());
        String behind = text.slice(selection.end(), text.lineEnd(text.lineAt(selection.end())));
        String indent =
                before.substring(0, before.length() - before.stripLeading().length());
        Map<String, String> known = new HashMap<>(values);
        known.putIfAbsent(SELECTION, text.slice(selection.start(), selection.end()));
        String written = body.replace("\n", "\n" + indent);
        Writing writing = new Writing(known, firstWords(written), new StringBuilder(), new TreeMap<>());
        writing.out.append(ownLine && !before.isBlank() ? "\n\n" + indent : "");
        writing.write(written, true);
        List<Span> end = writing.places.remove(END);
        List<Place> places = new ArrayList<>();
        for (List<Span> spans : writing.places.values()) {
            places.add(place(spans, selection.start()));
        }
        List<Span> last =
                end != null ? end.subList(0, 1) : List.of(new Span(writing.out.length(), writing.out.length()));
        places.add(place(last, selection.start()));
        writing.out.append(ownLine && !behind.isBlank() ? "\n\n" + indent : "");
        Span first = places.getFirst().first();
        Edit edit = new Edit(selection.start(), selection.end(), writing.out.toString());
        return new Put(Step.of(edit, selection, new Selection(first.start(), first.end())), places);
    }

    /** A copy that touches the one before it could not be told from it, and is none. */
    private static Place place(List<Span> spans, int by) {
        List<Span> apart = new ArrayList<>();
        for (Span span : spans) {
            if (apart.isEmpty() || apart.getLast().end() < span.start() + by) {
                apart.add(span.shifted(by));
            }
        }
        return new Place(apart);
    }

    /** What stands in each place first, by its number: whichever of its copies says it. */
    private static Map<Integer, String> firstWords(String body) {
        Map<Integer, String> words = new HashMap<>();
        Matcher part = PART.matcher(body);
        while (part.find()) {
            if (part.group(4) != null) {
                words.putIfAbsent(Integer.parseInt(part.group(3)), part.group(4));
            }
        }
        return words;
    }

    /** @param places by their numbers */
    private record Writing(
            Map<String, String> values,
            Map<Integer, String> firstWords,
            StringBuilder out,
            TreeMap<Integer, List<Span>> places) {
        /** @param whole whether it is the snippet, and no words of a place, in which are no places */
        void write(String written, boolean whole) {
            Matcher part = PART.matcher(written);
            int done = 0;
            while (part.find()) {
                out.append(written, done, part.start());
                done = part.end();
                String number = part.group(2) == null ? part.group(3) : part.group(2);
                if (part.group(1) != null) {
                    out.append(part.group(1));
                } else if (number != null) {
                    int start = out.length();
                    int place = Integer.parseInt(number);
                    if (whole) {
                        write(firstWords.getOrDefault(place, ""), false);
                        places.computeIfAbsent(place, any -> new ArrayList<>()).add(new Span(start, out.length()));
                    }
                } else {
                    named(part);
                }
            }
            out.append(written, done, written.length());
        }

        private void named(Matcher part) {
            String value = values.get(part.group(5) == null ? part.group(6) : part.group(5));
            if (part.group(7) != null && (value == null || value.isEmpty())) {
                write(part.group(7), false);
            } else {
                out.append(value == null ? part.group() : value);
            }
        }
    }
}
