package galley.window;

import galley.form.Hint;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** A flat button that shows a picture and no words. */
final class IconButton extends Button {
    /**
     * @param icon its name in the Feather set
     * @param name read aloud; {@code tip} shown when the mouse rests on it
     * @param size a style class: {@code tool} or {@code small}
     */
    IconButton(String icon, String name, String tip, String size, Runnable does) {
        super(null, new FontIcon(icon));
        getStyleClass().addAll("flat", "button-icon", size);
        setMinWidth(Region.USE_PREF_SIZE);
        Hint.on(this, tip);
        setAccessibleText(name);
        setOnAction(pressed -> does.run());
    }
}
