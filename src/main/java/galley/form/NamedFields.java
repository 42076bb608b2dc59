package galley.form;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Fields below each other, each beside its name. */
public final class NamedFields {
    private NamedFields() {}

    /** Gives a grid a column of names, none of which is cut off, and one of fields, which takes the rest. */
    public static void columns(GridPane grid) {
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(GridPane.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
    }
}
