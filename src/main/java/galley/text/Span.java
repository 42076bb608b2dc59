package galley.text;

/** A half-open range of a text, {@code [start, end)}, in UTF-16 units. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: [" + start + ", " + end + ")");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    public Span shifted(int by) {
        return new Span(start + by, end + by);
    }

    public String in(CharSequence text) {
        return text.subSequence(start, end).toString();
    }
}
