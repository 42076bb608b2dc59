package galley.form;

import atlantafx.base.controls.ToggleSwitch;
import galley.header.Value;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** Yes or no. */
final class SwitchControl implements RowControl {
    private final ToggleSwitch toggle = new ToggleSwitch();
    private final HBox node = new HBox(toggle);

    SwitchControl(Wishes wishes) {
        node.getStyleClass().add("switch");
        toggle.selectedProperty().addListener((o, before, on) -> wishes.set(Value.of(on)));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node target() {
        return toggle;
    }

    @Override
    public void show(Slot now) {
        toggle.setSelected(now.value() instanceof Value.Bool bool && bool.on());
    }
}
