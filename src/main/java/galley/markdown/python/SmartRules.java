package galley.markdown.python;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code smarty} extension: curly quotes, dashes and ellipses as entities, in a second reading of the finished
 * tree's texts.
 */
final class SmartRules {
    /** After one of these a quotation mark opens. */
    private static final String OPENS_AFTER = "(" + Chars.SPACE + "|&nbsp;|--|[–—]|&[mn]dash;|&#8211;|&#8212;)";

    private static final String CLOSES_AFTER = "(?<=[^ \\t\\r\\n\\[{(\\-\\x02\\x03])";
    private static final String PUNCTUATION = "[!\"#$%'()*+,\\-./:;<=>?@\\[\\\\\\]^_`{|}~]";
    private static final String IN_WORD = "(?=" + Chars.WORD + ")";
    /** Neither between a letter and something else nor the other way round. */
    private static final String NO_EDGE =
            "(?:(?<=" + Chars.WORD + ")(?=" + Chars.WORD + ")|(?<!" + Chars.WORD + ")(?!" + Chars.WORD + "))";

    private static final String END_OF_S = "s(?!" + Chars.WORD + ")";

    private SmartRules() {}

    static List<InlineRule> of(Extensions extensions, HtmlStash html) {
        List<InlineRule> rules = new ArrayList<>();
        if (isOn(extensions, "smarty.smart_dashes")) {
            rules.add(new Change("-", "(?<!-)---(?!-)", "&mdash;", html));
            rules.add(new Change("-", "(?<!-)--(?!-)", "&ndash;", html));
        }
        if (isOn(extensions, "smarty.smart_quotes")) {
            rules.add(new Change("'", "(?<![\\s\\S])'(?=" + PUNCTUATION + NO_EDGE + ")", "&rsquo;", html));
            rules.add(new Change("\"", "(?<![\\s\\S])\"(?=" + PUNCTUATION + NO_EDGE + ")", "&rdquo;", html));
            rules.add(new Change("\"", "\"'" + IN_WORD, "&ldquo;&lsquo;", html));
            rules.add(new Change("'", "'\"" + IN_WORD, "&lsquo;&ldquo;", html));
            rules.add(new Change("'", "(?<!" + Chars.WORD + ")'(?=\\p{Nd}{2}s)", "&rsquo;", html));
            rules.add(new Change("'", OPENS_AFTER + "'" + IN_WORD, "&lsquo;", html));
            rules.add(new Change(
                    "'", CLOSES_AFTER + "'(?!" + Chars.SPACE + "|" + END_OF_S + "|\\p{Nd})", "&rsquo;", html));
            rules.add(new Change("'", CLOSES_AFTER + "'(" + Chars.SPACE + "|" + END_OF_S + ")", "&rsquo;", html));
            rules.add(new Change("'", "'", "&lsquo;", html));
            rules.add(new Change("\"", OPENS_AFTER + "\"" + IN_WORD, "&ldquo;", html));
            rules.add(new Change("\"", "\"(?=" + Chars.SPACE + ")", "&rdquo;", html));
            rules.add(new Change("\"", CLOSES_AFTER + "\"", "&rdquo;", html));
            rules.add(new Change("\"", "\"", "&ldquo;", html));
        }
        if (isOn(extensions, "smarty.smart_ellipses")) {
            rules.add(new Change(".", "(?<!\\.)\\.{3}(?!\\.)", "&hellip;", html));
        }
        return rules;
    }

    private static boolean isOn(Extensions extensions, String option) {
        return !Boolean.FALSE.equals(CodeHtml.yesOrNo(extensions.option(option, "yes")));
    }

    /** What the pattern finds becomes the entity; what is in its group, before or after the sign, stays. */
    private record Change(String signs, Pattern pattern, String entity, HtmlStash html) implements InlineRule {
        /** As long as what a quotation mark can open after, {@code &#8211;}. */
        private static final int LONGEST_BEFORE = 7;

        Change(String signs, String pattern, String entity, HtmlStash html) {
            this(signs, Pattern.compile(pattern), entity, html);
        }

        @Override
        public boolean mayRetry() {
            return false;
        }

        @Override
        public Found at(GapText text, int at) {
            Matcher matcher = pattern.matcher(text);
            matcher.useTransparentBounds(true).useAnchoringBounds(false);
            for (int start = at; start >= 0 && at - start <= LONGEST_BEFORE; start--) {
                if (matcher.region(start, text.length()).lookingAt() && matcher.end() > at) {
                    String mark = html.put(entity);
                    boolean keeps = matcher.groupCount() == 1;
                    String kept = keeps ? matcher.group(1) : "";
                    boolean before = keeps && matcher.start(1) < at;
                    return Found.words(start, matcher.end(), before ? kept + mark : mark + kept);
                }
            }
            return null;
        }
    }
}
