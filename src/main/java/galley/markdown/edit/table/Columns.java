package galley.markdown.edit.table;

/**
 * How many columns of a monospaced font characters take: two for the wide and full-width ones of East Asian scripts and
 * for emoji, none for marks that join the character before them. After Unicode's EastAsianWidth.txt, by block.
 */
final class Columns {
    /** First and last code points of the ranges that are wide. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x23E9, 0x23EC, 0x2614, 0x2615, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5,
        0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F5, 0x26FA, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728,
        0x274C, 0x274E, 0x2753, 0x2757, 0x2795, 0x2797, 0x2B50, 0x2B55, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF,
        0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6,
        0x16FE0, 0x18AFF, 0x1B000, 0x1B2FF, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x1FA70, 0x1FAFF,
        0x20000, 0x3FFFD
    };

    private static final int VARIATION_16 = 0xFE0F;
    private static final int JOINER = 0x200D;

    private Columns() {}

    static int of(String words) {
        int columns = 0;
        int last = 0;
        boolean joined = false;
        for (int at = 0; at < words.length(); ) {
            int point = words.codePointAt(at);
            at += Character.charCount(point);
            int wide = joined ? 0 : of(point);
            if (point == VARIATION_16 && last == 1) {
                wide = 1; // what stands before it is drawn as an emoji
            }
            columns += wide;
            joined = point == JOINER;
            last = wide;
        }
        return columns;
    }

    private static int of(int point) {
        if (point < WIDE[0]) {
            return marks(point) ? 0 : 1;
        }
        for (int i = 0; i < WIDE.length && WIDE[i] <= point; i += 2) {
            if (point <= WIDE[i + 1]) {
                return 2;
            }
        }
        return marks(point) ? 0 : 1;
    }

    private static boolean marks(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }
}
