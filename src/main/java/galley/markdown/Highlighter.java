package galley.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Colours Markdown source a line at a time: a line's pieces follow from its characters and the {@link LineState} that
 * the line above it left. Colouring is a reading aid, the same for all dialects; what a dialect makes of the text is the
 * preview's to say. Linear in the line; any thread.
 */
public final class Highlighter {
    private static final Pattern KEY = Pattern.compile("^([A-Za-z][A-Za-z0-9_-]*)(\\s*:)(?=\\s|$)");
    private static final Pattern FENCE =
            Pattern.compile("^(?:[ >]{0,8}|\\s*(?:[-*+]|\\d{1,9}[.)])\\s+)(`{3,}|~{3,})([^`]*)$");
    private static final Pattern ATX = Pattern.compile("^ {0,3}(#{1,6})(?=\\s|$|[^#\\s])");
    private static final Pattern UNDERLINE = Pattern.compile("^ {0,3}(?:=+|-+)\\s*$");
    private static final Pattern LIST = Pattern.compile("^(\\s*)([-*+]|\\d{1,9}[.)])(\\s+(?:\\[[ xX]\\](?=\\s))?|$)");
    private static final Pattern QUOTED = Pattern.compile("^(?:>\\s*)+");
    private static final Pattern DEFINITION = Pattern.compile("^ {0,3}(\\[\\^?[^\\]]+\\]:)\\s*(\\S+)?");

    private Highlighter() {}

    /** A coloured piece of a line; pieces do not overlap and stand in order. */
    public record Piece(int start, int end, Style style) {}

    /**
     * @param pieces what is coloured; the rest of the line is plain
     * @param next what the line below begins with
     */
    public record Line(List<Piece> pieces, LineState next) {}

    /** The state that a line leaves, without its pieces: cheaper, for lines nobody sees. */
    public static LineState next(String line, LineState before) {
        LineState state = read(line, before);
        return switch (state.kind()) {
            case TOP -> top(line, state);
            case HEADER -> HeaderLines.next(line, state);
            case META -> line.isBlank() || isMetaEnd(line) ? LineState.BODY : state;
            case FENCED -> closes(line, state.mark()) ? LineState.BODY : state;
            case COMMENT -> line.contains("-->") ? LineState.BODY : state;
            case BODY, PARAGRAPH -> body(line, state);
        };
    }

    /** What a line is read as: a header that nothing closes ends before the first line that cannot stand in it. */
    public static LineState read(String line, LineState before) {
        boolean ended = before.kind() == LineState.Kind.HEADER
                && !before.closed()
                && !before.goesOn(line)
                && !HeaderLines.fits(line, before);
        return ended ? LineState.BODY : before;
    }

    public static Line line(String line, LineState before) {
        LineState state = read(line, before);
        LineState next = next(line, state);
        Pieces out = new Pieces(line.length());
        switch (state.kind()) {
            case TOP -> {
                if (next.kind() == LineState.Kind.META) {
                    HeaderLines.key(KEY, 0, line, out);
                } else if (next.kind() == LineState.Kind.HEADER) {
                    out.add(0, line.length(), Style.HEADER_FENCE);
                } else {
                    content(line, state, next, out);
                }
            }
            case HEADER -> HeaderLines.paint(line, state, next, out);
            case META -> {
                if (isMetaEnd(line)) {
                    out.add(0, line.length(), Style.HEADER_FENCE);
                } else if (!HeaderLines.key(KEY, 0, line, out)) {
                    out.add(0, line.length(), Style.HEADER_VALUE);
                }
            }
            case FENCED -> out.add(0, line.length(), next == LineState.BODY ? Style.FENCE : Style.CODE_BLOCK);
            case COMMENT -> out.add(0, line.length(), Style.COMMENT);
            case BODY, PARAGRAPH -> content(line, state, next, out);
        }
        return new Line(out.list(), next);
    }

    private static LineState top(String line, LineState state) {
        String bare = line.stripTrailing();
        if (bare.startsWith("---") && bare.matches("-{3,}(?:json|yaml|toml)?")) {
            return header(bare.replaceAll("[a-z]", ""), state);
        }
        if (bare.equals("+++")) {
            return header(bare, state);
        }
        if (bare.equals("{")) {
            return header("}", state);
        }
        return KEY.matcher(line).lookingAt() ? LineState.META : body(line, LineState.BODY);
    }

