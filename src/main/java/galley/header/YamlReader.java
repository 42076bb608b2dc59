package galley.header;

import galley.header.YamlNode.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML into {@link YamlNode}s from snakeyaml's events. Composing nodes or objects is left to nobody: events know
 * where an alias stands, and they build nothing that a hostile header could make grow.
 */
final class YamlReader {
    /** Deeper than any header that a person wrote; the recursion below stays small on every stack. */
    private static final int DEEPEST = 64;

    /** Each tab that snakeyaml does not take for a space costs reading again up to it; in characters. */
    private static final int MOST_REREAD = 1 << 20;

    private static final Pattern DASHES = Pattern.compile("[-?:\\s]*");

    /** What came of reading. */
    sealed interface Result {}

    /**
     * @param root null when nothing but comments stands there
     * @param end where the document ends; short of the end of the text where {@code ...} ends it
     */
    record Document(YamlNode root, int end) implements Result {}

    /** @param offset where reading stopped, as a place in the post */
    record Fault(int offset, String message) implements Result {}

    private final Parser events;
    private final CodePoints offsets;
    private final String yaml;
    private final IntUnaryOperator place;
    private int brackets;

    private YamlReader(String yaml, IntUnaryOperator place) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.events = new ParserImpl(new StreamReader(yaml), options);
        this.offsets = new CodePoints(yaml);
        this.yaml = yaml;
        this.place = place;
    }

    /** @param base where the YAML begins in the post */
    static Result read(String yaml, int base) {
        return read(yaml, at -> base + at);
    }

    /**
     * As Hexo reads it: a tab at the start of a line is two spaces. Source: hexo-front-matter's {@code escapeYAML}.
     */
    static Result readWithTabs(String yaml, int base) {
        if (!yaml.contains("\n\t")) {
            return read(yaml, base);
        }
        StringBuilder spaced = new StringBuilder();
        int[] origins = new int[yaml.length() * 2 + 1];
        boolean leading = false;
        for (int at = 0; at < yaml.length(); at++) {
            char c = yaml.charAt(at);
            leading = c == '\n' || (leading && c == '\t');
            boolean tab = leading && c == '\t';
            origins[spaced.length()] = at;
            origins[spaced.length() + (tab ? 1 : 0)] = at;
            spaced.append(tab ? "  " : String.valueOf(c));
        }
        origins[spaced.length()] = yaml.length();
        return read(spaced.toString(), at -> base + origins[at]);
    }

    private static Result read(String yaml, IntUnaryOperator place) {
        int base = place.applyAsInt(0);
        String spaced = yaml;
        int reread = 0;
        while (true) {
            YamlReader reader = new YamlReader(spaced, place);
            try {
                return reader.document();
            } catch (MarkedYAMLException e) {
                int tab = reader.separatingTab(e);
                reread += tab;
                if (tab < 0 || reread > MOST_REREAD) {
                    return new Fault(reader.offset(e), sentence(e.getProblem()));
                }
                spaced = spaced.substring(0, tab) + ' ' + spaced.substring(tab + 1);
            } catch (ReaderException e) {
                int at = Math.max(0, Math.min(reader.offsets.utf16(e.getPosition()), yaml.length()));
                return new Fault(place.applyAsInt(at), "A control character stands here, which YAML does not allow.");
            } catch (TooDeep e) {
                return new Fault(e.offset, "The lists and maps here are more than " + DEEPEST + " levels deep.");
            } catch (YAMLException | IllegalArgumentException | IndexOutOfBoundsException e) {
                return new Fault(base, "This cannot be read as YAML.");
            }
        }
    }

    /**
     * Where a tab stopped snakeyaml that Psych, yaml.v2 and js-yaml take for white space: behind something on its line
     * that is no dash, or anywhere in brackets; -1 where something else did.
     */
    private int separatingTab(MarkedYAMLException e) {
        int at = e.getProblemMark() == null ? yaml.length() : index(e.getProblemMark());
        if (at >= yaml.length() || yaml.charAt(at) != '\t') {
            return -1;
        }
        String before = yaml.substring(yaml.lastIndexOf('\n', at) + 1, at);
        return brackets > 0 || !DASHES.matcher(before).matches() ? at : -1;
    }

    private Result document() {
        events.getEvent();
        if (events.checkEvent(Event.ID.StreamEnd)) {
            return new Document(null, place.applyAsInt(yaml.length()));
        }
        events.getEvent();
        YamlNode root = node(0);
        Event end = events.getEvent();
        boolean last = events.checkEvent(Event.ID.StreamEnd);
        return new Document(root, last ? place.applyAsInt(yaml.length()) : offset(end.getStartMark()));
    }

    private YamlNode node(int depth) {
        Event event = events.getEvent();
        int start = offset(event.getStartMark());
        if (depth > DEEPEST) {
            throw new TooDeep(start);
        }
        String anchor = event instanceof NodeEvent node ? node.getAnchor() : null;
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, start, anchor);
            case AliasEvent alias -> new YamlNode.Alias(start, offset(alias.getEndMark()), anchor);
            case MappingStartEvent map -> mapping(map, start, anchor, depth);
            case CollectionStartEvent list -> sequence(list, start, anchor, depth);
            default -> throw new YAMLException("not a node: " + event);
        };
    }

    private YamlNode.Scalar scalar(ScalarEvent event, int start, String anchor) {
        Style style = switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> Style.SINGLE;
            case DOUBLE_QUOTED -> Style.DOUBLE;
            case LITERAL -> Style.LITERAL;
            case FOLDED -> Style.FOLDED;
            default -> Style.PLAIN;
        };
        int end = style.isBlock()
                ? place.applyAsInt(blockEnd(index(event.getStartMark()), index(event.getEndMark())))
                : offset(event.getEndMark());
        return new YamlNode.Scalar(start, end, style, event.getValue(), anchor, event.getTag());
    }

    /** A block scalar ends with its last line that is not blank; with {@code +} the blank ones below count too. */
    private int blockEnd(int start, int end) {
        int firstLine = yaml.indexOf('\n', start);
        boolean keep = firstLine >= 0 && yaml.substring(start, firstLine).indexOf('+') >= 0;
        if (keep) {
            return end > 0 && yaml.charAt(end - 1) == '\n' ? end - 1 : end;
        }
        int at = end;
        while (at > start && Character.isWhitespace(yaml.charAt(at - 1))) {
            at--;
        }
        int lineEnd = yaml.indexOf('\n', at);
        return lineEnd < 0 ? yaml.length() : lineEnd;
    }

    private YamlNode.Sequence sequence(CollectionStartEvent event, int start, String anchor, int depth) {
        List<YamlNode> items = new ArrayList<>();
        brackets += event.isFlow() ? 1 : 0;
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        brackets -= event.isFlow() ? 1 : 0;
        int stop = offset(events.getEvent().getEndMark());
        int end = event.isFlow()
                ? stop
                : items.isEmpty() ? start : items.getLast().end();
        return new YamlNode.Sequence(start, end, event.isFlow(), items, anchor, event.getTag());
    }

    private YamlNode.Mapping mapping(MappingStartEvent event, int start, String anchor, int depth) {
        List<YamlNode.Pair> pairs = new ArrayList<>();
        brackets += event.isFlow() ? 1 : 0;
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            YamlNode key = node(depth + 1);
            pairs.add(new YamlNode.Pair(key, node(depth + 1)));
        }
        brackets -= event.isFlow() ? 1 : 0;
        Mark stop = events.getEvent().getEndMark();
        boolean closed = event.isFlow() && index(stop) > 0 && yaml.charAt(index(stop) - 1) == '}';
        int end = closed // in brackets a pair may stand without braces
                ? offset(stop)
                : pairs.isEmpty() ? start : pairs.getLast().value().end();
        return new YamlNode.Mapping(start, end, event.isFlow(), pairs, anchor, event.getTag());
    }

    /** Of what was still open at the end of the text, the place where it was opened: nothing else is wrong there. */
    private int offset(MarkedYAMLException e) {
        Mark found = e.getProblemMark();
        Mark opened = e.getContextMark();
        boolean atEnd = found == null || yaml.substring(index(found)).isBlank();
        Mark mark = atEnd && opened != null ? opened : found;
        return mark == null ? place.applyAsInt(0) : offset(mark);
    }

    private int offset(Mark mark) {
        return place.applyAsInt(index(mark));
    }

    private int index(Mark mark) {
        return Math.min(offsets.utf16(mark.getIndex()), yaml.length());
    }

    private static String sentence(String problem) {
        if (problem == null || problem.isEmpty()) {
            return "This cannot be read as YAML.";
        }
        String first = problem.lines().findFirst().orElse("");
        return "This cannot be read as YAML: " + first + (first.endsWith(".") ? "" : ".");
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int offset;

        TooDeep(int offset) {
            super(null, null, false, false);
            this.offset = offset;
        }
    }

    /** Snakeyaml counts code points, we count UTF-16 units. */
    private static final class CodePoints {
        /** The code point number of each character outside the basic plane. */
        private final int[] pairs;

        CodePoints(String text) {
            int[] found = new int[0];
            int count = 0;
            int codePoint = 0;
            for (int at = 0; at < text.length(); codePoint++) {
                int here = text.codePointAt(at);
                if (Character.isSupplementaryCodePoint(here)) {
                    found = count == found.length ? Arrays.copyOf(found, Math.max(8, count * 2)) : found;
                    found[count++] = codePoint;
                }
                at += Character.charCount(here);
            }
            pairs = Arrays.copyOf(found, count);
        }

        int utf16(int codePoint) {
            int found = Arrays.binarySearch(pairs, codePoint);
            return codePoint + (found >= 0 ? found : -found - 1);
        }
    }
}
