package galley.form;

import atlantafx.base.controls.ToggleSwitch;
import galley.header.Value;
import galley.post.PictureKeys;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** A map as a line for each value in it. What is no plain value is shown only; keys come and go in the text. */
final class MapControl implements RowControl {
    private static final double NAMES = 96;

    private final GridPane node = new GridPane();
    private final List<Line> lines = new ArrayList<>();
    private final Wishes wishes;
    private final Suggestions suggestions;
    private String key = "";
    private String label = "";
    private boolean showing;

    /** One value's control, and how it takes another value from the text. */
    private record Line(List<String> path, Part.Kind kind, Node control) {
        boolean fits(Part part, boolean credit) {
            return path.equals(part.path()) && kind == part.kind() && control instanceof CreditField == credit;
        }

        void show(Value value) {
            switch (control) {
                case ToggleSwitch toggle -> toggle.setSelected(value instanceof Value.Bool bool && bool.on());
                case CreditField field -> field.show(value.display());
                case TextField field -> Texts.put(field, value.display());
                case Label text -> text.setText(value.display());
                default -> throw new IllegalStateException("not made here: " + control);
            }
        }
    }

    MapControl(Wishes wishes, Suggestions suggestions) {
        this.wishes = wishes;
        this.suggestions = suggestions;
        node.getStyleClass().add("map");
        ColumnConstraints names = new ColumnConstraints(GridPane.USE_PREF_SIZE, GridPane.USE_COMPUTED_SIZE, NAMES);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        node.getColumnConstraints().addAll(names, values);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node target() {
        return lines.stream()
                .map(line -> line.control() instanceof CreditField field ? field.line() : line.control())
                .filter(Node::isFocusTraversable)
                .findFirst()
                .orElse(node);
    }

    @Override
    public void name(String now) {
        label = now;
        lines.forEach(this::name);
    }

    private void name(Line line) {
        Node named = line.control() instanceof CreditField field ? field.line() : line.control();
        Spoken.name(named, label + ": " + String.join(" › ", line.path()));
    }

    @Override
    public void show(Slot now) {
        key = now.key();
        List<Part> parts = now.value() instanceof Value.Table table ? Part.of(table) : List.of();
        if (!fits(parts)) {
            node.getChildren().clear();
            lines.clear();
            for (Part part : parts) {
                add(part);
            }
        }
        showing = true;
        for (int i = 0; i < parts.size(); i++) {
            lines.get(i).show(parts.get(i).value());
        }
        showing = false;
    }

    private boolean fits(List<Part> parts) {
        if (parts.size() != lines.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!lines.get(i).fits(parts.get(i), isCredit(parts.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private void add(Part part) {
        Node control = control(part);
        if (control instanceof Control plain) {
            plain.setMaxWidth(plain instanceof TextField ? Double.MAX_VALUE : Control.USE_PREF_SIZE);
        }
        Label name = new Label(part.label());
        Hint.ofCutText(name);
        name.getStyleClass().add("part");
        name.setLabelFor(control);
        int row = node.getRowCount();
        if (control instanceof CreditField) { // its parts have names of their own, and need the room
            node.add(name, 0, row, 2, 1);
            node.add(control, 0, row + 1, 2, 1);
        } else {
            node.addRow(row, name, control);
        }
        Line line = new Line(part.path(), part.kind(), control);
        lines.add(line);
        name(line);
    }

    private Node control(Part part) {
        return switch (part.kind()) {
            case SWITCH -> {
                ToggleSwitch toggle = new ToggleSwitch();
                toggle.selectedProperty().addListener((o, before, on) -> typed(part, Value.of(on)));
                yield toggle;
            }
            case TEXT, NUMBER -> {
                if (isCredit(part)) {
                    yield new CreditField(new TextField(), text -> typed(part, Value.of(text)));
                }
                TextField field = new TextField();
                field.setPrefColumnCount(6);
                boolean number = part.kind() == Part.Kind.NUMBER;
                field.textProperty()
                        .addListener((o, before, text) -> typed(
                                part, !number ? Value.of(text) : Digits.isNumber(text) ? Digits.number(text) : null));
                yield field;
            }
            case OTHER -> {
                Label shown = new Label();
                shown.getStyleClass().add("locked-value");
                yield shown;
            }
        };
    }

    /** What says more than a name: an author needs no parts. Also what the site has chosen, or its posts have, for it. */
    private boolean isCredit(Part part) {
        String name = key + "." + String.join(".", part.path());
        boolean known = PictureKeys.isCredit(name)
                || suggestions
                        .pictureKeys()
                        .filter(keys -> name.equals(keys.credit()))
                        .isPresent();
        return part.kind() == Part.Kind.TEXT && known && !name.endsWith(".author");
    }

    /** @param value null where what was typed is none of its kind */
    private void typed(Part part, Value value) {
        if (!showing) {
            wishes.remark(value == null ? Digits.NO_NUMBER : null);
            if (value != null) {
                wishes.typeAt(part.path(), value);
            }
        }
    }
}
