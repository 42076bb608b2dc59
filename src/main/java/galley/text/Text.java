package galley.text;

/**
 * An immutable text that an edit shares most of with its successor: a balanced tree of chunks, so that a keystroke in
 * a post of 5 MB copies a few kilobytes. Offsets and lines are found in logarithmic time.
 *
 * <p>Equality is by content. As a {@link CharSequence} it is read fastest in order: {@link #charAt} remembers nothing
 * and walks the tree; take {@link #toString} or {@link #slice} for work on more than a few characters.
 */
public final class Text implements CharSequence {
    public static final Text EMPTY = new Text(new Rope.Leaf(""));

    private final Rope root;

    private Text(Rope root) {
        this.root = root;
    }

    public static Text of(CharSequence chars) {
        return chars instanceof Text text ? text : chars.isEmpty() ? EMPTY : new Text(Rope.of(chars.toString()));
    }

    @Override
    public int length() {
        return root.length();
    }

    @Override
    public char charAt(int offset) {
        checkRange(offset, offset + 1);
        return root.charAt(offset);
    }

    /** The characters of {@code [start, end)} as a string. */
    public String slice(int start, int end) {
        checkRange(start, end);
        StringBuilder out = new StringBuilder(end - start);
        root.appendTo(out, start, end);
        return out.toString();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return slice(start, end);
    }

    /** This text after an edit. */
    public Text with(Edit edit) {
        checkRange(edit.start(), edit.end());
        if (edit.start() == edit.end() && edit.replacement().isEmpty()) {
            return this;
        }
        Rope before = root.slice(0, edit.start());
        Rope after = root.slice(edit.end(), length());
        return new Text(Rope.join(Rope.join(before, Rope.of(edit.replacement())), after));
    }

    /** How many lines there are: one more than there are line feeds. */
    public int lineCount() {
        return root.lineFeeds() + 1;
    }

    /** The number, from 0, of the line that the offset stands in. */
    public int lineAt(int offset) {
        checkRange(offset, offset);
        return root.lineFeedsBefore(offset);
    }

    /** The offset at which a line begins. */
    public int lineStart(int line) {
        checkLine(line);
        return line == 0 ? 0 : root.afterLineFeed(line);
    }

    /** The offset at which a line ends, its line feed left out. */
    public int lineEnd(int line) {
        checkLine(line);
        return line == root.lineFeeds() ? length() : root.afterLineFeed(line + 1) - 1;
    }

    /** A line's characters without its line feed. */
    public String line(int line) {
        return slice(lineStart(line), lineEnd(line));
    }

    private void checkRange(int start, int end) {
        if (start < 0 || end < start || end > length()) {
            throw new IndexOutOfBoundsException("[" + start + ", " + end + ") of " + length());
        }
    }

    private void checkLine(int line) {
        if (line < 0 || line > root.lineFeeds()) {
            throw new IndexOutOfBoundsException("line " + line + " of " + lineCount());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Text that && Rope.same(root, that.root);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(root.hash());
    }

    @Override
    public String toString() {
        return slice(0, length());
    }
}
