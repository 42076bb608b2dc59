package galley.session;

import galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text cut into what a comparison takes for one thing, nothing left out.
 *
 * @param starts where each begins, and at the end the length of the text
 */
record Tokens(List<String> all, int[] starts) {
    private static final Pattern LINE = Pattern.compile("[^\n]*\n|[^\n]+");

    /** A run of letters and digits, but one sign alone where a script has no spaces; a run of spaces; anything else. */
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}"
                    + "\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]]+|[ \t]+|\n|\\X");

    static Tokens lines(String text) {
        return cut(text, LINE);
    }

    static Tokens words(String text) {
        return cut(text, WORD);
    }

    private static Tokens cut(String text, Pattern pattern) {
        List<String> all = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            all.add(matcher.group());
        }
        int[] starts = new int[all.size() + 1];
        for (int i = 0; i < all.size(); i++) {
            starts[i + 1] = starts[i] + all.get(i).length();
        }
        return new Tokens(all, starts);
    }

    /** Where the tokens from {@code from} to before {@code to} stand. */
    Span span(int from, int to) {
        return new Span(starts[from], starts[to]);
    }
}
