package galley.form;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.text.Text;

/**
 * A list as chips, and a field at their end for the next one. Enter or a comma adds what is typed; Backspace in the
 * empty field takes the last chip back into it; the arrows walk over the chips and Delete takes one out.
 */
final class ChipsControl implements RowControl {
    private static final int MOST = 8;
    private static final double EMPTY = 80;
    private static final double BESIDE = 14;

    /** Room for the caret alone. */
    private static final double CARET = 6;

    private final FlowPane node = new FlowPane();
    private final TextField field = new TextField();
    private final List<Chip> chips = new ArrayList<>();
    private final IntegerProperty count = new SimpleIntegerProperty();
    private final Text measure = new Text();
    private final Wishes wishes;
    private final CompletionPopup popup;
    private boolean givingBack;

    ChipsControl(Wishes wishes, Supplier<List<String>> words) {
        this.wishes = wishes;
        this.popup =
                new CompletionPopup(field, () -> Completion.of(field.getText(), words.get(), items(), MOST), word -> {
                    field.clear();
                    add(word);
                });
        node.getStyleClass().add("chips");
        field.getStyleClass().add("chip-field");
        field.textProperty().addListener((o, before, text) -> typed(text));
        field.setTextFormatter(new TextFormatter<>(this::split));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInField);
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::keyOnChip);
        node.setOnMousePressed(event -> field.requestFocus());
        node.getChildren().add(field);
        field.prefWidthProperty().bind(Bindings.createDoubleBinding(this::width, field.textProperty(), count));
    }

    /** Wide enough for what is typed; where there are chips, an empty field asks for no line of its own. */
    private double width() {
        if (field.getText().isEmpty()) {
            return count.get() == 0 ? EMPTY : CARET;
        }
        measure.setFont(field.getFont());
        measure.setText(field.getText());
        return Math.max(count.get() == 0 ? EMPTY : 0, measure.getLayoutBounds().getWidth() + BESIDE);
    }

    private List<String> items() {
        return chips.stream().map(Chip::item).toList();
    }

    private void typed(String text) {
        chips.forEach(chip -> chip.point(chip.item().equalsIgnoreCase(text.strip())));
        if (text.isBlank()) {
            popup.hide();
        } else if (field.isFocused()) {
            popup.update();
        }
    }

    /** A comma typed or pasted ends an item: what stands before it becomes a chip, the rest stays in the field. */
    private TextFormatter.Change split(TextFormatter.Change change) {
        if (change.getText().indexOf(',') < 0 && change.getText().indexOf('\n') < 0 || givingBack) {
            return change;
        }
        String[] parts = change.getControlNewText().split("[,\\n]", -1);
        StringJoiner rest = new StringJoiner(" ");
        for (int i = 0; i < parts.length; i++) {
            boolean ended = i < parts.length - 1 && !parts[i].isBlank();
            if (ended ? !add(parts[i].strip()) : !parts[i].isBlank()) {
                rest.add(parts[i].strip());
            }
        }
        change.setRange(0, change.getControlText().length());
        change.setText(rest.toString());
        change.selectRange(rest.length(), rest.length());
        return change;
    }

    private void takeTyped() {
        if (!field.getText().isBlank() && add(field.getText().strip())) {
            field.clear();
        }
    }

    private boolean add(String item) {
        popup.hide();
        return items().contains(item) || wishes.add(item);
    }

    private void remove(Chip chip) {
        int index = chips.indexOf(chip);
        boolean inside = chips.stream().anyMatch(Node::isFocused);
        wishes.take(chip.item());
        if (inside) {
            go(Math.min(index, chips.size()));
        }
    }

    private void keyInField(KeyEvent event) {
        boolean atStart =
                field.getCaretPosition() == 0 && field.getSelectedText().isEmpty();
        if (event.isConsumed() || event.isShiftDown() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER && !field.getText().isBlank()) {
            takeTyped();
            event.consume();
        } else if (event.getCode() == KeyCode.BACK_SPACE && field.getText().isEmpty() && !chips.isEmpty()) {
            String last = chips.getLast().item();
            wishes.take(last);
            givingBack = true; // it may have a comma of its own
            field.setText(last);
            givingBack = false;
            field.end();
            popup.hide();
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT && atStart && !chips.isEmpty()) {
            chips.getLast().requestFocus();
            event.consume();
        }
    }

    private void keyOnChip(KeyEvent event) {
        if (!(node.getScene().getFocusOwner() instanceof Chip chip)) {
            return;
        }
        int index = chips.indexOf(chip);
        switch (event.getCode()) {
            case LEFT -> go(Math.max(0, index - 1));
            case RIGHT -> go(index + 1);
            case HOME -> go(0);
            case END, ESCAPE -> go(chips.size());
            case DELETE -> remove(chip);
            case BACK_SPACE -> {
                remove(chip);
                go(Math.max(0, index - 1));
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** To a chip, or past the last one into the field. */
    private void go(int index) {
        Node next = index < chips.size() ? chips.get(index) : field;
        next.requestFocus();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node target() {
        return field;
    }

    @Override
    public void name(String label) {
        Spoken.name(field, "Add to " + label);
    }

    @Override
    public void show(Slot now) {
        List<String> wanted = now.items();
        if (wanted.equals(items())) {
            return;
        }
        List<Chip> kept = new ArrayList<>();
        for (String item : wanted) {
            kept.add(chips.stream()
                    .filter(chip -> chip.item().equals(item) && !kept.contains(chip))
                    .findFirst()
                    .orElseGet(() -> chip(item)));
        }
        List<Chip> gone = chips.stream().filter(chip -> !kept.contains(chip)).toList();
        if (gone.stream().anyMatch(Node::isFocused)) {
            field.requestFocus(); // before the chip goes and the keyboard with it
        }
        node.getChildren().removeAll(gone);
        for (int i = 0; i < kept.size(); i++) {
            if (node.getChildren().get(i) != kept.get(i)) {
                node.getChildren().remove(kept.get(i));
                node.getChildren().add(i, kept.get(i));
            }
        }
        chips.clear();
        chips.addAll(kept);
        count.set(chips.size());
        field.setPromptText(chips.isEmpty() ? "Add…" : "");
    }

    private Chip chip(String item) {
        Chip[] made = new Chip[1];
        made[0] = new Chip(item, () -> remove(made[0]));
        made[0].maxWidthProperty().bind(node.widthProperty().subtract(10));
        return made[0];
    }

    @Override
    public void settle() {
        takeTyped();
        popup.hide();
    }
}
