package galley.window;

import galley.form.Spoken;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A list to choose from by typing a few letters, laid over the window. Escape or a click beside it closes it. */
final class Palette extends StackPane {
    /** What parts the ways to fit in a score; more than any letters one by one are worth. */
    private static final int WAY = 100_000;

    private static final int MOST_ROWS = 12;
    private static final double ROW = 32;

    private final TextField search = new TextField();
    private final ListView<Choice> list = new ListView<>();
    private final VBox box = new VBox(search, list);
    private List<Choice> choices = List.of();
    private Runnable closed = () -> {};

    /**
     * Something to choose.
     *
     * @param detail shown beside it: a shortcut, a date
     * @param alias found by these letters too, which are not shown; empty for none
     */
    record Choice(String label, String detail, boolean enabled, Runnable action, String alias) {
        Choice(String label, String detail, boolean enabled, Runnable action) {
            this(label, detail, enabled, action, "");
        }

        private int score(String typed) {
            // with nothing typed they stay in the order they were offered in: posts as they were last open, commands as
            // in the menus
            return typed.isBlank() ? 0 : Math.max(Palette.score(label, typed), Palette.score(alias, typed));
        }
    }

    /** @param score as that of the choice; a post is scored once for each key, and there are thousands */
    private record Fit(Choice choice, int score, boolean typed) {
        /** Of two that fit in the same way the one comes first that can be chosen now. */
        int rank() {
            return typed ? score / WAY * 2 + (choice.enabled() ? 1 : 0) : 0;
        }
    }

    Palette() {
        getStyleClass().add("palette-layer");
        box.getStyleClass().add("palette");
        box.setMaxSize(560, Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        list.setCellFactory(view -> new Cell());
        list.setFixedCellSize(ROW);
        list.setAccessibleText("What there is to choose from");
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label("Nothing fits these letters"));
        search.textProperty().addListener((text, old, now) -> filter(now));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        setOnMousePressed(press -> {
            if (press.getTarget() == this) {
                close();
            }
        });
        getChildren().addAll(new CardShadow(box), box);
        setVisible(false);
    }

    /** @param whenClosed runs when it is closed, before what was chosen */
    void show(String prompt, List<Choice> offered, Runnable whenClosed) {
        choices = offered;
        closed = whenClosed;
        search.setPromptText(prompt);
        Spoken.name(search, prompt);
        search.clear();
        filter("");
        setVisible(true);
        search.requestFocus();
    }

    void close() {
        if (isVisible()) {
            setVisible(false);
            closed.run();
        }
    }

    private void filter(String typed) {
        List<Choice> found = choices.stream()
                .map(choice -> new Fit(choice, choice.score(typed), !typed.isBlank()))
                .filter(fit -> fit.score() >= 0)
                .sorted(Comparator.comparingInt(Fit::rank)
                        .thenComparingInt(Fit::score)
                        .reversed())
                .map(Fit::choice)
                .toList();
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        list.setPrefHeight(Math.clamp(found.size(), 1, MOST_ROWS) * ROW);
    }

    /** How well the typed letters fit: -1 not at all; most where they stand as they were typed, more for beginnings of words. */
    static int score(String label, String typed) {
        String text = label.toLowerCase(Locale.ROOT);
        String words = typed.toLowerCase(Locale.ROOT).strip();
        String wanted = words.replace(" ", "");
        int whole = words.isEmpty() ? -1 : text.indexOf(words);
        int way = whole >= 0 && isWordStart(text, whole) ? 3 : beginWords(text, words) ? 2 : whole < 0 ? 0 : 1;
        int letters = 0;
        int at = -1;
        for (int i = 0; i < wanted.length(); i++) {
            int next = text.indexOf(wanted.charAt(i), at + 1);
            if (next < 0) {
                return -1;
            }
            letters += next == at + 1 ? 4 : isWordStart(text, next) ? 3 : 0;
            at = next;
        }
        return way * WAY + letters * 100 + Math.max(0, 99 - text.length());
    }

    /** Whether words of the text, in their order, begin as the words that were typed. */
    private static boolean beginWords(String text, String words) {
        int at = 0;
        for (String word : words.split(" +")) {
            int found = text.indexOf(word, at);
            while (found > 0 && !isWordStart(text, found)) {
                found = text.indexOf(word, found + 1);
            }
            if (found < 0) {
                return false;
            }
            at = found + word.length();
        }
        return true;
    }

    private static boolean isWordStart(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private void keyPressed(KeyEvent key) {
        int selected = list.getSelectionModel().getSelectedIndex();
        int step = key.getCode() == KeyCode.PAGE_DOWN || key.getCode() == KeyCode.PAGE_UP ? 10 : 1;
        switch (key.getCode()) {
            case ESCAPE -> close();
            case DOWN, PAGE_DOWN -> select(selected + step);
            case UP, PAGE_UP -> select(selected - step);
            case ENTER -> choose(list.getSelectionModel().getSelectedItem());
            case TAB -> {}
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void select(int index) {
        int within = Math.clamp(index, 0, Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(within);
        list.scrollTo(Math.max(0, within - 5));
    }

    private void choose(Choice choice) {
        if (choice != null && choice.enabled()) {
            close();
            choice.action().run();
        }
    }

    private final class Cell extends ListCell<Choice> {
        private final Label label = new Label();
        private final Label detail = new Label();
        private final HBox row = new HBox(8, label, detail);

        Cell() {
            HBox.setHgrow(label, Priority.ALWAYS);
            label.setMaxWidth(Double.MAX_VALUE);
            detail.setMinWidth(Region.USE_PREF_SIZE);
            detail.getStyleClass().add("palette-detail");
            row.setAlignment(Pos.CENTER_LEFT);
            setOnMouseClicked(click -> choose(getItem()));
        }

        @Override
        protected void updateItem(Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setGraphic(empty ? null : row);
            if (!empty) {
                label.setText(choice.label());
                detail.setText(choice.detail());
                row.setDisable(!choice.enabled());
            }
        }
    }
}
