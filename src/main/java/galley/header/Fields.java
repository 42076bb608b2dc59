package galley.header;

import galley.text.Edit;
import java.util.List;

/**
 * The fields of a header in one format: what they say, and the one splice of the post's text that each change takes.
 * {@link Header} picks the field, and reads again what comes of a splice before anybody sees it; so a format may be
 * optimistic, but it must throw {@link Refusal} where it would have to guess.
 */
interface Fields {
    List<Entry> entries();

    List<HeaderProblem> problems();

    Edit set(int index, Value value);

    /** In front of which entry a new field stands if nobody says where; the number of entries for the end. */
    default int placeForNew() {
        return entries().size();
    }

    /** The last place where a new field may stand. */
    default int lastPlace() {
        return entries().size();
    }

    /** @param index in front of which entry; the number of entries to add at the end */
    Edit insert(int index, String key, Value value);

    Edit remove(int index);

    /** The same list in another form. */
    default Edit reformed(int index, ListForm form) {
        throw new Refusal("In this format a list has one form alone.");
    }

    Edit rename(int index, String newKey);
}
