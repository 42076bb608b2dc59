package galley.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Which of the words in use may be meant by what was typed so far. Better kinds of likeness come first, and within one
 * kind the order of use stays. Case and accents do not count, and one or two slips of the finger are forgiven.
 */
final class Completion {
    private static final int BEGINS = 0;
    private static final int WORD_BEGINS = 1;
    private static final int CONTAINS = 2;
    private static final int SLIPPED = 3;
    private static final int UNLIKE = 4;

    private Completion() {}

    /**
     * @param typed what to complete; everything fits an empty one
     * @param words the most used first
     * @param taken words that are not offered
     */
    static List<String> of(String typed, List<String> words, Collection<String> taken, int most) {
        String wanted = folded(typed.strip());
        List<List<String>> found = new ArrayList<>();
        for (int likeness = BEGINS; likeness < UNLIKE; likeness++) {
            found.add(new ArrayList<>());
        }
        for (String word : words) {
            int likeness = likeness(wanted, folded(word));
            if (likeness < UNLIKE && !taken.contains(word)) {
                found.get(likeness).add(word);
            }
        }
        return found.stream().flatMap(List::stream).distinct().limit(most).toList();
    }

    private static int likeness(String wanted, String word) {
        if (word.startsWith(wanted)) {
            return BEGINS;
        }
        for (int at = word.indexOf(wanted); at > 0; at = word.indexOf(wanted, at + 1)) {
            if (!Character.isLetterOrDigit(word.charAt(at - 1))) {
                return WORD_BEGINS;
            }
        }
        if (word.contains(wanted)) {
            return CONTAINS;
        }
        int forgiven = wanted.length() < 3 ? 0 : wanted.length() < 6 ? 1 : 2;
        return forgiven > 0 && slips(wanted, word, forgiven) <= forgiven ? SLIPPED : UNLIKE;
    }

    /**
     * The least number of slips (a letter wrong, missing, too many, or two swapped) that make {@code wanted} of some
     * beginning of {@code word}.
     */
    private static int slips(String wanted, String word, int forgiven) {
        int width = Math.min(word.length(), wanted.length() + forgiven);
        int[] beforeLast = new int[width + 1];
        int[] last = new int[width + 1];
        for (int j = 0; j <= width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= wanted.length(); i++) {
            int[] row = new int[width + 1];
            row[0] = i;
            for (int j = 1; j <= width; j++) {
                int wrong = wanted.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + wrong, 1 + Math.min(last[j], row[j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && wanted.charAt(i - 1) == word.charAt(j - 2)
                        && wanted.charAt(i - 2) == word.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        int least = Integer.MAX_VALUE;
        for (int slips : last) {
            least = Math.min(least, slips);
        }
        return least;
    }

    private static String folded(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(out::appendCodePoint);
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
