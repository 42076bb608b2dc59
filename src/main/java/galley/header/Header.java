package galley.header;

import galley.text.Span;
import java.util.List;
import java.util.Optional;

/** A post's front matter as it stands in the text. Immutable; after an edit, read the new text again. */
public final class Header {
    private Header() {}

    /**
     * Reads the header at the top of a post.
     *
     * @param text the whole post, lines ended by {@code \n}, no BOM
     * @param rules whose reading counts
     * @return always a header: {@link Format#NONE} where there is none, with {@link #problems} where it is broken
     */
    public static Header read(CharSequence text, Rules rules) {
        throw new UnsupportedOperationException();
    }

    public Format format() {
        throw new UnsupportedOperationException();
    }

    /** The header with its fences and the line feed after the closing one; empty at 0 where there is none. */
    public Span span() {
        throw new UnsupportedOperationException();
    }

    /** Where the body begins, as the generator sees it. */
    public int bodyStart() {
        throw new UnsupportedOperationException();
    }

    /** The fields in the order of the file; of a broken header those that can still be read. */
    public List<Entry> entries() {
        throw new UnsupportedOperationException();
    }

    public List<HeaderProblem> problems() {
        throw new UnsupportedOperationException();
    }

    /** The field of that name that the generator goes by, with the generator's own rule on letter case and repeats. */
    public Optional<Entry> entry(String key) {
        throw new UnsupportedOperationException();
    }

    /** Gives a field this value; adds it at the end where it is missing. */
    public Outcome set(String key, Value value) {
        throw new UnsupportedOperationException();
    }

    /** Adds an item to a list field, in the list's own style; makes the list where the field is missing. */
    public Outcome addItem(String key, String item) {
        throw new UnsupportedOperationException();
    }

    /** Takes an item from a list field. */
    public Outcome removeItem(String key, String item) {
        throw new UnsupportedOperationException();
    }

    public Outcome remove(String key) {
        throw new UnsupportedOperationException();
    }

    public Outcome rename(String key, String newKey) {
        throw new UnsupportedOperationException();
    }

    /** Puts a new field in front of the index-th one. */
    public Outcome insert(int index, String key, Value value) {
        throw new UnsupportedOperationException();
    }
}
