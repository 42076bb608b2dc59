package galley.markdown.marked;

/**
 * Typographic punctuation.
 *
 * @param quotes opening and closing double ones, opening and closing single ones
 */
record Smart(String quotes) {
    private static final String BEFORE_SINGLE = "-\u2014/([{\"";
    private static final String BEFORE_DOUBLE = "-\u2014/([{\u2018";

    String of(String words) {
        String text = words.replace("---", "\u2014").replace("--", "\u2013");
        text = quoted(text, '\'', BEFORE_SINGLE, quotes.charAt(2), quotes.charAt(3));
        text = quoted(text, '"', BEFORE_DOUBLE, quotes.charAt(0), quotes.charAt(1));
        return text.replace("...", "\u2026");
    }

    private static String quoted(String text, char quote, String before, char open, char close) {
        if (text.indexOf(quote) < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                boolean opens = i == 0 || before.indexOf(text.charAt(i - 1)) >= 0 || Chars.isSpace(text.charAt(i - 1));
                out.append(opens ? open : close);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
