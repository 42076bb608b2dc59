package galley.window;

import static galley.window.Command.Group.EDIT;
import static galley.window.Command.Group.FILE;
import static galley.window.Command.Group.FORMAT;
import static galley.window.Command.Group.HELP;
import static galley.window.Command.Group.INSERT;
import static galley.window.Command.Group.POST;
import static galley.window.Command.Group.VIEW;

import galley.markdown.edit.Block;
import galley.markdown.edit.Insert;
import galley.markdown.edit.LineMove;
import galley.markdown.edit.Mark;
import galley.store.Settings;
import galley.text.TextCommand;
import java.util.function.BooleanSupplier;

/** The one table of commands: a line each, in menu order. */
final class Commands {
    static final String[] TOOLBAR = {
        "file.new",
        "file.open",
        "file.save",
        "",
        "edit.undo",
        "edit.redo",
        "",
        "format.bold",
        "format.italic",
        "format.code",
        "format.heading2",
        "format.bullets",
        "format.quote",
        "",
        "insert.link",
        "insert.image",
        "insert.footnote",
        "",
        "post.check",
        "post.export",
        "view.palette"
    };

    private Commands() {}

    static CommandTable table(MainWindow window, Desk desk, Actions does) {
        BooleanSupplier open = () -> desk.current() != null;
        BooleanSupplier undo =
                () -> open.getAsBoolean() && desk.current().session().canUndo();
        BooleanSupplier redo =
                () -> open.getAsBoolean() && desk.current().session().canRedo();
        CommandTable table = new CommandTable();

        table.add(FILE, "file.new", "New Post", "Shortcut+N", "fth-file-plus", does::newPost);
        table.add(FILE, "file.open", "Open File…", "Shortcut+O", "fth-folder", does::openFile);
        table.add(FILE, "file.openFolder", "Open Folder…", "Shortcut+Shift+O", null, does::openFolder);
        table.add(FILE, "file.quickOpen", "Go to Post…", "Shortcut+P", null, window::showQuickOpen);
        table.separator(FILE);
        table.add(FILE, "file.save", "Save", "Shortcut+S", "fth-save", open, does::saveNewOrOpen);
        table.add(
                FILE,
                "file.saveAs",
                "Save As…",
                "Shortcut+Shift+S",
                null,
                open,
                () -> desk.saveAs(desk.current(), done -> {}));
        table.separator(FILE);
        table.add(FILE, "file.close", "Close Tab", "Shortcut+W", null, open, () -> desk.close(desk.current()));
        table.add(FILE, "file.quit", "Quit", "Shortcut+Q", null, does::quit);

        table.add(
                EDIT,
                "edit.undo",
                "Undo",
                "Shortcut+Z",
                "fth-corner-up-left",
                undo,
                () -> desk.current().session().undo());
        table.add(
                EDIT,
                "edit.redo",
                "Redo",
                "Shortcut+Y Shortcut+Shift+Z",
                "fth-corner-up-right",
                redo,
                () -> desk.current().session().redo());
        table.separator(EDIT);
        table.add(
                EDIT,
                "edit.pastePlain",
                "Paste as Plain Text",
                "Shortcut+Shift+V",
                null,
                open,
                () -> desk.current().editor().pastePlain());
        table.separator(EDIT);
        text(table, EDIT, "edit.moveUp", "Move Line Up", "Alt+Up", null, desk, LineMove.UP);
        text(table, EDIT, "edit.moveDown", "Move Line Down", "Alt+Down", null, desk, LineMove.DOWN);
        text(table, EDIT, "edit.duplicate", "Duplicate Line", "Shift+Alt+Down", null, desk, LineMove.DUPLICATE);
        text(table, EDIT, "edit.deleteLine", "Delete Line", "Shortcut+D", null, desk, LineMove.DELETE);

        text(table, INSERT, "insert.link", "Link", "Shortcut+K Shortcut+L", "fth-link", desk, Insert.LINK);
        text(table, INSERT, "insert.image", "Image", "Shortcut+Shift+I", "fth-image", desk, Insert.IMAGE);
        text(table, INSERT, "insert.footnote", "Footnote", "", "fth-hash", desk, Insert.FOOTNOTE);
        text(table, INSERT, "insert.codeBlock", "Code Block", "Shortcut+Shift+K", null, desk, Insert.CODE_BLOCK);
        text(table, INSERT, "insert.rule", "Horizontal Rule", "", null, desk, Insert.RULE);

        text(table, FORMAT, "format.bold", "Bold", "Shortcut+B", "fth-bold", desk, Mark.BOLD);
        text(table, FORMAT, "format.italic", "Italic", "Shortcut+I", "fth-italic", desk, Mark.ITALIC);
        text(table, FORMAT, "format.strike", "Strikethrough", "Shortcut+T", null, desk, Mark.STRIKE);
        text(table, FORMAT, "format.code", "Inline Code", "Shortcut+Back_Quote", "fth-code", desk, Mark.CODE);
        table.separator(FORMAT);
        for (int level = 1; level <= 6; level++) {
            text(
                    table,
                    FORMAT,
                    "format.heading" + level,
                    "Heading " + level,
                    "Shortcut+" + level,
                    level == 2 ? "fth-type" : null,
                    desk,
                    Block.heading(level));
        }
        table.separator(FORMAT);
        text(table, FORMAT, "format.bullets", "Bulleted List", "Shortcut+U", "fth-list", desk, Block.BULLETS);
        text(table, FORMAT, "format.numbers", "Numbered List", "Shortcut+Shift+U", null, desk, Block.NUMBERS);
        text(table, FORMAT, "format.tasks", "Task List", "", null, desk, Block.TASKS);
        text(table, FORMAT, "format.quote", "Quote", "Shortcut+Shift+Q", "fth-message-square", desk, Block.QUOTE);

        table.add(
                POST,
                "post.form",
                "Go to Form",
                "Shortcut+Semicolon",
                null,
                open,
                () -> window.form().focusFirst());
        table.separator(POST);
        table.add(POST, "post.check", "Check", "F7", "fth-check-square", open, does::check);
        table.add(POST, "post.export", "Export to Site…", "Shortcut+E", "fth-upload", open, does::export);

        table.separator(POST);
        table.add(POST, "post.renameTag", "Rename Tag in All Posts…", "", null, does::renameTag);

        table.add(VIEW, "view.palette", "Command Palette…", "Shortcut+Shift+P", "fth-command", window::showPalette);
        table.separator(VIEW);
        table.add(
                VIEW,
                "view.preview",
                "Show or Hide Preview",
                "F12",
                null,
                () -> window.frame().togglePreview());
        table.add(
                VIEW,
                "view.side",
                "Show or Hide Posts and Form",
                "Shortcut+Shift+B",
                null,
                () -> window.frame().toggleSide());
        table.add(VIEW, "view.cycle", "Next Pane", "F6", null, window::cyclePanes);
        table.separator(VIEW);
        table.add(
                VIEW,
                "view.larger",
                "Larger Text",
                "Shortcut+Equals Shortcut+Plus Shortcut+Add",
                null,
                () -> does.textSize(window.textSize() + 1));
        table.add(
                VIEW,
                "view.smaller",
                "Smaller Text",
                "Shortcut+Minus Shortcut+Subtract",
                null,
                () -> does.textSize(window.textSize() - 1));
        table.add(VIEW, "view.normal", "Normal Text Size", "Shortcut+0", null, () -> does.textSize(null));
        table.separator(VIEW);
        table.add(VIEW, "view.system", "Look: As the System", "", null, () -> does.theme(Settings.Theme.SYSTEM));
        table.add(VIEW, "view.light", "Look: Light", "", null, () -> does.theme(Settings.Theme.LIGHT));
        table.add(VIEW, "view.dark", "Look: Dark", "", null, () -> does.theme(Settings.Theme.DARK));
        table.separator(VIEW);
        table.add(VIEW, "view.nextTab", "Next Tab", "Ctrl+Tab", null, open, () -> window.cycleTabs(1));
        table.add(VIEW, "view.previousTab", "Previous Tab", "Ctrl+Shift+Tab", null, open, () -> window.cycleTabs(-1));
        table.add(VIEW, "view.fullScreen", "Full Screen", "F11", null, does::fullScreen);

        table.add(HELP, "help.cheatSheet", "Shortcuts and Markdown", "F1", null, does::help);
        table.add(HELP, "help.about", "About Galley", "", null, does::about);
        return table;
    }

    /** A command on the text of the open post. */
    private static void text(
            CommandTable table,
            Command.Group group,
            String id,
            String label,
            String keys,
            String icon,
            Desk desk,
            TextCommand command) {
        table.add(
                group,
                id,
                label,
                keys,
                icon,
                () -> desk.current() != null,
                () -> desk.current().editor().run(command));
    }
}
