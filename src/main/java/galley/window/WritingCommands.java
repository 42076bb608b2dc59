package galley.window;

import static galley.window.Command.Group.EDIT;
import static galley.window.Command.Group.FORMAT;
import static galley.window.Command.Group.INSERT;

import galley.markdown.edit.Arrange;
import galley.markdown.edit.Block;
import galley.markdown.edit.Insert;
import galley.markdown.edit.Letters;
import galley.markdown.edit.LineMove;
import galley.markdown.edit.Mark;
import galley.markdown.edit.Numbers;
import galley.markdown.edit.Reference;
import galley.markdown.edit.SectionMove;
import galley.markdown.edit.Toggle;
import galley.markdown.edit.table.TableEdit;
import galley.text.TextCommand;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The part of the table of commands that changes the words of the open post. */
final class WritingCommands {
    /** With U on Linux a letter's number is entered in every program of GTK, which lets nothing of that key through. */
    private static final String NUMBERED =
            Shortcuts.isLinux() ? "Shortcut+Shift+7 Shortcut+Shift+U" : "Shortcut+Shift+U Shortcut+Shift+7";

    /** On macOS Alt with these moves the caret by words. */
    private static final String SIDEWAYS = Shortcuts.isMac() ? "Meta+Alt+" : "Alt+";

    private final Desk desk;
    private final Supplier<Writing> writing;

    WritingCommands(Desk desk, Supplier<Writing> writing) {
        this.desk = desk;
        this.writing = writing;
    }

    void addTo(CommandTable table) {
        lines(table.menu(EDIT, this::open));
        insert(table.menu(INSERT, this::open));
        format(table.menu(FORMAT, this::open));
    }

    private void lines(CommandTable.Lines menu) {
        menu.gap()
                .submenu(
                        "Line",
                        line -> line.add("edit.moveUp", "Move Up", "Alt+Up", on(LineMove.UP))
                                .add("edit.moveDown", "Move Down", "Alt+Down", on(LineMove.DOWN))
                                .add("edit.duplicate", "Duplicate", "Shift+Alt+Down", on(LineMove.DUPLICATE))
                                .add("edit.deleteLine", "Delete", "Shortcut+D", on(LineMove.DELETE))
                                .gap()
                                .add("edit.join", "Join with the Next", "Shortcut+Shift+J", on(Arrange.JOIN))
                                .add("edit.sort", "Sort Selected Lines", "", on(Arrange.SORT))
                                .add("edit.renumber", "Renumber List", "", on(Numbers.RENUMBER)))
                .submenu(
                        "Section",
                        section -> section.add("edit.sectionUp", "Move Up", "", on(SectionMove.UP))
                                .add("edit.sectionDown", "Move Down", "", on(SectionMove.DOWN)))
                .submenu(
                        "Change Case",
                        change -> change.add("edit.upper", "CAPITALS", "", on(Letters.UPPER))
                                .add("edit.lower", "small letters", "", on(Letters.LOWER))
                                .add("edit.title", "Each Word", "", on(Letters.TITLE))
                                .add("edit.sentence", "Each sentence", "", on(Letters.SENTENCE)));
    }

    private void insert(CommandTable.Lines menu) {
        menu.add(
                        "insert.link",
                        "Link…",
                        "Shortcut+K Shortcut+L",
                        "fth-link",
                        () -> writing.get().link())
                .add("insert.reference", "Link by Reference", "", on(Reference.LINK))
                .add(
                        "insert.image",
                        "Image…",
                        "Shortcut+Shift+I",
                        "fth-image",
                        () -> writing.get().picture())
                .add(
                        "insert.picture",
                        "Take in a Picture…",
                        "",
                        () -> writing.get().takePicture())
                .add("insert.footnote", "Footnote", "Shortcut+Shift+R", "fth-hash", on(Insert.FOOTNOTE))
                .gap()
                .add("insert.table", "Table", "", "fth-grid", on(TableEdit::insert))
                .add(
                        "insert.codeBlock",
                        "Code Block",
                        "Shortcut+Shift+K",
                        () -> desk.current().editor().insertCodeBlock())
                .add("insert.rule", "Horizontal Rule", "", on(Insert.RULE))
                .submenu(
                        "Snippet",
                        snippet -> SnippetCommands.addTo(
                                snippet, desk, () -> writing.get().snippets()))
                .gap()
                .add(
                        "insert.complete",
                        "Complete the Word",
                        "Ctrl+Space",
                        () -> desk.current().editor().complete());
    }

