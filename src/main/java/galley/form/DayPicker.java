package galley.form;

import atlantafx.base.controls.Calendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.DateCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;

/** A calendar that drops down from a field: arrows and Page keys walk, Home is today, Enter or a click picks. */
final class DayPicker {
    private final Clock clock;
    private final Consumer<LocalDate> picked;
    private final Popup popup = new Popup();
    private final Calendar days = new Calendar();

    DayPicker(Clock clock, Consumer<LocalDate> picked) {
        this.clock = clock;
        this.picked = picked;
        StackPane frame = new StackPane(days);
        frame.getStyleClass().addAll("galley-popup", "days");
        frame.getStylesheets().add(FormPane.STYLES);
        frame.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // before the calendar, which keeps the click to itself
        frame.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getTarget() instanceof Node node) {
                day(node).ifPresent(this::pick);
            }
        });
        popup.getContent().add(frame);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    /** The text of a cell is a node of its own. */
    private static Optional<LocalDate> day(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof DateCell cell && cell.getStyleClass().contains("day-cell")) {
                return Optional.ofNullable(cell.getItem());
            }
        }
        return Optional.empty();
    }

    void toggle(Node below, LocalDate day) {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        days.setValue(day);
        Bounds at = below.localToScreen(below.getLayoutBounds());
        popup.show(below, at.getMinX(), at.getMaxY() + 4);
        days.requestFocus();
    }

    private void key(KeyEvent event) {
        LocalDate day = days.getValue();
        LocalDate next = switch (event.getCode()) {
            case LEFT -> day.minusDays(1);
            case RIGHT -> day.plusDays(1);
            case UP -> day.minusWeeks(1);
            case DOWN -> day.plusWeeks(1);
            case PAGE_UP -> day.minusMonths(1);
            case PAGE_DOWN -> day.plusMonths(1);
            case HOME -> LocalDate.now(clock);
            default -> null;
        };
        if (next != null) {
            days.setValue(next);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            pick(day);
            event.consume();
        }
    }

    private void pick(LocalDate day) {
        popup.hide();
        picked.accept(day);
    }
}
