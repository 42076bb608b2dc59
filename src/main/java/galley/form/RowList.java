package galley.form;

import galley.post.Field;
import galley.post.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;

/** The rows of the form. Showing another state of the header keeps every row that is still about the same thing. */
final class RowList extends VBox {
    private final Row.Form form;
    private final Map<String, Row> byId = new HashMap<>();

    RowList(Row.Form form) {
        this.form = form;
        getStyleClass().add("rows");
    }

    List<Row> all() {
        return getChildren().stream().map(Row.class::cast).toList();
    }

    Optional<Row> find(Predicate<Row> which) {
        return all().stream().filter(which).findFirst();
    }

    void clear() {
        getChildren().clear();
        byId.clear();
    }

    void show(Slots slots, List<Problem> problems, Optional<Shared> shared, HeaderDoor door, RowNeeds needs) {
        List<Row> wanted = new ArrayList<>();
        Deque<Row> spare = spare(slots);
        for (Slot slot : slots.rows()) {
            Row row = byId.get(slot.id());
            if (row == null && canTake(spare.peek(), slot)) {
                row = spare.pop();
            }
            if (row == null || row.kind() != slot.kind() && !row.isFocusWithin()) {
                row = new Row(slot, door, needs, form);
            }
            row.update(slot, trouble(slot, problems, shared));
            wanted.add(row);
        }
        byId.clear();
        wanted.forEach(row -> byId.put(row.slot().id(), row));
        arrange(wanted);
    }

    /** Rows whose key is there no more. */
    private Deque<Row> spare(Slots slots) {
        Set<String> ids = slots.rows().stream().map(Slot::id).collect(Collectors.toSet());
        return all().stream()
                .filter(row -> !ids.contains(row.slot().id()))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    /** A key that is being renamed in the text keeps its row: a new one for each letter would cost too much. */
    private static boolean canTake(Row row, Slot slot) {
        return row != null
                && row.kind() == slot.kind()
                && row.slot().field() == null
                && slot.field() == null
                && !row.isFocusWithin();
    }

    /** Whether a row was left as it was only because the keyboard was in it. */
    boolean outdated(Row row) {
        return row.slot().kind() != row.kind();
    }

    /** The row with the keyboard is never taken out and put back: that would take the keyboard from it. */
    private void arrange(List<Row> wanted) {
        getChildren().removeIf(child -> !wanted.contains(child));
        for (int i = 0; i < wanted.size(); i++) {
            Row row = wanted.get(i);
            while (i < getChildren().size() && getChildren().get(i) != row && row.isFocusWithin()) {
                getChildren().remove(i);
            }
            if (i >= getChildren().size() || getChildren().get(i) != row) {
                getChildren().remove(row);
                getChildren().add(i, row);
            }
            row.startsGroup(i > 0 && group(row) != group(wanted.get(i - 1)));
        }
    }

    /** What a post is, its picture, and whatever else its header says. */
    private static int group(Row row) {
        if (row.slot().field() == null) {
            return 2;
        }
        return switch (row.slot().field()) {
            case IMAGE, CREDIT, CREDIT_LINK -> 1;
            default -> 0;
        };
    }

    /**
     * The first problem with this field. What keeps the header from being read is told above all rows, and a shared
     * address by {@link Shared}, which knows the other post's title.
     */
    private static Note trouble(Slot slot, List<Problem> problems, Optional<Shared> shared) {
        return problems.stream()
                .filter(problem -> !problem.code().startsWith("header-"))
                .filter(problem -> !problem.code().equals("address-duplicate") && concerns(problem, slot))
                .findFirst()
                .map(problem -> problem.severity() == Problem.Severity.ERROR
                        ? Note.danger(problem.message())
                        : Note.warning(problem.message()))
                .or(() -> shared.filter(same -> same.field() == slot.field()).map(Shared::note))
                .orElse(null);
    }

    /** A problem is about the field that its code begins with, else about the one in whose lines it was found. */
    private static boolean concerns(Problem problem, Slot slot) {
        Optional<Field> named = Arrays.stream(Field.values())
                .filter(field -> problem.code().startsWith(field.name().toLowerCase(Locale.ROOT) + "-"))
                .findFirst();
        return named.isPresent()
                ? named.get() == slot.field()
                : slot.entry() != null
                        && slot.entry().line() <= problem.line()
                        && problem.line() <= slot.entry().endLine();
    }
}
