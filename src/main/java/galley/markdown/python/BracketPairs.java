package galley.markdown.python;

import java.util.Arrays;

/**
 * Which square bracket closes which. Places are counted from the end of the text, so that replacements in front of them
 * change nothing.
 */
final class BracketPairs {
    /** For each place, that of the closing bracket; -1 where no bracket opens or none closes it. */
    private final int[] closing;

    BracketPairs(GapText text) {
        int length = text.length();
        closing = new int[length + 1];
        Arrays.fill(closing, -1);
        int[] open = new int[16];
        int count = 0;
        for (int at = text.indexOfAny("[]", 0); at >= 0; at = text.indexOfAny("[]", at + 1)) {
            if (text.charAt(at) == '[') {
                open = count == open.length ? Arrays.copyOf(open, 2 * count) : open;
                open[count++] = length - at;
            } else if (count > 0) {
                closing[open[--count]] = length - at;
            }
        }
    }

    int closing(int open) {
        return closing[open];
    }
}
