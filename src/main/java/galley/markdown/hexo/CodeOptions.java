package galley.markdown.hexo;

import galley.markdown.Escaped;
import galley.markdown.marked.SiteAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a block of code says about itself, in the line of its fence or in its tag. A value that is not said is null.
 *
 * @param caption HTML, empty where there is none
 * @param highlight false where the block is not Hexo's business
 * @param inlineFirst the number after an equals sign, of a fence
 */
record CodeOptions(
        String language,
        String caption,
        boolean highlight,
        Boolean numbers,
        Boolean wrap,
        Boolean languageAttribute,
        double threshold,
        double first,
        String inlineFirst,
        Set<Integer> marked) {
    private static final String KEYS = "line_number|line_threshold|first_line|wrap|mark|language_attr|highlight";
    private static final Pattern OPTION = Pattern.compile("\\s(" + KEYS + "):(\\S++)");
    /** Longer ones are read without looking for an address: the expression for it goes over the line again and again. */
    private static final int LONG_LINE = 2_000;

    private static final Pattern WITH_LINK = Pattern.compile("(\\S+)\\s+(.+?)\\s+(https?://\\S+|/\\S+)\\s*(.+)?");
    private static final Pattern PLAIN = Pattern.compile("(\\S++)\\s*+(.+)?");
    private static final Pattern TAG_WITH_LINK = Pattern.compile("(?is)(\\S.*)\\s+(https?://\\S+)(?:\\s+(.+))?");
    private static final int MOST_LINES = 100_000;

    /** As a fence says it: {@code language caption address words}, options among them. */
    static CodeOptions ofFence(String line) {
        List<String[]> pairs = new ArrayList<>();
        Matcher option = OPTION.matcher(line);
        while (option.find()) {
            pairs.add(new String[] {option.group(1), option.group(2)});
        }
        String words = option.replaceAll("");
        String plain = words.split("=", 2)[0];
        String language = null;
        String caption = "";
        Matcher match = WITH_LINK.matcher(plain);
        boolean linked = plain.length() < LONG_LINE && match.find();
        if (!linked) {
            match = PLAIN.matcher(plain);
        }
        if (linked || match.find()) {
            language = match.group(1);
            caption = match.group(2) == null ? "" : "<span>" + match.group(2) + "</span>";
            if (linked) {
                String text = match.group(4) == null ? "link" : match.group(4);
                caption += "<a href=\"" + match.group(3) + "\">" + text + "</a>";
            }
        }
        String[] parts = words.replaceFirst("=\\+", "=").split("=", 3);
        String first = parts.length < 2 ? null : parts[1].isEmpty() ? "1" : parts[1];
        return of(language, caption, first, pairs);
    }

    /** As the tag says it. */
    static CodeOptions ofTag(List<String> arguments) {
        List<String[]> pairs = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        String language = null;
        for (String argument : arguments) {
            int colon = argument.indexOf(':');
            String key = colon < 0 ? "" : argument.substring(0, colon);
            if (key.equals("lang")) {
                language = argument.substring(colon + 1);
            } else if (!key.isEmpty() && KEYS.matches("(.*\\|)?" + Pattern.quote(key) + "(\\|.*)?")) {
                pairs.add(new String[] {key, argument.substring(colon + 1)});
            } else {
                rest.add(argument);
            }
        }
        String words = String.join(" ", rest).stripLeading();
        String caption = words.isEmpty() ? "" : "<span>" + Escaped.text(words) + "</span>";
        Matcher linked = TAG_WITH_LINK.matcher(words);
        if (words.length() < LONG_LINE && linked.find()) {
            String text = linked.group(3) == null ? "link" : linked.group(3);
            caption = "<span>" + Escaped.text(linked.group(1)) + "</span><a href=\""
                    + SiteAddress.encoded(linked.group(2)) + "\">" + Escaped.text(text) + "</a>";
        }
        return of(language, caption, null, pairs);
    }

    private static CodeOptions of(String language, String caption, String inlineFirst, List<String[]> pairs) {
        boolean highlight = true;
        Boolean numbers = null;
        Boolean wrap = null;
        Boolean attribute = null;
        double threshold = 0;
        double first = 1;
        Set<Integer> marked = new HashSet<>();
        for (String[] pair : pairs) {
            String value = pair[1].split(":", 2)[0];
            boolean on = value.equals("true");
            switch (pair[0]) {
                case "highlight" -> highlight = on;
                case "line_number" -> numbers = on;
                case "line_threshold" -> threshold = number(value, threshold);
                case "first_line" -> first = number(value, first);
                case "wrap" -> wrap = on;
                case "language_attr" -> attribute = on;
                default -> mark(value, marked);
            }
        }
        return new CodeOptions(
                language, caption, highlight, numbers, wrap, attribute, threshold, first, inlineFirst, marked);
    }

    private static double number(String text, double otherwise) {
        return text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    /** {@code 1,4-7}. */
    private static void mark(String value, Set<Integer> marked) {
        for (String part : value.split(",")) {
            Matcher range = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?").matcher(part);
            if (range.matches()) {
                int one = Integer.parseInt(range.group(1));
                int other = range.group(2) == null ? one : Integer.parseInt(range.group(2));
                for (int i = Math.min(one, other); i <= Math.max(one, other) && marked.size() < MOST_LINES; i++) {
                    marked.add(i);
                }
            }
        }
    }
}
