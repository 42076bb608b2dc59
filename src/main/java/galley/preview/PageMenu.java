package galley.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.w3c.dom.Element;

/** The context menu of the page: of what is under the pointer, or of what has the keyboard. FX thread. */
final class PageMenu {
    private final Shell shell;
    private final Guard.Clicks clicks;
    private final Runnable complete;
    private final ContextMenu menu = new ContextMenu();

    /** @param complete makes the page whole at once */
    PageMenu(Shell shell, Guard.Clicks clicks, Runnable complete) {
        this.shell = shell;
        this.clicks = clicks;
        this.complete = complete;
        shell.view().setOnContextMenuRequested(this::asked);
        shell.view().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        shell.view().addEventFilter(MouseEvent.ANY, this::moused);
    }

    private void asked(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            showAtFocus();
        } else if (shell.ready()) {
            show(new Point2D(event.getX(), event.getY()), shell.elementAt(event.getX(), event.getY()));
        }
        event.consume();
    }

    /** The right button is the menu's alone; WebKit would take it as the end of what is marked. */
    private void moused(MouseEvent mouse) {
        if (mouse.getButton() == MouseButton.SECONDARY) {
            shell.view().requestFocus();
            mouse.consume();
        }
    }

    private void pressed(KeyEvent key) {
        boolean insert = key.getCode() == KeyCode.INSERT && key.isControlDown();
        if (shell.ready() && (key.getCode() == KeyCode.HOME || key.getCode() == KeyCode.END)) {
            complete.run();
        } else if (insert || isShortcut(key, KeyCode.C)) {
            copy();
            key.consume();
        } else if (isShortcut(key, KeyCode.A)) {
            selectAll();
            key.consume();
        }
    }

    private static boolean isShortcut(KeyEvent key, KeyCode letter) {
        return key.getCode() == letter && key.isShortcutDown() && !key.isAltDown();
    }

    /** Puts what is marked on the clipboard; leaves that alone when nothing is. */
    void copy() {
        Excerpt marked = shell.ready() ? shell.excerpt() : Excerpt.NONE;
        if (!marked.isEmpty()) {
            marked.copy();
        }
    }

    void selectAll() {
        if (shell.ready()) {
            complete.run();
            shell.selectAll();
        }
    }

    private void showAtFocus() {
        if (shell.ready()) {
            Element focused = shell.focused();
            show(new Point2D(24, focused == null ? 24 : shell.bottomOfFocused()), focused);
        }
    }

    /** @param at where in the view */
    private void show(Point2D at, Element element) {
        menu.getItems().setAll(items(element, at.getY()));
        Point2D screen = shell.view().localToScreen(at);
        menu.show(shell.view(), screen.getX(), screen.getY());
    }

    private List<MenuItem> items(Element element, double y) {
        List<MenuItem> items = new ArrayList<>();
        Guard.above(element, "A").ifPresent(link -> addLink(link, items));
        Guard.above(element, "IMG")
                .map(image -> image.getAttribute(Pictures.LINK))
                .filter(link -> !link.isEmpty())
                .ifPresent(link -> {
                    items.add(item("Copy Picture Address", () -> Excerpt.copy(link)));
                    items.add(new SeparatorMenuItem());
                });
        MenuItem copy = item("Copy", this::copy);
        copy.setDisable(!shell.selected());
        items.add(copy);
        items.add(item("Select All", this::selectAll));
        items.add(new SeparatorMenuItem());
        items.add(item("Go to Source", () -> clicks.source(y)));
        return items;
    }

    private void addLink(Element link, List<MenuItem> items) {
        Optional<String> refused = Guard.refused(link);
        String address = refused.orElse(link.getAttribute("href"));
        if (refused.isEmpty() && link.hasAttribute("href")) {
            items.add(item("Open Link", () -> clicks.link(address)));
        }
        if (!address.isEmpty()) {
            items.add(item("Copy Link Address", () -> Excerpt.copy(address)));
            items.add(new SeparatorMenuItem());
        }
    }

    private static MenuItem item(String label, Runnable does) {
        MenuItem item = new MenuItem(label);
        item.setOnAction(chosen -> does.run());
        return item;
    }
}
