package galley.markdown.kramdown;

import java.util.regex.Pattern;

/** How lines begin: the patterns that more than one rule needs. */
final class Marks {
    private static final int FLAGS = Pattern.MULTILINE | Pattern.UNIX_LINES;

    static final String UP_TO_THREE = " {0,3}";
    static final String LETTER = "\\p{IsAlphabetic}";
    static final String LETTER_OR_DIGIT = "\\p{IsAlphabetic}\\p{Nd}";
    private static final String NAME_PART = "[" + LETTER + "_][-" + LETTER_OR_DIGIT + "._]*+";
    /** Of an HTML element or attribute. */
    static final String HTML_NAME = "(?:(?:" + NAME_PART + ":(?=[" + LETTER + "_]))?" + NAME_PART + ")";
    /** Between the braces of an attribute list. */
    static final String IN_BRACES = "((?:[^}\\\\]|\\\\}?)++)";

    static final String DEFINED_NAME = "\\w[\\w-]*";

    private static final String BLANK = "(?>^\\s*\\n)+";
    private static final String BOUNDARY = "^\\^\\s*?\\n";
    static final String ATTRIBUTE_LINE = "\\{:(?!:|/)" + IN_BRACES + "\\}\\s*?\\n";
    private static final String ATTRIBUTES = "^" + UP_TO_THREE + ATTRIBUTE_LINE;
    private static final String NO_SPAN_TAG =
            "(?!(?:" + String.join("|", HtmlNames.SPANS) + "|script)(?![" + LETTER_OR_DIGIT + "_]))";
    static final String BLOCK_TAG = "<" + NO_SPAN_TAG + HTML_NAME;
    static final String BLOCK_END_TAG = "</" + NO_SPAN_TAG + HTML_NAME + "\\s*>";
    private static final String HTML = "^" + UP_TO_THREE + BLOCK_END_TAG + "|^" + UP_TO_THREE + BLOCK_TAG;

    /** What is left of the line of a list item or definition. */
    static final String ITEM_REST = "([\\t| ].*?\\n)";

    private static final String BULLET = "^(" + UP_TO_THREE + "[+*-])" + ITEM_REST;
    private static final String NUMBER = "^(" + UP_TO_THREE + "\\d+\\.)" + ITEM_REST;
    private static final String DEFINITION = "^(" + UP_TO_THREE + ":)" + ITEM_REST;
    private static final String QUOTE = "^" + UP_TO_THREE + "> ?";
    private static final String FENCE_OF_GITHUB = "^" + UP_TO_THREE + "[~`]{3,}";
    private static final String HEADER_OF_GITHUB = "^(#{1,6})[\\t ]+(.*)\\n";
    private static final String LAZY = BLANK + "|" + ATTRIBUTES + "|" + BOUNDARY + "|" + HTML + "|\\Z";

    static final Pattern BLANK_LINES = compile(BLANK);
    static final Pattern BOUNDARY_LINE = compile(BOUNDARY);
    static final Pattern ATTRIBUTE_LIST = compile(ATTRIBUTES);
    static final Pattern LAZY_END = compile(LAZY);
    static final Pattern BEFORE_BOUNDARY = compile(BLANK + "|" + BOUNDARY + "|" + ATTRIBUTES + "|\\Z");
    static final Pattern BULLET_START = compile(BULLET);
    static final Pattern NUMBER_START = compile(NUMBER);
    static final Pattern LIST_START = compile(BULLET + "|" + NUMBER);
    static final Pattern DEFINITION_START = compile(DEFINITION);
    static final Pattern QUOTE_START = compile(QUOTE);
    static final Pattern FENCE_START_OF_GITHUB = compile(FENCE_OF_GITHUB);
    static final Pattern HEADER_START_OF_GITHUB = compile(HEADER_OF_GITHUB);
    static final Pattern HORIZONTAL = compile("^" + UP_TO_THREE + "([*_-])[ \\t]*\\1[ \\t]*\\1(?:\\1|[ \\t])*+\\n");
    static final Pattern INDENT = compile("^(?:\\t| {4})");
    /** Ends indented code although it is no blank line. */
    static final Pattern CODE_END = compile(ATTRIBUTES + "|" + BOUNDARY + "|" + HTML);

    static final Pattern PARAGRAPH_END = compile(LAZY + "|" + DEFINITION);
    static final Pattern PARAGRAPH_END_OF_GITHUB =
            compile(String.join("|", LAZY, BULLET, NUMBER, HEADER_OF_GITHUB, DEFINITION, QUOTE, FENCE_OF_GITHUB));

    private Marks() {}

    static Pattern compile(String regex) {
        return Pattern.compile(regex, FLAGS);
    }

    /** One whose dots match line feeds. */
    static Pattern compileAcrossLines(String regex) {
        return Pattern.compile(regex, FLAGS | Pattern.DOTALL);
    }
}
