package galley.markdown.python;

import galley.markdown.Deadline;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Pelican does to a finished page with {@code TYPOGRIFY = True}: curly quotes, dashes and ellipses (see
 * {@link SmartPunctuation}), and spans round capitals, ampersands and first quotation marks for a theme to style; at
 * last no line that holds only the last word.
 *
 * <p>As the program <a href="https://github.com/mintchaos/typogrify">typogrify</a> 2.0 does it.
 */
final class Typography {
    private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNIX_LINES;
    private static final Pattern AMPERSAND = Pattern.compile("(\\s|&nbsp;)(?:&amp;|&#38;|&)(\\s|&nbsp;)", FLAGS);
    private static final Pattern TAG =
            Pattern.compile("</?\\w+(?:(?:\\s+\\w+(?:\\s*=\\s*(?:\".*?\"|'.*?'|[^'\">\\s]+))?)+\\s*|\\s*)/?>", FLAGS);
    private static final Pattern CAPITALS = Pattern.compile(
            "(\\b[A-Z\\d]*[A-Z]\\d*[A-Z][A-Z\\d']*\\b)|(\\b[A-Z]+\\.\\s?(?:[A-Z]+\\.\\s?)+)(?:\\s|\\b|$)", FLAGS);
    private static final Pattern NO_CAPITALS = Pattern.compile("<(?:kbd|script)[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST_QUOTE = Pattern.compile(
            "((?:<(?:p|h[1-6]|li|dt|dd)[^>]*>|^)\\s*(?:<(?:a|em|span|strong|i|b)[^>]*>\\s*)*)"
                    + "(?:(\"|&ldquo;|&#8220;)|('|&lsquo;|&#8216;))",
            FLAGS);
    private static final Pattern LAST_SPACE = Pattern.compile(
            "(</?(?:a|em|span|strong|i|b)[^>]*>|[^<>\\s])\\s+"
                    + "([^<>\\s]+\\s*(?:</(?:a|em|span|strong|i|b)>\\s*)*(?:</(?:p|h[1-6]|li|dt|dd)>|$))",
            FLAGS);

    /** A tag's name, or one with a class or an id as in a style sheet. */
    private static final Pattern SELECTOR = Pattern.compile("([^\\s.#<>]*)(?:([.#])([^\\s.#<>]+))?");

    private final Pattern leftAlone;
    private final SmartPunctuation punctuation;
    private final Deadline deadline;

    /** @param ignored what is left alone besides code: names of tags, {@code .class}, {@code tag#id}… */
    Typography(SmartPunctuation punctuation, List<String> ignored, Deadline deadline) {
        String names = Stream.concat(ignored.stream().map(String::strip), Stream.of("pre", "code"))
                .flatMap(Typography::expression)
                .collect(Collectors.joining("|"));
        leftAlone = Pattern.compile("<(" + names + ")[^>]*>.*?</\\1>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        this.punctuation = punctuation;
        this.deadline = deadline;
    }

    private static Stream<String> expression(String selector) {
        Matcher parts = SELECTOR.matcher(selector);
        if (selector.isEmpty() || !parts.matches()) {
            return Stream.empty();
        }
        String tag = parts.group(1).isEmpty() ? "[^\\s.#<>]+" : Pattern.quote(parts.group(1));
        if (parts.group(2) == null) {
            return Stream.of(tag);
        }
        String value = Pattern.quote(parts.group(3));
        return Stream.of("%s(?=[^>]*?%s\\s*=\\s*(?:\"%s\"|'%s'))"
                .formatted(tag, parts.group(2).equals(".") ? "class" : "id", value, value));
    }

    String apply(String html) {
        StringBuilder page = new StringBuilder(html.length() + html.length() / 4);
        Matcher section = leftAlone.matcher(timed(html));
        int done = 0;
        while (section.find()) {
            page.append(applyToSection(html.substring(done, section.start()))).append(section.group());
            done = section.end();
        }
        page.append(applyToSection(html.substring(done)));
        return LAST_SPACE.matcher(timed(page.toString())).replaceAll("$1&nbsp;$2");
    }

    private String applyToSection(String html) {
        if (html.isEmpty()) {
            return html;
        }
        List<UnaryOperator<String>> filters =
                List.of(this::ampersands, punctuation::apply, Typography::capitals, this::firstQuotes);
        String section = html;
        for (UnaryOperator<String> filter : filters) {
            deadline.check();
            section = filter.apply(section);
        }
        return section;
    }

    /** Only what this pattern takes for a tag is safe from it: not one with a hyphen in an attribute's name. */
    private String ampersands(String html) {
        if (html.indexOf('&') < 0) {
            return html;
        }
        StringBuilder done = new StringBuilder(html.length());
        Matcher tag = TAG.matcher(timed(html));
        for (int at = 0; at < html.length(); ) {
            int end;
            if (html.charAt(at) == '<') {
                end = tag.region(at, html.length()).lookingAt() ? tag.end() : at + 1;
                done.append(html, at, end);
            } else {
                int next = html.indexOf('<', at);
                end = next < 0 ? html.length() : next;
                String words = html.substring(at, end);
                boolean plain = words.indexOf('&') < 0;
                done.append(
                        plain ? words : AMPERSAND.matcher(words).replaceAll("$1<span class=\"amp\">&amp;</span>$2"));
            }
            at = end;
        }
        return done.toString();
    }

    private static String capitals(String html) {
        StringBuilder done = new StringBuilder(html.length());
        boolean skip = false;
        for (HtmlToken token : HtmlToken.of(html)) {
            if (token.isTag()) {
                skip = NO_CAPITALS.matcher(token.text()).lookingAt();
            }
            boolean asIs = token.isTag() || skip;
            done.append(asIs ? token.text() : CAPITALS.matcher(token.text()).replaceAll(Typography::capitals));
        }
        return done.toString();
    }

    private static String capitals(MatchResult found) {
        String letters = found.group(1) != null ? found.group(1) : found.group(2);
        boolean endsInSpace = found.group(1) == null && letters.endsWith(" ");
        String inner = endsInSpace ? letters.substring(0, letters.length() - 1) : letters;
        return Matcher.quoteReplacement("<span class=\"caps\">" + inner + "</span>" + (endsInSpace ? " " : ""));
    }

    private String firstQuotes(String html) {
        return FIRST_QUOTE.matcher(timed(html)).replaceAll(found -> {
            boolean isDouble = found.group(2) != null;
            String quote = isDouble ? found.group(2) : found.group(3);
            String name = isDouble ? "dquo" : "quo";
            return Matcher.quoteReplacement(found.group(1) + "<span class=\"" + name + "\">" + quote + "</span>");
        });
    }

    private CharSequence timed(String text) {
        return new GapText(text, deadline);
    }
}
