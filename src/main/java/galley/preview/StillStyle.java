package galley.preview;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A site's style sheet at rest: one animation without an end keeps a core busy for as long as the page is to be seen. */
final class StillStyle {
    /** An at-keyword, whose letters may be escaped: <a href="https://www.w3.org/TR/css-syntax-3/#at-keyword-token-diagram">CSS</a>. */
    private static final Pattern AT_KEYWORD =
            Pattern.compile("@(?:[\\w-]|\\\\[0-9a-fA-F]{1,6}+\\s?|\\\\[^0-9a-fA-F\\n])++");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})\\s?|(.))");

    private StillStyle() {}

    /** The same rules without what moves: {@code @keyframes} for no medium at all. */
    static String of(String css) {
        return AT_KEYWORD
                .matcher(css)
                .replaceAll(
                        rule -> isKeyframes(rule.group()) ? "@media not all " : Matcher.quoteReplacement(rule.group()));
    }

    private static boolean isKeyframes(String keyword) {
        String read = ESCAPE.matcher(keyword)
                .replaceAll(escape -> escape.group(1) == null
                        ? Matcher.quoteReplacement(escape.group(2))
                        : letter(Integer.parseInt(escape.group(1), 16)));
        return read.toLowerCase(Locale.ROOT).endsWith("keyframes");
    }

    private static String letter(int code) {
        return code > ' ' && code < 0x7f && code != '$' && code != '\\' ? Character.toString(code) : "?";
    }
}
