package galley.window;

import galley.form.Hint;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToolBar;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import org.kordamp.ikonli.javafx.FontIcon;

/** Menu bar and toolbar, as the table of commands says. */
final class Menus {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private static final String OWN = "own";

    private Menus() {}

    static MenuBar bar(CommandTable commands) {
        MenuBar bar = new MenuBar();
        for (Command.Group group : Command.Group.values()) {
            Menu menu = menu(group.label);
            Menu sub = null;
            for (Command command : commands.of(group)) {
                if (command.under() == null) {
                    sub = null;
                } else if (sub == null || !sub.getText().equals(command.under())) {
                    sub = menu(command.under());
                    menu.getItems().add(sub);
                }
                (sub == null ? menu : sub).getItems().add(item(command));
            }
            commands.own().addListener((ListChangeListener<Command>) change -> showOwn(menu, group, commands.own()));
            if (!menu.getItems().isEmpty()) {
                bar.getMenus().add(menu);
            }
        }
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    /** Those that come and go, behind a line at the end of their submenus. */
    private static void showOwn(Menu menu, Command.Group group, List<Command> own) {
        for (MenuItem each : menu.getItems()) {
            if (each instanceof Menu sub) {
                sub.getItems().removeIf(item -> OWN.equals(item.getId()));
                List<MenuItem> items = own.stream()
                        .filter(command ->
                                command.group() == group && sub.getText().equals(command.under()))
                        .map(Menus::item)
                        .toList();
                if (!items.isEmpty()) {
                    sub.getItems().add(new SeparatorMenuItem());
                    sub.getItems().addAll(items);
                    sub.getItems()
                            .subList(
                                    sub.getItems().size() - items.size() - 1,
                                    sub.getItems().size())
                            .forEach(item -> item.setId(OWN));
                }
            }
        }
    }

    /** A menu that looks at its commands when it opens. */
    private static Menu menu(String label) {
        Menu menu = new Menu(label);
        menu.setOnShowing(showing -> menu.getItems().forEach(item -> {
            if (item.getUserData() instanceof Command command) {
                item.setDisable(!command.enabled().getAsBoolean());
            }
            if (item instanceof CheckMenuItem check && item.getUserData() instanceof Command command) {
                check.setSelected(command.on().getAsBoolean());
            }
        }));
        return menu;
    }

    private static MenuItem item(Command command) {
        if (command.isSeparator()) {
            return new SeparatorMenuItem();
        }
        MenuItem item = command.isToggle() ? new CheckMenuItem(command.label()) : new MenuItem(command.label());
        item.setUserData(command);
        item.setMnemonicParsing(false);
        // only shown here: the window itself looks for shortcuts, before the focused control can take them
        item.acceleratorProperty().bind(command.shownKeys());
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

    /** The tools of what is on at the caret look pressed. */
    static void showState(ToolBar bar) {
        for (Node tool : bar.getItems()) {
            if (tool.getUserData() instanceof Command command && command.isToggle()) {
                tool.pseudoClassStateChanged(ON, command.on().getAsBoolean());
            }
        }
    }

    private static Button tool(Command command) {
        Button button = new Button(null, new FontIcon(command.icon()));
        button.setUserData(command);
        button.getStyleClass().addAll("flat", "button-icon", "tool");
        String words = Command.plain(command.label());
        var hint = command.shownKeys()
                .map(keys -> words + "  (" + keys.getDisplayText() + ")")
                .orElse(words);
        Hint.on(button, hint);
        button.setAccessibleText(words);
        button.setFocusTraversable(false);
        button.setOnAction(chosen -> command.run());
        return button;
    }
}
