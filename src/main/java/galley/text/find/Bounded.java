package galley.text.find;

/**
 * A text that may be looked at so many times and no more: a regular expression such as {@code (a+)+b} can take longer
 * than a life, and nothing else stops {@link java.util.regex.Matcher}.
 */
final class Bounded implements CharSequence {
    /** About a second's work. */
    private static final long LOOKS = 150_000_000;

    private final String text;
    private long looks;

    Bounded(String text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        if (++looks > LOOKS) {
            throw new CannotFind("The expression takes too long on this text");
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
