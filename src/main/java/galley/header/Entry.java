package galley.header;

import galley.text.Span;

/**
 * One field of a header, and where it stands.
 *
 * @param key as written in the file
 * @param value as the generator reads it
 * @param keySpan the key's own characters
 * @param valueSpan the value's own characters, quotes included; empty where there is none
 * @param line its first line, from 1
 * @param endLine its last line, from 1
 * @param locked why this field cannot be edited safely but by hand, in words for a person; null when it can
 */
public record Entry(String key, Value value, Span keySpan, Span valueSpan, int line, int endLine, String locked) {
    public boolean editable() {
        return locked == null;
    }

    /** The same field, not to be edited for this reason; a reason that it had before stays. */
    Entry locked(String reason) {
        return locked != null ? this : new Entry(key, value, keySpan, valueSpan, line, endLine, reason);
    }
}
