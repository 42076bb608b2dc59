package galley.window;

import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.geometry.Orientation;
import org.kordamp.ikonli.javafx.FontIcon;

/** Menu bar and toolbar, as the table of commands says. */
final class Menus {
    private Menus() {}

    static MenuBar bar(CommandTable commands) {
        MenuBar bar = new MenuBar();
        for (Command.Group group : Command.Group.values()) {
            Menu menu = new Menu(group.label);
            for (Command command : commands.of(group)) {
                menu.getItems().add(command.isSeparator() ? new SeparatorMenuItem() : item(command));
            }
            menu.setOnShowing(showing -> menu.getItems().forEach(item -> {
                if (item.getUserData() instanceof Command command) {
                    item.setDisable(!command.enabled().getAsBoolean());
                }
            }));
            if (!menu.getItems().isEmpty()) {
                bar.getMenus().add(menu);
            }
        }
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.label());
        item.setUserData(command);
        item.setMnemonicParsing(false);
        // only shown here: the window itself looks for shortcuts, before the focused control can take them
        item.setAccelerator(command.keys());
        item.setOnAction(chosen -> command.run());
        return item;
    }

    /** @param ids of commands that have an icon; an empty one makes a gap */
    static ToolBar tools(CommandTable commands, String... ids) {
        ToolBar bar = new ToolBar();
        for (String id : ids) {
            bar.getItems().add(id.isEmpty() ? new Separator(Orientation.VERTICAL) : tool(commands.byId(id)));
        }
        return bar;
    }

    private static Button tool(Command command) {
        Button button = new Button(null, new FontIcon(command.icon()));
        button.getStyleClass().addAll("flat", "button-icon", "tool");
        String keys = command.keysText();
        String words = command.label().replace("…", "");
        button.setTooltip(new Tooltip(keys.isEmpty() ? words : words + "  (" + keys + ")"));
        button.setAccessibleText(words);
        button.setFocusTraversable(false);
        button.setOnAction(chosen -> command.run());
        return button;
    }
}
