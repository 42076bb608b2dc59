package galley.markdown.python;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in the parentheses of a link: {@code (target "title")}.
 *
 * @param title null if there is none
 * @param end after the closing parenthesis
 */
record LinkTarget(String target, String title, int end) {
    /** The parenthesis and, where the target is in angle brackets, all the rest. */
    private static final Pattern OPENING = Pattern.compile("\\(" + Chars.SPACE + "*(?:(?<target><[^<>]*>)" + Chars.SPACE
            + "*(?:(?<title>'[^']*'|\"[^\"]*\")" + Chars.SPACE + "*)?\\))?");

    /** @return null when there is no link target at this place */
    static LinkTarget read(GapText text, int at) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.region(at, text.length()).lookingAt()) {
            return null;
        }
        if (opening.group("target") != null) {
            String target = opening.group("target");
            String title = opening.group("title");
            return new LinkTarget(
                    Chars.strip(target.substring(1, target.length() - 1)),
                    title == null ? null : title.substring(1, title.length() - 1),
                    opening.end());
        }
        return new Search(text, opening.end()).run();
    }

    /** A quotation that may turn out to be the title. */
    private static final class Quote {
        final char sign;
        final int start;
        int end = -1;

        Quote(char sign, int start) {
            this.sign = sign;
            this.start = start;
        }

        boolean endsBefore(char last) {
            return end >= 0 && last == sign;
        }
    }

    /**
     * Looks for the parenthesis that closes the link. From the first quotation mark on, which may begin a title, others
     * do not count; should the title turn out to be none, the parentheses counted aside decide.
     */
    private static final class Search {
        private final GapText text;
        private final int start;
        private int open = 1;
        /** Open parentheses had the first quotation mark been just a character. */
        private int openAside = 1;

        /** Where the link ends then. The default is what the program does when no parenthesis closes it. */
        private int endAside;

        private Quote first;
        private Quote second;

        Search(GapText text, int start) {
            this.text = text;
            this.start = start;
            endAside = text.length() - 2;
        }

        LinkTarget run() {
            char last = 0;
            for (int at = start; at < text.length(); at++) {
                char c = text.charAt(at);
                switch (c) {
                    case '(' -> countOpening();
                    case ')' -> countClosing(at, last);
                    case '"', '\'' -> quote(c, at);
                    default -> {}
                }
                if (open == 0) {
                    return closed(at, last);
                }
                last = c == ' ' ? last : c;
            }
            return openAside == 0
                    ? new LinkTarget(text.subSequence(start, Math.max(start, endAside)), null, endAside + 1)
                    : null;
        }

        private void countOpening() {
            if (first == null) {
                open++;
            } else if (openAside > 0) {
                openAside--;
            }
        }

        private void countClosing(int at, char last) {
            if (first != null && first.endsBefore(last) || second != null && second.endsBefore(last)) {
                open = 0;
            } else if (first == null) {
                open--;
            } else if (openAside > 0 && --openAside == 0) {
                endAside = at;
            }
        }

        private void quote(char sign, int at) {
            if (first == null) {
                openAside = open;
                open = 1;
                first = new Quote(sign, at);
            } else if (sign == first.sign) {
                first.end = at;
            } else if (second == null) {
                second = new Quote(sign, at);
            } else {
                second.end = at;
            }
        }

        private LinkTarget closed(int at, char last) {
            Quote title = first != null && first.endsBefore(last)
                    ? first
                    : second != null && second.endsBefore(last) ? second : null;
            if (title == null) {
                return new LinkTarget(text.subSequence(start, at), null, at + 1);
            }
            return new LinkTarget(
                    text.subSequence(start, title.start), text.subSequence(title.start + 1, title.end), at + 1);
        }
    }
}
