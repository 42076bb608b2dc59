package galley.window;

import static galley.window.Command.Group.EDIT;
import static galley.window.Command.Group.FILE;
import static galley.window.Command.Group.HELP;
import static galley.window.Command.Group.POST;
import static galley.window.Command.Group.VIEW;

import galley.store.Settings;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The one table of commands: a line each, in menu order. Those that change words are in {@link WritingCommands}. */
final class Commands {
    static final String[] TOOLBAR = {
        "file.new",
        "file.open",
        "file.save",
        "",
        "edit.undo",
        "edit.redo",
        "edit.find",
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

    private static final BooleanSupplier ALWAYS = () -> true;

    private final MainWindow window;
    private final Desk desk;
    private final Actions does;
    private final CommandTable table = new CommandTable();

    private Commands(MainWindow window, Desk desk, Actions does) {
        this.window = window;
        this.desk = desk;
        this.does = does;
    }

    static CommandTable table(MainWindow window, Desk desk, Actions does) {
        Commands commands = new Commands(window, desk, does);
        commands.file();
        commands.edit();
        new WritingCommands(desk, does::writing).addTo(commands.table);
        commands.post();
        commands.view();
        commands.help();
        return commands.table;
    }

    private boolean open() {
        return desk.current() != null;
    }

    private boolean canUndo() {
        return open() && desk.current().session().canUndo();
    }

    private boolean canRedo() {
        return open() && desk.current().session().canRedo();
    }

    private void file() {
        table.menu(FILE, ALWAYS)
                .add(
                        "file.new",
                        "New Post",
                        "Shortcut+N",
                        "fth-file-plus",
                        () -> does.writing().posts().begin())
                .add(
                        "file.newFrom",
                        "New Post from Template…",
                        "Shortcut+Shift+N",
                        () -> does.writing().posts().choose())
                .add("file.open", "Open File…", "Shortcut+O", "fth-folder", does::openFile)
                .add("file.newSite", "New Site…", "", does::newSite)
                .add("file.import", "Import Posts…", "", does::importPosts)
                .add("file.openFolder", "Open Folder…", "Shortcut+Shift+O", does::openFolder)
                .add("file.recentFolder", "Open Recent Folder…", "", does::openRecent)
                .add("file.quickOpen", "Go to Post…", "Shortcut+P", window::showQuickOpen)
                .when(this::open, "file.heading", "Go to Heading…", "Shortcut+G", null, window.sections()::offer)
                .gap()
                .when(this::open, "file.save", "Save", "Shortcut+S", "fth-save", does::saveNewOrOpen)
                .when(
                        this::open,
                        "file.saveAs",
                        "Save As…",
                        "Shortcut+Shift+S",
                        null,
                        () -> desk.saveAs(desk.current(), done -> {}));
        Safekeeping.fileCommands(table.menu(FILE, ALWAYS), does::safekeeping);
        table.menu(FILE, ALWAYS)
                .gap()
                .when(
                        this::open,
                        "file.webPage",
                        "Save as Web Page…",
                        "",
                        null,
                        () -> does.sharing().savePage(desk.current()))
                .when(
                        this::open,
                        "file.print",
                        "Print…",
                        "",
                        null,
                        () -> does.sharing().print());
        Tabs.fileCommands(table.menu(FILE, ALWAYS), desk, does::tabs);
        table.menu(FILE, ALWAYS).gap().add("file.quit", "Quit", "Shortcut+Q", does::quit);
    }

    private void edit() {
        table.menu(EDIT, this::open)
                .when(
                        this::canUndo,
                        "edit.undo",
                        "Undo",
                        "Shortcut+Z",
                        "fth-corner-up-left",
                        () -> desk.current().session().undo())
                .when(
                        this::canRedo,
                        "edit.redo",
                        "Redo",
                        "Shortcut+Y Shortcut+Shift+Z",
                        "fth-corner-up-right",
                        () -> desk.current().session().redo())
                .gap()
                .add("edit.cut", "Cut", "", () -> desk.current().editor().cut())
                .add("edit.copy", "Copy", "", () -> window.keyboard().copy())
                .add("edit.paste", "Paste", "", () -> desk.current().editor().paste())
                .add(
                        "edit.pastePlain",
                        "Paste as Plain Text",
                        "Shortcut+Shift+V",
                        () -> desk.current().editor().pastePlain())
                .add("edit.selectAll", "Select All", "", () -> window.keyboard().selectAll())
                .gap()
                .add(
                        "edit.find",
                        "Find…",
                        "Shortcut+F",
                        "fth-search",
                        () -> window.find().show(false))
                .add(
                        "edit.replace",
                        "Replace…",
                        "Shortcut+H",
                        () -> window.find().show(true))
                .add("edit.findNext", "Find Next", "F3", () -> window.find().step(true))
                .add(
                        "edit.findPrevious",
                        "Find Previous",
                        "Shift+F3",
                        () -> window.find().step(false))
                .gap()
                .when(
                        ALWAYS,
                        "edit.findAll",
                        "Find in All Posts…",
                        "Shortcut+Shift+F",
                        null,
                        () -> window.allPosts().show(false))
                .when(
                        ALWAYS,
                        "edit.replaceAll",
                        "Replace in All Posts…",
                        "Shortcut+Shift+H",
                        null,
                        () -> window.allPosts().show(true))
                .gap()
                .submenu(
                        "Spelling",
                        spelling -> spelling.toggle(
                                        "spelling.check",
                                        "Check Spelling",
                                        "",
                                        null,
                                        window.spelling()::isOn,
                                        window.spelling()::toggle)
                                .add(
                                        "spelling.next",
                                        "Next Misspelt Word",
                                        "Shift+F7",
                                        () -> window.spelling().next(desk.current()))
                                .add("spelling.language", "Language…", "", window::showLanguages));
    }

    private void post() {
        table.menu(POST, this::open)
                .add(
                        "post.form",
                        "Go to Form",
                        "Shortcut+Semicolon",
                        () -> window.form().focusFirst())
                .add("post.convert", "Convert Header…", "", does::convertHeader)
                .gap();
        window.problems().commands(table.menu(POST, this::open));
        table.menu(POST, this::open)
                .gap()
                .add("post.export", "Export to Site…", "Shortcut+E", "fth-upload", does::export)
                .when(ALWAYS, "post.undoExport", "Undo Last Export…", "", null, does::undoExport)
                .add("post.publish", "Publish in Its Site…", "Shortcut+Shift+E", does::publish)
                .when(
                        ALWAYS,
                        "post.site",
                        "Settings of This Site…",
                        "",
                        null,
                        () -> does.writing().site());
        window.publishing().commands(table.menu(POST, this::open));
        table.menu(POST, this::open)
                .gap()
                .when(ALWAYS, "post.renameTag", "Rename Tag in All Posts…", "", null, does::renameTag)
                .when(
                        ALWAYS,
                        "post.allPictures",
                        "Pictures of All Posts…",
                        "",
                        null,
                        () -> does.writing().allPictures())
                .when(
                        ALWAYS,
                        "post.pictureKeys",
                        "Picture and Credit Keys of This Site…",
                        "",
                        null,
                        () -> does.writing().pictureKeys());
        Safekeeping.postCommands(table.menu(POST, this::open), does::safekeeping);
    }

    private void view() {
        table.menu(VIEW, ALWAYS)
                .add("view.palette", "Command Palette…", "Shortcut+Shift+P", "fth-command", window::showPalette)
                .gap()
                .add(
                        "view.preview",
                        "Show or Hide Preview",
                        "F12",
                        () -> window.frame().togglePreview())
                .add(
                        "view.side",
                        "Show or Hide Posts and Form",
                        "Shortcut+Shift+B",
                        () -> window.frame().toggleSide())
                .toggle(
                        "view.outline",
                        "Outline",
                        "Shortcut+J",
                        null,
                        () -> does.isOn(Settings.SHOW_OUTLINE),
                        () -> does.toggle(Settings.SHOW_OUTLINE))
                .toggle(
                        "view.pictures",
                        "Pictures of the Post",
                        "Shortcut+Shift+G",
                        null,
                        () -> does.isOn(Settings.SHOW_PICTURES),
                        () -> does.toggle(Settings.SHOW_PICTURES))
                .add("view.cycle", "Next Pane", "F6", window::cyclePanes)
                .gap()
                .add(
                        "view.larger",
                        "Larger Text",
                        "Shortcut+Equals Shortcut+Plus Shortcut+Add",
                        () -> does.textSize(window.textSize() + 1))
                .add(
                        "view.smaller",
                        "Smaller Text",
                        "Shortcut+Minus Shortcut+Subtract",
                        () -> does.textSize(window.textSize() - 1))
                .add("view.normal", "Normal Text Size", "Shortcut+0", () -> does.textSize(null))
                .gap()
                .submenu(
                        "Look",
                        looks -> looks.add("view.system", "As the System", "", () -> does.theme(Settings.Theme.SYSTEM))
                                .add("view.light", "Light", "", () -> does.theme(Settings.Theme.LIGHT))
                                .add("view.dark", "Dark", "", () -> does.theme(Settings.Theme.DARK)))
                .submenu(
                        "Style of This Site",
                        style -> style.when(
                                        this::open,
                                        "view.style",
                                        "Choose Style Sheet…",
                                        "",
                                        null,
                                        () -> does.sharing().chooseStyle(desk.current()))
                                .when(
                                        this::open,
                                        "view.noStyle",
                                        "Galley’s Alone",
                                        "",
                                        null,
                                        () -> does.sharing().style(desk.current(), Optional.empty())))
                .when(
                        this::open,
                        "view.remotePictures",
                        "Show Remote Pictures of This Post",
                        "",
                        null,
                        () -> does.sharing().showRemotePictures())
                .gap()
                .add("view.fullScreen", "Full Screen", "F11", does::fullScreen)
                .add("view.distractionFree", "Text Alone on the Screen", "Shift+F11", does::distractionFree)
                .toggle(
                        "view.focus",
                        "Focus on the Paragraph",
                        "",
                        null,
                        () -> does.isOn(Settings.FOCUS_MODE),
                        () -> does.toggle(Settings.FOCUS_MODE))
                .toggle(
                        "view.focusSentence",
                        "Focus on the Sentence",
                        "",
                        null,
                        () -> does.isOn(Settings.FOCUS_SENTENCE),
                        () -> does.toggle(Settings.FOCUS_SENTENCE))
                .toggle(
                        "view.typewriter",
                        "Typewriter Mode",
                        "",
                        null,
                        () -> does.isOn(Settings.TYPEWRITER),
                        () -> does.toggle(Settings.TYPEWRITER));
        table.menu(VIEW, this::open)
                .submenu(
                        "Folding",
                        folding -> folding.add(
                                        "view.fold",
                                        "Fold or Unfold at the Caret",
                                        "F9 Shortcut+Period",
                                        () -> desk.current().editor().folding().toggle())
                                .add(
                                        "view.foldAll",
                                        "Fold Header and All Sections",
                                        "Shift+F9",
                                        () -> desk.current().editor().folding().foldAll())
                                .add(
                                        "view.unfoldAll",
                                        "Unfold All",
                                        "Shortcut+F9",
                                        () -> desk.current().editor().folding().openAll()));
        Tabs.viewCommands(table.menu(VIEW, ALWAYS), desk, does::tabs);
    }

    private void help() {
        table.menu(HELP, ALWAYS)
                .add("help.cheatSheet", "Shortcuts and Markdown", "F1", does::help)
                .add("help.about", "About Galley", "", does::about);
    }
}
