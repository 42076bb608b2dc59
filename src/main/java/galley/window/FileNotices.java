package galley.window;

import galley.store.Loaded;
import galley.store.Saved;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** What is said where the file of a post cannot be had or written as it was asked, with every way out. */
final class FileNotices {
    private final Desk desk;
    private final Notices notices;
    private Consumer<OpenPost> unknownEncoding = post -> {};
    private Consumer<OpenPost> versions = post -> {};

    FileNotices(Desk desk, Notices notices) {
        this.desk = desk;
        this.notices = notices;
    }

    /** @param asks the author how the characters of a post's file are written */
    void onUnknownEncoding(Consumer<OpenPost> asks) {
        unknownEncoding = asks;
    }

    /** @param shows the author the earlier versions of a post */
    void onDamaged(Consumer<OpenPost> shows) {
        versions = shows;
    }

    void readOnly(OpenPost post, Loaded.Opened opened) {
        Charset charset = opened.encoding().charset();
        boolean guessed = charset.equals(StandardCharsets.UTF_8)
                ? opened.text().toString().indexOf('\ufffd') >= 0
                : !opened.encoding().bom();
        Notices.Action choose = Notices.Action.staying("Choose encoding…", () -> unknownEncoding.accept(post));
        notices.show(
                post.readOnlyMatter(),
                Notices.Kind.WARNING,
                post.name() + " can be read only. " + opened.readOnly(),
                opened.torn()
                        ? Notices.Action.staying("History…", () -> versions.accept(post))
                        : guessed ? choose : saveAs(post),
                opened.torn() || guessed ? saveAs(post) : copy(post));
    }

    /** Saving would make a file empty that is not. @param write does so */
    void empty(OpenPost post, Runnable write) {
        notices.show(
                post.matter(),
                Notices.Kind.WARNING,
                "The text is empty, and " + post.name() + " on the disk is not. Nothing was written.",
                new Notices.Action("Save it empty", write),
                new Notices.Action("Undo", () -> post.session().undo()));
    }

    /** @param there what has the name already */
    void exists(OpenPost post, Path path, Loaded.Opened there) {
        notices.show(
                post.matter(),
                Notices.Kind.WARNING,
                path.getFileName() + " exists already. Nothing was written.",
                new Notices.Action("Replace it", () -> desk.saveOver(post, path, there.stamp())),
                saveAs(post));
    }

    /** A file of that name is open in another tab. */
    void openAlready(OpenPost post, OpenPost other) {
        notices.show(
                post.matter(),
                Notices.Kind.WARNING,
                other.name() + " is open in another tab. Nothing was written.",
                Notices.Action.staying("Show it", () -> desk.select(other)),
                saveAs(post));
    }

    /** Another program wrote the file in the very moment of saving. @param other where its version was put */
    void setAside(OpenPost post, Path other) {
        notices.show(
                "aside " + other,
                Notices.Kind.WARNING,
                "Another program wrote " + post.name()
                        + " in the very moment in which it was saved. What it wrote is in “" + other.getFileName()
                        + "”.",
                new Notices.Action("Open it", () -> desk.open(other)));
    }

    /** A post without a file was closed without being saved. @param again opens its text once more */
    void unwanted(OpenPost post, Runnable again) {
        notices.show(
                "unwanted " + post.matter(),
                Notices.Kind.NOTE,
                "“" + post.name() + "” was closed and never saved.",
                new Notices.Action("Undo", again));
    }

    void failed(OpenPost post, Saved.Failed failed) {
        Notices.Action again = failed.unwritable()
                ? new Notices.Action("Save in UTF-8", () -> desk.saveInUtf8(post, failed.path()))
                : new Notices.Action("Retry", () -> desk.save(post, done -> {}));
        notices.show(post.matter(), Notices.Kind.ERROR, failed.reason(), again, saveAs(post), copy(post));
    }

    /** It stays until the text is saved: a file dialog can be left without an answer. */
    Notices.Action saveAs(OpenPost post) {
        return Notices.Action.staying("Save as…", () -> desk.saveAs(post, done -> {}));
    }

    /** The way out when no disk takes the text. */
    Notices.Action copy(OpenPost post) {
        return Notices.Action.staying(
                "Copy text",
                () -> Clipboard.getSystemClipboard()
                        .setContent(Map.of(
                                DataFormat.PLAIN_TEXT, post.session().text().toString())));
    }
}
