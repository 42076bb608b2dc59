package galley.window;

import java.util.Comparator;
import java.util.List;

/** Names that a mistyped one may have meant. */
final class NearNames {
    private NearNames() {}

    /** The nearest first; those equally near stay in their order. */
    static List<String> of(String mistyped, List<String> names, int most) {
        return names.stream()
                .sorted(Comparator.comparingInt(name -> distance(mistyped, name)))
                .limit(most)
                .toList();
    }

    /** How many letters are to be added, dropped or replaced to get from one to the other: Levenshtein's distance. */
    private static int distance(String from, String to) {
        int[] before = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] now = new int[to.length() + 1];
            now[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[to.length()];
    }
}