    private static LineState header(String end, LineState top) {
        return new LineState(LineState.Kind.HEADER, end, LineState.NO_BLOCK, top.closed());
    }

    private static boolean isMetaEnd(String line) {
        String bare = line.stripTrailing();
        return bare.equals("---") || bare.equals("...");
    }

    private static LineState body(String line, LineState state) {
        boolean indented = line.startsWith("    ") && state.kind() == LineState.Kind.BODY;
        if (!indented && (line.contains("```") || line.contains("~~~"))) { // most lines need no pattern
            Matcher fence = FENCE.matcher(line);
            if (fence.lookingAt()) {
                return new LineState(LineState.Kind.FENCED, fence.group(1));
            }
        }
        int open = line.lastIndexOf("<!--");
        if (open >= 0 && line.indexOf("-->", open) < 0) {
            return LineState.COMMENT;
        }
        boolean breaks = line.isBlank() || indented || ATX.matcher(line).lookingAt() || isRule(line);
        return breaks ? LineState.BODY : LineState.PARAGRAPH;
    }

    private static boolean closes(String line, String fence) {
        String bare = QUOTED.matcher(line.strip()).replaceFirst("");
        return bare.length() >= fence.length() && bare.chars().allMatch(c -> c == fence.charAt(0));
    }

    private static void content(String line, LineState state, LineState next, Pieces out) {
        if (next.kind() == LineState.Kind.FENCED) {
            out.add(0, line.length(), Style.FENCE);
            return;
        }
        if (line.startsWith("    ")
                && state.kind() == LineState.Kind.BODY
                && !LIST.matcher(line).lookingAt()) {
            out.add(0, line.length(), Style.CODE_BLOCK);
            return;
        }
        if (state.kind() == LineState.Kind.PARAGRAPH && UNDERLINE.matcher(line).lookingAt()) {
            out.add(0, line.length(), Style.HEADING);
            return;
        }
        if (isRule(line)) {
            out.add(0, line.length(), Style.RULE);
            return;
        }
        int at = quoteMarks(line);
        out.add(0, at, Style.QUOTE);
        String rest = line.substring(at);
        Matcher heading = ATX.matcher(rest);
        if (heading.lookingAt()) {
            out.add(at + heading.start(1), at + heading.end(1), Style.MARK);
            Inline.paint(line, at + heading.end(1), line.length(), Style.HEADING, out);
            return;
        }
        Matcher definition = DEFINITION.matcher(rest);
        if (definition.lookingAt()) {
            boolean footnote = rest.stripLeading().startsWith("[^");
            out.add(at + definition.start(1), at + definition.end(1), footnote ? Style.FOOTNOTE : Style.LINK_TEXT);
            if (!footnote && definition.group(2) != null) {
                out.add(at + definition.start(2), at + definition.end(2), Style.LINK_TARGET);
                return;
            }
            Inline.paint(line, at + definition.end(1), line.length(), null, out);
            return;
        }
        if (isTableRule(rest)) {
            out.add(at, line.length(), Style.TABLE);
            return;
        }
        Matcher list = LIST.matcher(rest);
        if (list.lookingAt()) {
            out.add(at + list.start(2), at + list.end(), Style.LIST_MARK);
            at += list.end();
        }
        Inline.paint(line, at, line.length(), null, out);
    }

    /** Three or more of one mark, with blanks between them or not. Asked of every line, so it gives up at the first word. */
    private static boolean isRule(String line) {
        int marks = 0;
        char mark = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ' ' || c >= '\t' && c <= '\r') {
                continue;
            }
            if (marks == 0 ? "-*_".indexOf(c) < 0 : c != mark) {
                return false;
            }
            mark = c;
            marks++;
        }
        return marks >= 3 && !line.startsWith("    ");
    }

    private static boolean isTableRule(String line) {
        return line.indexOf('|') >= 0 && line.indexOf('-') >= 0 && line.chars().allMatch(c -> "|:- \t".indexOf(c) >= 0);
    }

    /** The length of the quote marks that a line begins with. */
    private static int quoteMarks(String line) {
        int end = 0;
        for (int i = 0; i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '>'); i++) {
            if (line.charAt(i) == '>') {
                end = i + 1;
            } else if (i - end > 3) {
                break;
            }
        }
        return end > 0 && end < line.length() && line.charAt(end) == ' ' ? end + 1 : end;
    }
}
