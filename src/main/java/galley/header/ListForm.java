package galley.header;

/** The two ways in which YAML has a list. */
public enum ListForm {
    /** All items on the key's line. */
    BRACKETS,
    /** Each on a line of its own, behind a dash. */
    LINES
}
