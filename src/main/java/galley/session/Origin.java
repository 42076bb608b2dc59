package galley.session;

/** Where a change of the text came from. */
public enum Origin {
    /** The text was opened, or opened again from the disk. */
    LOAD,
    /** A key, a paste or a drop in the text area. */
    EDITOR,
    /** A row of the form. */
    FORM,
    /** An editing command, a fix or a replacement. */
    COMMAND,
    /** Undo or redo. */
    UNDO
}
