package galley.form;

import galley.header.Value;
import galley.post.Credit;
import java.util.List;

/** What a control may ask of its row. Every wish is made at once; a refusal is told in the row. */
interface Wishes {
    /** The user is typing: this is the text now. */
    void type(String text);

    /** The user is typing inside a map: this is the value now where the path leads. */
    void typeAt(List<String> path, Value value);

    /** The user takes a credit for this row, whose link has a key of its own. */
    void credit(Credit whole);

    /** The user has chosen this value. */
    void set(Value value);

    /** @return whether it was made */
    boolean add(String item);

    void take(String item);

    /** What the control itself has to say about its value; null for nothing. */
    void remark(Note note);

    /** A few characters beside the label, such as a count; empty for none. */
    void hint(String text, boolean loud);

    /** The user wants to edit this field in the text. */
    void editInText();
}
