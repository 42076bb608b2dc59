package galley.form;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A date, kept as the file writes dates, with a calendar and a button for this moment. */
final class DateControl implements RowControl {
    private final TextField field = new TextField();
    private final Button calendar = Icon.button("calendar", "Pick a day", this::pick);
    private final Button now = new Button("Now");
    private final DateLine node = new DateLine(field, calendar, now);
    private final DayPicker days;
    private final Wishes wishes;
    private final RowNeeds needs;

    DateControl(Wishes wishes, RowNeeds needs) {
        this.wishes = wishes;
        this.needs = needs;
        this.days = new DayPicker(needs.clock(), this::picked);
        now.getStyleClass().add("now");
        now.setOnAction(event -> put(date().map(date -> date.now(needs.clock()))
                .orElseGet(() -> DateText.fresh(needs.clock(), needs.family()))));
        field.textProperty().addListener((o, before, text) -> {
            remark();
            wishes.type(text);
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F4) {
                pick();
                event.consume();
            }
        });
    }

    private Optional<DateText> date() {
        return DateText.read(field.getText());
    }

    private void put(String text) {
        field.setText(text);
        field.end();
    }

    private void pick() {
        days.toggle(field, date().map(DateText::day).orElseGet(() -> LocalDate.now(needs.clock())));
    }

    private void picked(LocalDate day) {
        field.requestFocus();
        put(date().map(date -> date.on(day)).orElseGet(day::toString));
    }

    private void remark() {
        wishes.remark(DateRemark.on(field.getText().strip(), needs.family(), needs.clock()));
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
        RowControl.super.name(label);
        now.setAccessibleText(label + ": now");
    }

    @Override
    public void show(Slot slot) {
        Texts.put(field, slot.shown());
        remark();
    }
}
