package galley.markdown.liquid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a tag's markup, and what they say. */
final class Expression {
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|'[^']*'|===?|!==?|<>|<=|>=|[<>|:,=]"
            + "|\\([ \\t]*[\\w.-]+?[ \\t]*\\.\\.[ \\t]*[\\w.-]+[ \\t]*\\)"
            + "|-?\\d+\\.\\d+|[\\w?-]+(?:\\.[\\w?-]+|\\[[^\\[\\]]*\\])*");

    private Expression() {}

    static List<String> words(String markup) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(markup);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    /** A value with its filters: {@code page.title | upcase | append: "!"}. */
    static Object value(String markup, Variables variables) {
        List<String> words = words(markup);
        if (words.isEmpty()) {
            return null;
        }
        Object value = variables.value(words.getFirst());
        int i = 1;
        while (i < words.size()) {
            if (!words.get(i).equals("|") || i + 1 == words.size()) {
                i++;
                continue;
            }
            String filter = words.get(i + 1);
            i += 2;
            List<Object> arguments = new ArrayList<>();
            while (i < words.size() && !words.get(i).equals("|")) {
                if (!words.get(i).equals(":") && !words.get(i).equals(",")) {
                    arguments.add(variables.value(words.get(i)));
                }
                i++;
            }
            value = Variables.checked(Filters.apply(filter, value, new Arguments(arguments), variables));
        }
        return value;
    }

    /** As it is printed: Nunjucks escapes what is not called safe. */
    static String shown(Object value, String markup, Variables variables) {
        String text = variables.shown(value);
        boolean safe = variables.flavour() != Flavour.NUNJUCKS || words(markup).contains("safe");
        return safe ? text : Filters.escaped(text);
    }
}
