package galley.window;

import galley.store.Offer;
import galley.store.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.stage.Stage;

/** What keeps written things safe, as far as the window shows it, and the commands for it. Belongs to the FX thread. */
final class Safekeeping {
    private final Desk desk;
    private final Offers offers;
    private final Versions versions;
    private final Filing filing;
    private final PublishSheet publishing;
    private final Runnable focus;
    private final Strays strays;
    private final EncodingSheet encodings;
    private final ShortcutsSheet shortcuts;
    private final SettingsSheet preferences;

    /** @param changed told when posts of the folder have come, gone or changed their names */
    Safekeeping(
            Stage stage,
            MainWindow main,
            Desk desk,
            Desk.Hands hands,
            Keeping keeping,
            Settings settings,
            World world,
            Notices notices,
            Runnable changed) {
        this.desk = desk;
        TaskSheet sheet = main.sheet();
        this.focus = main::focusText;
        this.offers = new Offers(desk, notices, hands, keeping, world, sheet, focus);
        this.versions = new Versions(desk, hands, keeping, world, notices, sheet, focus);
        RenameSheet renames = new RenameSheet(
                sheet,
                post -> main.posts().cards().stream()
                        .filter(card -> post.getParent().equals(card.path().getParent()))
                        .map(card -> card.fileName())
                        .toList(),
                hands.fx(),
                focus);
        this.filing = new Filing(desk, hands, keeping, world, notices, renames, changed);
        this.publishing = new PublishSheet(sheet, desk, world, filing, hands, notices);
        this.strays = new Strays(desk, hands, keeping, notices, sheet, versions, filing::discard, focus);
        this.encodings = new EncodingSheet(sheet, hands, keeping.files(), notices, focus);
        this.shortcuts = new ShortcutsSheet(sheet, new Shortcuts(main.commands(), settings), focus);
        this.preferences = new SettingsSheet(sheet, settings, shortcuts, main.spelling()::choices, focus);
        new Autosave(desk, settings, hands.later(), notices, stage.focusedProperty());
        desk.onConflict(new CompareSheet(sheet, hands, focus));
        desk.onUnknownEncoding(encodings::show);
        desk.onDamaged(post -> {
            desk.select(post);
            versions.browse();
        });
        main.posts().filing(filing);
    }

    /** Where it lies in its site. */
    void publish(OpenPost post) {
        publishing.show(post, focus);
    }

    Strays strays() {
        return strays;
    }

    void offer(List<Offer> found) {
        offers.show(found);
    }

    /** Adds the lines of the File menu. */
    static void fileCommands(CommandTable.Lines lines, Supplier<Safekeeping> safe) {
        lines.gap()
                .add(
                        "file.deleted",
                        "Deleted and Earlier Posts…",
                        "",
                        () -> safe.get().versions.browseAll())
                .when(
                        () -> safe.get().hasFile(),
                        "file.encoding",
                        "Text Encoding…",
                        "",
                        null,
                        () -> safe.get().encodings.show(safe.get().desk.current()))
                .add(
                        "file.preferences",
                        "Preferences…",
                        "Shortcut+Comma",
                        () -> safe.get().preferences.show())
                .add(
                        "file.shortcuts",
                        "Keyboard Shortcuts…",
                        "",
                        () -> safe.get().shortcuts.show());
    }

    /** Adds the lines of the Post menu. */
    static void postCommands(CommandTable.Lines lines, Supplier<Safekeeping> safe) {
        lines.gap()
                .add(
                        "post.history",
                        "History…",
                        "Shortcut+Shift+Y",
                        "fth-clock",
                        () -> safe.get().versions.browse());
        lines.gap();
        file(lines, safe, "post.rename", "Rename File…", "F2", (filing, post) -> filing.rename(post));
        file(lines, safe, "post.duplicate", "Duplicate", "", (filing, post) -> filing.duplicate(post));
        file(lines, safe, "post.trash", "Move to Trash", "", (filing, post) -> filing.discard(post));
        file(lines, safe, "post.reveal", "Show in File Manager", "", (filing, post) -> filing.reveal(post));
    }

    private static void file(
            CommandTable.Lines lines,
            Supplier<Safekeeping> safe,
            String id,
            String label,
            String keys,
            BiConsumer<Filing, Path> does) {
        lines.when(
                () -> safe.get().hasFile(),
                id,
                label,
                keys,
                null,
                () -> does.accept(safe.get().filing, safe.get().current()));
    }

    private boolean hasFile() {
        return desk.current() != null && current() != null;
    }

    private Path current() {
        return desk.current().session().path();
    }
}
