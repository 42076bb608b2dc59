package galley.markdown.marked;

/** A term, a line break, a colon and what it means: the first of these in a paragraph becomes a list. */
final class Descriptions {
    private static final String MARK = "<br>:";

    private Descriptions() {}

    /** The paragraph with the list in it, or null where there is none. */
    static String in(String text) {
        int from = text.indexOf(MARK);
        if (from < 0) {
            return null;
        }
        for (int line = 0; line <= text.length(); ) {
            int end = line;
            while (end < text.length() && !Chars.endsLine(text.charAt(end))) {
                end++;
            }
            String list = list(text, line, end);
            if (list != null) {
                return list;
            }
            line = end + 1;
        }
        return null;
    }

    private static String list(String text, int line, int end) {
        int mark = text.lastIndexOf(MARK, end - MARK.length());
        while (mark > line) {
            int words = Chars.skipSpace(text, mark + MARK.length());
            boolean apart = words > mark + MARK.length();
            if (apart && words + 1 < text.length() && !Chars.endsLine(text.charAt(words + 1))) {
                int term = termStart(text, line, mark);
                if (term >= 0) {
                    return written(text, line, term, mark, words);
                }
            }
            mark = text.lastIndexOf(MARK, mark - 1);
        }
        return null;
    }

    /** The first word of the line, if there are two characters before the mark. */
    private static int termStart(String text, int line, int mark) {
        int term = line;
        while (term + 1 < mark) {
            boolean first = term == line || Chars.isSpace(text.charAt(term - 1));
            if (first && !Chars.isSpace(text.charAt(term))) {
                return term;
            }
            term++;
        }
        return -1;
    }

    private static String written(String text, int line, int term, int mark, int words) {
        int end = words;
        while (end < text.length() && !Chars.endsLine(text.charAt(end))) {
            end++;
        }
        String before = text.substring(0, term == 0 ? 0 : term - 1);
        return before + "<dl><dt>" + text.substring(term, mark) + "</dt><dd>" + text.substring(words, end)
                + "</dd></dl>" + text.substring(end);
    }
}
