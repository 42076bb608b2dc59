package galley.text;

import java.util.Optional;

/**
 * One splice of a text: the characters of {@code [start, end)} are replaced.
 *
 * @param start first offset replaced, in UTF-16 units
 * @param end first offset after what is replaced; equal to {@code start} for an insertion
 * @param replacement what stands there afterwards; empty for a deletion
 */
public record Edit(int start, int end, String replacement) {
    public Edit {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: [" + start + ", " + end + ")");
        }
    }

    public static Edit insert(int at, String what) {
        return new Edit(at, at, what);
    }

    public static Edit delete(int start, int end) {
        return new Edit(start, end, "");
    }

    /** The smallest single edit that turns {@code before} into {@code after}; none if they are equal. */
    public static Optional<Edit> between(CharSequence before, CharSequence after) {
        int most = Math.min(before.length(), after.length());
        int head = 0;
        while (head < most && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        if (head == before.length() && head == after.length()) {
            return Optional.empty();
        }
        if (head > 0 && Character.isHighSurrogate(before.charAt(head - 1))) {
            head--; // never split a surrogate pair
        }
        int tail = 0;
        while (tail < most - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        if (tail > 0 && Character.isLowSurrogate(before.charAt(before.length() - tail))) {
            tail--;
        }
        return Optional.of(new Edit(
                head,
                before.length() - tail,
                after.subSequence(head, after.length() - tail).toString()));
    }

    /** How much longer the text is afterwards. */
    public int delta() {
        return replacement.length() - (end - start);
    }

    /** The edit that takes this one back, given the text before it. */
    public Edit inverse(Text before) {
        return new Edit(start, start + replacement.length(), before.slice(start, end));
    }

    /** This edit with what it replaces by itself left out; none if it changes nothing. */
    public Optional<Edit> trimmed(Text before) {
        return between(before.slice(start, end), replacement).map(small -> small.shifted(start));
    }

    /** The same edit, {@code by} units further on. */
    public Edit shifted(int by) {
        return new Edit(start + by, end + by, replacement);
    }

    /**
     * Where an offset of the text before is found afterwards. An offset inside what is replaced goes to the end of the
     * replacement; one exactly at an insertion stays before it unless {@code stick} is false.
     */
    public int map(int offset, boolean stick) {
        if (offset < start || (offset == start && stick)) {
            return offset;
        }
        return offset >= end ? offset + delta() : start + replacement.length();
    }

    /** A copy of {@code text} with this edit made. */
    public String on(String text) {
        return text.substring(0, start) + replacement + text.substring(end);
    }
}
