package galley.form;

import galley.header.Value;
import galley.post.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * Published, draft or hidden. Pelican says it in a word ({@code status}), Jekyll and Hexo by {@code published}, the
 * others by {@code draft}; a post that says nothing is published.
 */
final class StatusControl implements RowControl {
    private final ToggleGroup group = new ToggleGroup();
    private final HBox node = new HBox();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final Wishes wishes;
    private final Family family;
    private String shown = "";

    StatusControl(Wishes wishes, Family family) {
        this.wishes = wishes;
        this.family = family;
        node.getStyleClass().add("segments");
        List<String> states =
                family == Family.PELICAN ? List.of("Published", "Draft", "Hidden") : List.of("Published", "Draft");
        for (String state : states) {
            buttons.add(button(state));
        }
        buttons.getFirst().getStyleClass().add("first");
        buttons.getLast().getStyleClass().add("last");
        node.getChildren().addAll(buttons);
    }

    private ToggleButton button(String state) {
        ToggleButton button = new ToggleButton(state);
        button.getStyleClass().add("segment");
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setUserData(state.toLowerCase(Locale.ROOT));
        button.setOnAction(event -> {
            button.setSelected(true);
            String chosen = (String) button.getUserData();
            if (!chosen.equals(shown)) {
                wishes.set(value(chosen));
            }
        });
        button.addEventFilter(KeyEvent.KEY_PRESSED, this::arrow);
        return button;
    }

    /** The arrows choose among the states, and Tab passes them as one. */
    private void arrow(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        int next = buttons.indexOf((ToggleButton) event.getSource()) + step;
        if (step != 0) {
            event.consume();
            if (next >= 0 && next < buttons.size()) {
                buttons.get(next).requestFocus();
                buttons.get(next).fire();
            }
        }
    }

    private Value value(String state) {
        return switch (family) {
            case PELICAN -> Value.of(state);
            case JEKYLL, HEXO -> Value.of(state.equals("published"));
            default -> Value.of(state.equals("draft"));
        };
    }

    private String state(Slot slot) {
        String said = slot.value().display().strip().toLowerCase(Locale.ROOT);
        if (said.isEmpty()) {
            return "published";
        }
        return switch (family) {
            case PELICAN -> said;
            case JEKYLL, HEXO -> said.equals("true") ? "published" : said.equals("false") ? "draft" : said;
            default -> said.equals("true") ? "draft" : said.equals("false") ? "published" : said;
        };
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node target() {
        return group.getSelectedToggle() instanceof ToggleButton button ? button : buttons.getFirst();
    }

    @Override
    public void name(String label) {
        buttons.forEach(button -> button.setAccessibleText(label + ": " + button.getText()));
    }

    @Override
    public void show(Slot now) {
        String state = state(now);
        shown = state;
        group.selectToggle(null);
        for (ToggleButton button : buttons) {
            button.setSelected(button.getUserData().equals(state));
        }
        for (ToggleButton button : buttons) {
            button.setFocusTraversable(button == target());
        }
    }
}
