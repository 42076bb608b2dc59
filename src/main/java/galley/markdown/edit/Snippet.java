package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Span;
import galley.text.Step;
import galley.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words to be put into a post, with places to be filled: {@code $1} or {@code ${1:what stands there first}} in the order
 * of their numbers, {@code $0} for where it ends, {@code $SELECTION} and other names for what is known. A number that is
 * there twice is two places. A name that nobody knows stays as it is written; {@code \$}, {@code \}} and {@code \\} are
 * the characters. Pure; any thread.
 *
 * @param ownLine whether it is a block, which stands between empty lines
 */
public record Snippet(String body, boolean ownLine) {
    private static final String DEFAULT = "(?::((?:[^}\\\\]|\\\\.)*+))?";
    private static final Pattern PART = Pattern.compile("\\\\([$}\\\\])"
            + "|\\$(?:(\\d{1,2})|\\{(\\d{1,2})" + DEFAULT + "\\})"
            + "|\\$(?:([A-Z]{2,})|\\{([A-Z]{2,})" + DEFAULT + "\\})");

    private static final int END = 0;

    /**
     * @param step puts it in; the first place is selected afterwards
     * @param places in the order in which they are filled, at least one, where they are after the step
     */
    public record Put(Step step, List<Span> places) {
        public Put {
            places = List.copyOf(places);
        }
    }

    private record Place(int number, Span span) {}

    /** @param values of names, in capitals; what is selected need not be among them */
    public Put put(Text text, Selection selection, Map<String, String> values) {
        int line = text.lineAt(selection.start());
        String before = text.slice(text.lineStart(line), selection.start());
        String behind = text.slice(selection.end(), text.lineEnd(text.lineAt(selection.end())));
        String indent =
                before.substring(0, before.length() - before.stripLeading().length());
        StringBuilder out = new StringBuilder(ownLine && !before.isBlank() ? "\n\n" + indent : "");
        List<Place> places = new ArrayList<>();
        String chosen = text.slice(selection.start(), selection.end());
        write(body.replace("\n", "\n" + indent), chosen, values, out, places);
        if (places.stream().noneMatch(place -> place.number() == END)) {
            places.add(new Place(END, new Span(out.length(), out.length())));
        }
        out.append(ownLine && !behind.isBlank() ? "\n\n" + indent : "");
        List<Span> ordered = places.stream()
                .sorted(Comparator.comparingInt(place -> place.number() == END ? Integer.MAX_VALUE : place.number()))
                .map(place -> place.span().shifted(selection.start()))
                .toList();
        Span first = ordered.getFirst();
        Edit edit = new Edit(selection.start(), selection.end(), out.toString());
        return new Put(Step.of(edit, selection, new Selection(first.start(), first.end())), ordered);
    }

    private static void write(
            String body, String chosen, Map<String, String> values, StringBuilder out, List<Place> places) {
        Matcher part = PART.matcher(body);
        int done = 0;
        while (part.find()) {
            out.append(body, done, part.start());
            done = part.end();
            String number = part.group(2) == null ? part.group(3) : part.group(2);
            if (part.group(1) != null) {
                out.append(part.group(1));
            } else if (number != null) {
                int start = out.length();
                write(part.group(4) == null ? "" : part.group(4), chosen, values, out, new ArrayList<>());
                places.add(new Place(Integer.parseInt(number), new Span(start, out.length())));
            } else {
                String name = part.group(5) == null ? part.group(6) : part.group(5);
                String value = name.equals("SELECTION") ? chosen : values.get(name);
                if (part.group(7) != null && (value == null || value.isEmpty())) {
                    write(part.group(7), chosen, values, out, new ArrayList<>());
                } else {
                    out.append(value == null ? part.group() : value);
                }
            }
        }
        out.append(body, done, body.length());
    }
}
