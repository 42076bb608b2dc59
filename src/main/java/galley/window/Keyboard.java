package galley.window;

import galley.preview.PreviewPane;

/** Which of the panes that hold words has the keyboard, and what commands mean there. FX thread. */
final class Keyboard {
    private final Desk desk;
    private final PreviewPane preview;

    Keyboard(Desk desk, PreviewPane preview) {
        this.desk = desk;
        this.preview = preview;
    }

    void copy() {
        if (preview.isFocusWithin()) {
            preview.copy();
        } else {
            desk.current().editor().copy();
        }
    }

    void selectAll() {
        if (preview.isFocusWithin()) {
            preview.selectAll();
        } else {
            desk.current().editor().selectAll();
        }
    }

    /** Gives the keyboard back to the pane that has it now, after something else had it. */
    Runnable back() {
        if (preview.isFocusWithin()) {
            return preview::requestFocus;
        }
        return () -> {
            if (desk.current() != null) {
                desk.current().editor().focusText();
            }
        };
    }
}
