package galley.form;

import atlantafx.base.controls.Calendar;
import java.time.LocalDate;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;

/** A date, kept as the file writes dates, with a calendar and a button for this moment. */
final class DateControl implements RowControl {
    private final TextField field = new TextField();
    private final Button calendar = Icon.button("calendar", "Pick a day", this::pick);
    private final Button now = new Button("Now");
    private final DateLine node = new DateLine(field, calendar, now);
    private final Popup popup = new Popup();
    private final Wishes wishes;
    private final Surroundings around;

    DateControl(Slot slot, Wishes wishes, Surroundings around) {
        this.wishes = wishes;
        this.around = around;
        now.getStyleClass().add("now");
        now.setAccessibleText(slot.label() + ": now");
        now.setOnAction(event -> put(date().map(date -> date.now(around.clock()))
                .orElseGet(() -> DateText.fresh(around.clock(), around.family()))));
        field.textProperty().addListener((o, before, text) -> {
            remark();
            wishes.type(text);
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F4 || event.isAltDown() && event.getCode() == KeyCode.DOWN) {
                pick();
                event.consume();
            }
        });
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    private Optional<DateText> date() {
        return DateText.read(field.getText());
    }

    private void put(String text) {
        field.setText(text);
        field.end();
    }

    private void pick() {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        Calendar days = new Calendar(date().map(DateText::day).orElseGet(() -> LocalDate.now(around.clock())));
        days.valueProperty().addListener((o, before, day) -> {
            popup.hide();
            field.requestFocus();
            put(date().map(date -> date.on(day)).orElseGet(day::toString));
        });
        StackPane frame = new StackPane(days);
        frame.getStyleClass().add("galley-popup");
        frame.getStylesheets().add(FormPane.STYLES);
        popup.getContent().setAll(frame);
        Bounds at = field.localToScreen(field.getLayoutBounds());
        popup.show(field, at.getMinX(), at.getMaxY() + 4);
        days.requestFocus();
    }

    private void remark() {
        wishes.remark(DateRemark.on(field.getText().strip(), around.family(), around.clock()));
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
    public void show(Slot slot) {
        Texts.put(field, slot.shown());
        remark();
    }
}
