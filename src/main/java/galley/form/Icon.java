package galley.form;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** The form's small drawn buttons; the style sheet holds the shapes. */
final class Icon {
    private Icon() {}

    /** @param name of the shape in the style sheet, such as {@code calendar} */
    static Button button(String name, String says, Runnable does) {
        Region shape = new Region();
        shape.getStyleClass().addAll("shape", name);
        Button button = new Button();
        button.setGraphic(shape);
        button.getStyleClass().add("icon");
        button.setAccessibleText(says);
        Hint.ofName(button);
        button.setOnAction(event -> does.run());
        return button;
    }
}
