package galley.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours the lines of a header between fences, a line at a time as {@link Highlighter} does. */
final class HeaderLines {
    private static final Pattern YAML_KEY = Pattern.compile(
            "^(\\s*(?:- )?)((?:[^\\s#'\"\\[{:,&*!|>%@`-]|-(?=\\S))[^:#]{0,80}?|\"[^\"]*\"|'[^']*')(\\s*:)(?=\\s|$)");
    private static final Pattern TOML_KEY = Pattern.compile("^(\\s*)([A-Za-z0-9_.\"'-]+)(\\s*=)");
    private static final Pattern JSON_KEY = Pattern.compile("^(\\s*)(\"(?:[^\"\\\\]|\\\\.)*\")(\\s*:)");
    /** A value of which the lines follow: where it is indented, its dashes, its key, and the sign for it. */
    private static final Pattern YAML_BLOCK = Pattern.compile(
            "^( *)((?:- +)*)([^\\s#'\"\\[{][^#]{0,80}?:\\s+|\"[^\"]*\"\\s*:\\s+|'[^']*'\\s*:\\s+)?(?:[!&]\\S+\\s+){0,2}"
                    + "[|>](?:[+-]?[1-9]?|[1-9][+-])\\s*(?:\\s#.*)?$");

    /** Of TOML's values of several lines, in the place of an indentation. */
    private static final int QUOTED = 1;

    private static final int LITERAL = 2;

    private HeaderLines() {}

    static LineState next(String line, LineState state) {
        boolean yaml = state.mark().startsWith("-");
        String bare = line.stripTrailing();
        boolean closed = bare.equals(state.mark()) || yaml && bare.equals("...");
        return closed ? LineState.BODY : state.within(block(line, state, yaml));
    }

    /** Whether a line can stand in a header that nothing closes; a comment cannot, for it may be the first heading. */
    static boolean fits(String line, LineState state) {
        if (line.isBlank()) {
            return false;
        }
        return isIndented(line)
                || switch (state.mark().charAt(0)) {
                    case '+' ->
                        "[]".indexOf(line.charAt(0)) >= 0
                                || TOML_KEY.matcher(line).lookingAt();
                    case '}' -> "\"[]{}".indexOf(line.charAt(0)) >= 0;
                    default ->
                        line.startsWith("- ")
                                || "]}".indexOf(line.charAt(0)) >= 0
                                || YAML_KEY.matcher(line).lookingAt();
                };
    }

    private static boolean isIndented(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }

    private static int block(String line, LineState state, boolean yaml) {
        if (state.mark().startsWith("+")) {
            return quoted(line, state.block());
        }
        if (!yaml || state.goesOn(line)) {
            return state.block();
        }
        if (line.indexOf('|') < 0 && line.indexOf('>') < 0) {
            return LineState.NO_BLOCK;
        }
        Matcher begins = YAML_BLOCK.matcher(line);
        if (!begins.matches()) {
            return LineState.NO_BLOCK;
        }
        int indented = begins.group(1).length();
        int dashes = begins.group(2).length();
        if (begins.group(3) != null) {
            return indented + dashes;
        }
        return Math.max(
                0, dashes == 0 ? indented - 1 : indented + begins.group(2).lastIndexOf('-'));
    }

    private static int quoted(String line, int block) {
        if (block != LineState.NO_BLOCK) {
            return line.contains(quotes(block)) ? LineState.NO_BLOCK : block;
        }
        Matcher key = TOML_KEY.matcher(line);
        String value = key.lookingAt() ? line.substring(key.end()).stripLeading() : "";
        for (int kind = QUOTED; kind <= LITERAL; kind++) {
            if (value.startsWith(quotes(kind)) && value.indexOf(quotes(kind), 3) < 0) {
                return kind;
            }
        }
        return LineState.NO_BLOCK;
    }

    private static String quotes(int block) {
        return block == QUOTED ? "\"\"\"" : "'''";
    }

    static void paint(String line, LineState state, LineState next, Pieces out) {
        boolean value = state.goesOn(line);
        if (next == LineState.BODY) {
            out.add(0, line.length(), Style.HEADER_FENCE);
        } else if (!value && line.stripLeading().startsWith("#")) {
            out.add(0, line.length(), Style.HEADER_COMMENT);
        } else {
            Pattern pattern = switch (state.mark().charAt(0)) {
                case '+' -> TOML_KEY;
                case '}' -> JSON_KEY;
                default -> YAML_KEY;
            };
            if (value || !key(pattern, 1, line, out)) {
                out.add(0, line.length(), Style.HEADER_VALUE);
            }
        }
    }

    /** Colours a line with a key; {@code skip} groups stand before it. */
    static boolean key(Pattern pattern, int skip, String line, Pieces out) {
        Matcher key = pattern.matcher(line);
        if (!key.lookingAt()) {
            return false;
        }
        out.add(key.start(1 + skip), key.end(1 + skip), Style.HEADER_KEY);
        out.add(key.start(2 + skip), key.end(), Style.MARK);
        out.add(key.end(), line.length(), Style.HEADER_VALUE);
        return true;
    }
}
