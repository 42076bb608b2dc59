package galley.markdown.marked;

import java.util.ArrayList;
import java.util.List;

/** Where the parts of links end. */
final class Labels {
    private Labels() {}

    /** The bracket behind the name of a definition, or -1. */
    static int referenceEnd(String text, int at) {
        if (Chars.is(text, Chars.skipSpace(text, at), ']')) {
            return -1;
        }
        return bracket(text, at);
    }

    /** The next closing bracket that has no backslash, when no opening one comes first; or -1. */
    private static int bracket(String text, int at) {
        int i = at;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == ']') {
                return i;
            }
            if (c == '[' || c == '\\' && !escapes(text, i)) {
                return -1;
            }
            i += c == '\\' ? 2 : 1;
        }
        return -1;
    }

    static boolean escapes(String text, int at) {
        return at + 1 < text.length() && !Chars.endsLine(text.charAt(at + 1));
    }

    /** The bracket behind the words of a link, which may hold brackets once and code; or -1. */
    static int wordsEnd(String text, int at) {
        int i = at;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end;
            switch (c) {
                case ']' -> {
                    return i;
                }
                case '[' -> end = bracket(text, i + 1);
                case '`' -> end = text.indexOf('`', i + 1);
                case '\\' -> end = escapes(text, i) ? i + 1 : -1;
                default -> end = i;
            }
            if (end < 0) {
                return -1;
            }
            i = end + 1;
        }
        return -1;
    }

    /** Where a title may end, in the order in which that is to be tried: a mark with a backslash last. */
    static List<Integer> titleEnds(String text, int at) {
        char open = text.charAt(at);
        char close = open == '(' ? ')' : open;
        List<Integer> ends = new ArrayList<>();
        int i = at + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == close) {
                ends.add(i);
                break;
            }
            boolean escaped = c == '\\' && Chars.is(text, i + 1, close);
            if (escaped) {
                ends.add(i + 1);
            }
            i += escaped ? 2 : 1;
        }
        return ends.reversed();
    }
}
