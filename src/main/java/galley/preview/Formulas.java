package galley.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds formulas in running text as the scripts of a site find them (KaTeX's auto-render, MathJax): after Markdown, between
 * delimiters, within one run of text. {@code \(…\)}, {@code \[…\]} and {@code $$…$$} are in no prose and count always;
 * a single {@code $} is a price as well and counts where the post or the site says that it has mathematics.
 */
final class Formulas {
    private static final String DISPLAY = "\\$\\$(?<dollars>(?:[^$\\\\]|\\\\.){1,4000}+)\\$\\$"
            + "|\\\\\\[(?<brackets>(?:[^\\\\]|\\\\(?!\\]).){1,4000}+)\\\\\\]"
            + "|\\\\\\((?<parens>(?:[^\\\\]|\\\\(?!\\)).){1,4000}+)\\\\\\)"
            + "|\\\\begin\\{(?<name>equation|align|alignat|gather)(?<star>\\*?)\\}(?<inner>(?s:.){1,4000}?)\\\\end\\{\\k<name>\\k<star>\\}";

    /** As Pandoc has it: nothing blank inside the dollars, no digit behind them. */
    private static final String SINGLE =
            "|(?<![\\\\$])\\$(?<single>(?![\\s$])(?:[^$\\\\\\n]|\\\\.){0,2000}+(?<!\\s))\\$(?![$\\d])";

    private static final Pattern ALWAYS = Pattern.compile(DISPLAY, Pattern.DOTALL);
    private static final Pattern ALL = Pattern.compile(DISPLAY + SINGLE, Pattern.DOTALL);

    private Formulas() {}

    /**
     * @param made what stands in a formula's place; the second of its arguments is the text as written
     * @return null when there is none
     */
    static List<Piece> found(String text, boolean single, BiFunction<Drawing.Formula, String, List<Piece>> made) {
        if (text.indexOf('$') < 0 && text.indexOf('\\') < 0) {
            return null;
        }
        Matcher matcher = (single ? ALL : ALWAYS).matcher(text);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (matcher.find()) {
            if (matcher.start() > at) {
                pieces.add(Piece.words(text.substring(at, matcher.start())));
            }
            pieces.addAll(made.apply(formula(matcher, single), matcher.group()));
            at = matcher.end();
        }
        if (at == 0) {
            return null;
        }
        if (at < text.length()) {
            pieces.add(Piece.words(text.substring(at)));
        }
        return pieces;
    }

    private static Drawing.Formula formula(Matcher found, boolean single) {
        if (found.group("parens") != null) {
            return new Drawing.Formula(found.group("parens").strip(), false);
        }
        if (single && found.group("single") != null) {
            return new Drawing.Formula(found.group("single"), false);
        }
        if (found.group("dollars") != null) {
            return new Drawing.Formula(found.group("dollars").strip(), true);
        }
        String brackets = found.group("brackets");
        return new Drawing.Formula(brackets == null ? found.group() : brackets.strip(), true);
    }
}
