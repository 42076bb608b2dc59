package galley.markdown.commonmark;

/** Where a bare address ends, by GFM's "extended autolink path validation". */
public final class Address {
    private Address() {}

    /**
     * How much of an address without spaces belongs to it: marks at its end, brackets that it did not open and
     * entities are the sentence's.
     */
    public static int end(String address) {
        int end = address.length();
        int open = openBrackets(address);
        while (end > 0) {
            char last = address.charAt(end - 1);
            if (last == ';') {
                int entity = end - 2;
                while (entity > 0 && isLetterOrDigit(address.charAt(entity))) {
                    entity--;
                }
                end = entity < end - 2 && address.charAt(entity) == '&' ? entity : end - 1;
            } else if ("?!.,:*_~'\"".indexOf(last) >= 0) {
                end--;
            } else if (last == ')' && open < 0) {
                open++;
                end--;
            } else {
                return end;
            }
        }
        return 0;
    }

    /** As much of an address as goes before a square bracket that it did not open. */
    public static String inBrackets(String address) {
        int open = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            open += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (open < 0) {
                return address.substring(0, i);
            }
        }
        return address;
    }

    /** How many more round brackets are opened than closed. */
    private static int openBrackets(String address) {
        int open = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return open;
    }

    /**
     * Whether a domain stands there: letters, digits, {@code -}, {@code _} and at least one point, no underscore in the
     * last two parts.
     *
     * @param oneWord whether it may do without a point
     */
    static boolean domain(String address, int from, boolean oneWord) {
        int points = 0;
        boolean[] underscore = new boolean[2];
        int i = from;
        for (; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == '_') {
                underscore[1] = true;
            } else if (c == '.') {
                underscore[0] = underscore[1];
                underscore[1] = false;
                points++;
            } else if (c != '-' && !Character.isLetterOrDigit(c) && c < 128) {
                break;
            }
        }
        return i > from && !underscore[0] && !underscore[1] && (oneWord || points > 0);
    }

    private static boolean isLetterOrDigit(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
