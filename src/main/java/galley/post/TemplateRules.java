package galley.post;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Braces that a generator takes for its template language. */
final class TemplateRules {
    private static final Pattern RAW =
            Pattern.compile("\\{%-?\\s*(raw|comment)\\s*-?%\\}.*?(?:\\{%-?\\s*end\\1\\s*-?%\\}|\\z)", Pattern.DOTALL);
    private static final Pattern OPENING = Pattern.compile("\\{\\{|\\{%");
    private static final Pattern SHORTCODE = Pattern.compile("\\{\\{([<%])");

    private TemplateRules() {}

    /** Liquid runs before Markdown, in code too. */
    static void eatenBraces(Findings findings) {
        if (!hasLiquid(findings.family())) {
            return;
        }
        String text = withoutRaw(findings);
        Matcher braces = OPENING.matcher(text);
        for (int at = findings.prose().start(); braces.find(at); at = braces.end()) {
            if (findings.prose().isCode(braces.start())) {
                findings.warning(
                        braces.start(),
                        "liquid-in-code",
                        findings.family().title() + " takes “" + braces.group()
                                + "” for its own language, in code too. Put {% raw %} and {% endraw %} around it.",
                        BodyFixes.raw(findings, braces.start()));
                return;
            }
        }
    }

    static void unclosedBraces(Findings findings) {
        if (!hasLiquid(findings.family())) {
            return;
        }
        String text = withoutRaw(findings);
        Matcher braces = OPENING.matcher(text);
        for (int at = findings.prose().start(); braces.find(at); ) {
            String closing = braces.group().equals("{{") ? "}}" : "%}";
            int end = text.indexOf(closing, braces.end());
            if (end < 0) {
                findings.error(
                        braces.start(),
                        "liquid-unclosed",
                        "Nothing closes this “" + braces.group() + "”. "
                                + findings.family().title() + " stops building the site.");
                return;
            }
            at = end + 2;
        }
    }

    static void unclosedShortcode(Findings findings) {
        if (findings.family() != Family.HUGO) {
            return;
        }
        String text = findings.text();
        if (!text.contains("{{")) {
            return;
        }
        Matcher shortcode = SHORTCODE.matcher(text);
        for (int at = findings.prose().start(); shortcode.find(at); ) {
            int end = text.indexOf(shortcode.group(1).equals("<") ? ">}}" : "%}}", shortcode.end());
            if (end < 0) {
                findings.error(
                        shortcode.start(),
                        "shortcode-unclosed",
                        "Nothing closes this shortcode. Hugo stops building the site.");
                return;
            }
            at = end;
        }
    }

    /** The same text with Hugo's shortcodes blanked out. */
    static String withoutShortcodes(String text) {
        if (!text.contains("{{")) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        Matcher shortcode = SHORTCODE.matcher(text);
        for (int at = 0; shortcode.find(at); ) {
            int end = text.indexOf("}}", shortcode.end());
            if (end < 0) {
                break;
            }
            out.replace(shortcode.start(), end + 2, " ".repeat(end + 2 - shortcode.start()));
            at = end + 2;
        }
        return out.toString();
    }

    private static boolean hasLiquid(Family family) {
        return family == Family.JEKYLL || family == Family.ELEVENTY;
    }

    private static String withoutRaw(Findings findings) {
        return RAW.matcher(findings.text()).replaceAll(raw -> " ".repeat(raw.end() - raw.start()));
    }
}