    private void format(CommandTable.Lines menu) {
        toggle(menu, "format.bold", "Bold", "Shortcut+B", "fth-bold", Mark.BOLD);
        toggle(menu, "format.italic", "Italic", "Shortcut+I", "fth-italic", Mark.ITALIC);
        toggle(menu, "format.strike", "Strikethrough", "Shortcut+T", null, Mark.STRIKE);
        toggle(menu, "format.code", "Inline Code", "Shortcut+Back_Quote", "fth-code", Mark.CODE);
        menu.gap();
        for (int level = 1; level <= 6; level++) {
            String icon = level == 2 ? "fth-type" : null;
            toggle(menu, "format.heading" + level, "Heading " + level, "Shortcut+" + level, icon, Block.heading(level));
        }
        menu.gap();
        toggle(menu, "format.bullets", "Bulleted List", "Shortcut+U", "fth-list", Block.BULLETS);
        toggle(menu, "format.numbers", "Numbered List", NUMBERED, null, Block.NUMBERS);
        toggle(menu, "format.tasks", "Task List", "Shortcut+Shift+X", null, Block.TASKS);
        toggle(menu, "format.quote", "Quote", "Shortcut+Shift+Q", "fth-message-square", Block.QUOTE);
        menu.gap()
                .add(
                        "format.comment",
                        "Comment",
                        "Shortcut+Slash",
                        () -> writing.get().comment())
                .submenu("Table", this::table);
    }

    private void table(CommandTable.Lines menu) {
        BooleanSupplier in = () -> open()
                && TableEdit.inTable(
                        desk.current().session().text(),
                        desk.current().session().selection().caret());
        menu.when(in, "table.tidy", "Line Up", "", null, on(TableEdit.TIDY))
                .gap()
                .when(in, "table.rowAbove", "Row Above", "Shortcut+Shift+Enter", null, on(TableEdit.ROW_ABOVE))
                .when(in, "table.rowBelow", "Row Below", "Shortcut+Enter", null, on(TableEdit.ROW_BELOW))
                .when(in, "table.rowUp", "Move Row Up", "", null, on(TableEdit.MOVE_ROW_UP))
                .when(in, "table.rowDown", "Move Row Down", "", null, on(TableEdit.MOVE_ROW_DOWN))
                .when(in, "table.deleteRow", "Delete Row", "Shortcut+Shift+Backspace", null, on(TableEdit.DELETE_ROW))
                .gap()
                .when(
                        in,
                        "table.columnLeft",
                        "Column to the Left",
                        "Shift+" + SIDEWAYS + "Left",
                        null,
                        on(TableEdit.COLUMN_LEFT))
                .when(
                        in,
                        "table.columnRight",
                        "Column to the Right",
                        "Shift+" + SIDEWAYS + "Right",
                        null,
                        on(TableEdit.COLUMN_RIGHT))
                .when(in, "table.moveLeft", "Move Column Left", SIDEWAYS + "Left", null, on(TableEdit.MOVE_COLUMN_LEFT))
                .when(
                        in,
                        "table.moveRight",
                        "Move Column Right",
                        SIDEWAYS + "Right",
                        null,
                        on(TableEdit.MOVE_COLUMN_RIGHT))
                .when(
                        in,
                        "table.deleteColumn",
                        "Delete Column",
                        "Shortcut+Shift+Delete",
                        null,
                        on(TableEdit.DELETE_COLUMN))
                .gap()
                .when(in, "table.left", "Align Column Left", "", null, on(TableEdit.ALIGN_LEFT))
                .when(in, "table.center", "Center Column", "", null, on(TableEdit.ALIGN_CENTER))
                .when(in, "table.right", "Align Column Right", "", null, on(TableEdit.ALIGN_RIGHT));
    }

    private void toggle(CommandTable.Lines menu, String id, String label, String keys, String icon, Toggle toggle) {
        BooleanSupplier isOn = () -> open()
                && toggle.isOn(
                        desk.current().session().text(),
                        desk.current().session().selection());
        menu.toggle(id, label, keys, icon, isOn, on(toggle));
    }

    private boolean open() {
        return desk.current() != null;
    }

    /** On the text of the open post. */
    private Runnable on(TextCommand command) {
        return () -> desk.current().editor().run(command);
    }
}
