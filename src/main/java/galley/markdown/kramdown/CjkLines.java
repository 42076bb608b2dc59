package galley.markdown.kramdown;

import java.util.regex.Pattern;

/** Chinese and Japanese have no spaces: a line's end between two of their characters is dropped. */
final class CjkLines {
    private static final String CHARACTER = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]";
    private static final Pattern BREAK = Pattern.compile("(?<=" + CHARACTER + ")\\n(?=" + CHARACTER + ")");

    private CjkLines() {}

    static String joined(String text) {
        return BREAK.matcher(text).replaceAll("");
    }
}
