package galley.markdown;

import galley.text.Span;
import galley.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headings of a post and the sections below them, as its source shows them: with number signs or underlined, not in
 * the header, in code or in a comment. The same for all dialects. Linear in the text; any thread.
 */
public record Outline(List<Heading> headings, int end) {
    private static final Pattern ATX = Pattern.compile("^ {0,3}(#{1,6})(?:[ \\t]*$|[ \\t]*([^#\\s].*))");
    private static final Pattern UNDERLINE = Pattern.compile("^ {0,3}(?:=+|-+)[ \\t]*$");
    private static final Pattern BLOCK = Pattern.compile("^ {0,3}(?:>|[-*+] |\\d{1,9}[.)] )");
    private static final Pattern TAIL = Pattern.compile("(?:[ \\t]+#+)?[ \\t]*(?:\\{[:#.][^}]*\\})?[ \\t]*$");
    private static final Pattern MARKS = Pattern.compile(
            "!?\\[([^\\]]*)\\](?:\\([^)]*\\)|\\[[^\\]]*\\])|[*`]+|(?<![\\p{L}\\p{N}])_+|_+(?![\\p{L}\\p{N}])");

    /** Of no text. */
    public static final Outline NONE = new Outline(List.of(), 0);

    /** @param end of the text */
    public Outline {
        headings = List.copyOf(headings);
    }

    public static Outline of(Text text) {
        List<Heading> found = new ArrayList<>();
        LineState state = Opening.of(text).state();
        String above = "";
        int start = 0;
        int startAbove = 0;
        for (String line : text.toString().split("\n", -1)) {
            state = Highlighter.read(line, state);
            LineState next = Highlighter.next(line, state);
            if (isProse(state, next)) {
                Matcher atx = line.indexOf('#') < 0 ? null : ATX.matcher(line);
                if (atx != null && atx.lookingAt()) {
                    found.add(new Heading(atx.group(1).length(), title(atx.group(2)), start));
                } else if (underlines(line, above, state)) {
                    found.add(new Heading(line.strip().startsWith("=") ? 1 : 2, title(above), startAbove));
                }
            }
            above = line;
            startAbove = start;
            start += line.length() + 1;
            state = next;
        }
        return new Outline(found, text.length());
    }

    /** Whether a line begins a heading, alone or with the one below it. @param before what the lines above left */
    static boolean begins(String line, String below, LineState before) {
        LineState state = Highlighter.read(line, before);
        LineState next = Highlighter.next(line, state);
        return isProse(state, next) && ATX.matcher(line).lookingAt()
                || isProse(next, Highlighter.next(below, next)) && underlines(below, line, next);
    }

    private static boolean isProse(LineState state, LineState next) {
        boolean prose = state.kind() == LineState.Kind.BODY
                || state.kind() == LineState.Kind.PARAGRAPH
                || state.kind() == LineState.Kind.TOP && next.kind() == LineState.Kind.BODY;
        return prose && next.kind() != LineState.Kind.FENCED;
    }

    private static boolean underlines(String line, String above, LineState state) {
        return state.kind() == LineState.Kind.PARAGRAPH
                && UNDERLINE.matcher(line).lookingAt()
                && !BLOCK.matcher(above).lookingAt();
    }

    private static String title(String words) {
        return words == null
                ? ""
                : MARKS.matcher(TAIL.matcher(words).replaceFirst(""))
                        .replaceAll("$1")
                        .strip();
    }

    /** Whether another has the same headings in the same order, wherever they stand. */
    public boolean isLike(Outline other) {
        return bare().equals(other.bare());
    }

    private List<Heading> bare() {
        return headings.stream()
                .map(heading -> new Heading(heading.level(), heading.title(), 0))
                .toList();
    }

    /** The heading that an offset stands under, the nearest above; -1 above the first. */
    public int at(int offset) {
        int found = -1;
        while (found + 1 < headings.size() && headings.get(found + 1).start() <= offset) {
            found++;
        }
        return found;
    }

    /** The headings that lead to one, outermost first, itself last. */
    public List<Heading> path(int index) {
        List<Heading> path = new ArrayList<>();
        int level = 7;
        for (int i = index; i >= 0; i--) {
            if (headings.get(i).level() < level) {
                level = headings.get(i).level();
                path.addFirst(headings.get(i));
            }
        }
        return path;
    }

    /** A heading's section: to the next heading that is not below it. */
    public Span section(int index) {
        int next = index + 1;
        while (next < headings.size()
                && headings.get(next).level() > headings.get(index).level()) {
            next++;
        }
        return new Span(
                headings.get(index).start(),
                next < headings.size() ? headings.get(next).start() : end);
    }

    /** The neighbour at the same level under the same heading; -1 for none. */
    public int sibling(int index, boolean below) {
        int level = headings.get(index).level();
        for (int i = index + (below ? 1 : -1); i >= 0 && i < headings.size(); i += below ? 1 : -1) {
            if (headings.get(i).level() <= level) {
                return headings.get(i).level() == level ? i : -1;
            }
        }
        return -1;
    }
}
