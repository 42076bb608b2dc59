package galley.form;

import galley.post.Field;
import javafx.scene.Node;

/** Wrapped text, with a count where only so many characters of it are shown to readers. */
final class TextControl implements RowControl {
    private final GrowingText area;
    private final Wishes wishes;
    private final int most;

    TextControl(Slot slot, Wishes wishes, boolean lines) {
        this.wishes = wishes;
        this.area = new GrowingText(lines);
        this.most = most(slot.field());
        area.textProperty().addListener((o, before, text) -> {
            count();
            wishes.type(text);
        });
    }

    @Override
    public Node node() {
        return area;
    }

    @Override
    public Node target() {
        return area;
    }

    @Override
    public void show(Slot now) {
        Texts.put(area, now.shown());
        count();
    }

    /** How many characters of a field are shown where it is read, in results of a search; 0 where nobody counts. */
    private static int most(Field field) {
        return field == Field.TITLE ? 60 : field == Field.SUMMARY ? 155 : 0;
    }

    private void count() {
        int length = area.getText().codePointCount(0, area.getText().length());
        if (most > 0) {
            wishes.hint(length * 4 < most * 3 ? "" : length + " / " + most, length > most);
        }
    }
}
