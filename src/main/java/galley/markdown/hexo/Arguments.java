package galley.markdown.hexo;

import java.util.ArrayList;
import java.util.List;

/** The words of a tag; what stands in quotes is one of them. */
final class Arguments {
    private Arguments() {}

    static List<String> of(String markup) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int i = 0;
        while (i < markup.length()) {
            char c = markup.charAt(i);
            if (c == '"' || c == '\'') {
                i = string(markup, i, word);
                continue;
            }
            if (" \n\t\r\u00A0".indexOf(c) >= 0) {
                add(word, words);
            } else {
                word.append(c);
            }
            i++;
        }
        add(word, words);
        return words;
    }

    private static void add(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString().strip());
            word.setLength(0);
        }
    }

    /** Appends what is in the quotes that begin here, and returns where they end. */
    static int string(String markup, int at, StringBuilder out) {
        char quote = markup.charAt(at);
        int i = at + 1;
        while (i < markup.length() && markup.charAt(i) != quote) {
            char c = markup.charAt(i);
            if (c == '\\' && i + 1 < markup.length()) {
                i++;
                char escaped = markup.charAt(i);
                out.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped == 'r' ? '\r' : escaped);
            } else {
                out.append(c);
            }
            i++;
        }
        return Math.min(i + 1, markup.length());
    }
}
