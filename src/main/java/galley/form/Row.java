package galley.form;

import galley.header.Value;
import galley.post.Credit;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * One field of the form. It shows what the header says and makes what the user does into edits; what is being typed in
 * it is never overwritten by the news of its own edits.
 */
final class Row extends RowBox implements Wishes {
    /** What a row asks of the form that it stands in. */
    interface Form {
        /** The header has changed: every row is shown anew. */
        void refresh();

        void editInText(String key);

        void renamed(String newKey);

        /** This row may stand elsewhere now. */
        void moved(Row row);

        /** The keyboard has left this row. */
        void left(Row row);
    }

    private final HeaderDoor door;
    private final Form form;
    private final RowControl control;
    private final RowKind kind;
    private final RowNeeds needs;
    private Slot slot;
    private boolean showing;
    private boolean typing;
    private Note refusal;
    private Note problem;
    private Note remark;

    Row(Slot slot, HeaderDoor door, RowNeeds needs, Form form) {
        this.slot = slot;
        this.door = door;
        this.form = form;
        this.kind = slot.kind();
        this.needs = needs;
        this.control = RowControls.of(slot, this, needs);
        Button handle = Icon.button("dots", "More about this field", this::openMenu);
        handle.setFocusTraversable(false); // the menu key does the same in every row
        build(control.node(), handle);
        control.name(slot.label());
        focusWithinProperty().addListener((o, before, within) -> {
            if (!within && !holdsKeyboard()) {
                leave();
            }
        });
        setOnContextMenuRequested(event -> menu().show(this, event.getScreenX(), event.getScreenY()));
        addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger()) {
                openMenu();
                event.consume();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show(slot);
        labelFor(control.target());
    }

    Slot slot() {
        return slot;
    }

    RowKind kind() {
        return kind;
    }

    RowControl control() {
        return control;
    }

    void focus() {
        control.target().requestFocus();
    }

    /** What the header says now, and what is wrong with it; null for nothing. */
    void update(Slot now, Note trouble) {
        boolean other = !now.id().equals(slot.id());
        boolean news = other || !now.saysTheSame(slot);
        problem = trouble;
        if (other) {
            remark = null;
            control.name(now.label());
        }
        if (typing) {
            slot = now;
        } else if (news) {
            refusal = null;
            show(now);
        } else {
            slot = now;
        }
        describe();
    }

    private void show(Slot now) {
        slot = now;
        showing = true;
        control.show(now);
        showing = false;
        describe();
    }

    private void describe() {
        String file = slot.entry() == null
                ? "Not in the post yet; it will be written as “" + slot.key() + "”."
                : "“" + slot.key() + "” in line " + slot.entry().line()
                        + ". Shift+F10: edit in text, rename, move, remove.";
        label(slot.label(), file);
        note(refusal != null ? refusal : problem != null ? problem : remark);
    }

    /** Whether the keyboard comes back here when the window does. */
    private boolean holdsKeyboard() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        while (owner != null && owner != this) {
            owner = owner.getParent();
        }
        return owner == this;
    }

    private void leave() {
        control.settle();
        if (refusal == null && remark == null) {
            show(slot); // as the header has it: a text may have been trimmed on its way there
        }
        form.left(this);
    }

    @Override
    public void type(String text) {
        if (!showing) {
            typing = true;
            made(door.type(slot, text));
            typing = false;
        }
    }

    @Override
    public void typeAt(List<String> path, Value value) {
        if (!showing) {
            typing = true;
            made(door.typeAt(slot, path, value));
            typing = false;
        }
    }

    @Override
    public void credit(Credit whole) {
        made(door.credit(slot, whole, needs.suggestions().pictureKeys()));
    }

    @Override
    public void set(Value value) {
        if (!showing) {
            made(door.set(slot, value));
        }
    }

    @Override
    public boolean add(String item) {
        return made(door.add(slot, item));
    }

    @Override
    public void take(String item) {
        made(door.take(slot, item));
    }

    @Override
    public void remark(Note note) {
        remark = note;
        describe();
    }

    @Override
    public void editInText() {
        form.editInText(slot.key());
    }

    private boolean made(Optional<String> why) {
        refusal = why.map(Texts::quoted).map(Note::danger).orElse(null);
        form.refresh();
        return why.isEmpty();
    }

    private void key(KeyEvent event) {
        if (slot.entry() == null || renaming()) {
            return;
        }
        if (event.getCode() == KeyCode.F2) {
            rename();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE && event.isShortcutDown() && event.isShiftDown()) {
            made(door.remove(slot.key()));
            event.consume();
        } else if (step(event) != 0) {
            move(step(event));
            event.consume();
        }
    }

    /** @return -1 for a key that moves a row up, 1 for one that moves it down, else 0 */
    static int step(KeyEvent key) {
        if (!key.isAltDown() || key.isShiftDown() || key.isShortcutDown()) {
            return 0;
        }
        return key.getCode() == KeyCode.UP ? -1 : key.getCode() == KeyCode.DOWN ? 1 : 0;
    }

    private void move(int step) {
        if (made(door.move(slot, step))) {
            form.moved(this);
        }
    }

    private void openMenu() {
        menu().show(getLabel(), Side.BOTTOM, 0, 0);
    }

    private ContextMenu menu() {
        return RowMenu.of(
                slot.entry() != null, this::editInText, this::rename, this::move, () -> made(door.remove(slot.key())));
    }

    private void rename() {
        TextField name = new TextField(slot.key());
        Spoken.name(name, "New name of " + slot.key());
        boolean[] done = new boolean[1];
        Runnable end = () -> {
            done[0] = true;
            endRename();
        };
        name.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                end.run();
                focus();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                String newKey = name.getText().strip();
                end.run();
                focus();
                if (!newKey.isEmpty() && made(door.rename(slot.key(), newKey))) {
                    form.renamed(newKey);
                }
                event.consume();
            }
        });
        name.focusedProperty().addListener((o, before, focused) -> {
            if (!focused && !done[0]) {
                end.run();
            }
        });
        beginRename(name);
        name.requestFocus();
        name.selectAll();
    }
}
