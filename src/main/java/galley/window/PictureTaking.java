package galley.window;

import galley.editor.PictureTaker;
import galley.picture.Intake;
import galley.picture.PictureFile;
import galley.picture.Thumbnail;
import galley.picture.WebPicture;
import galley.post.Family;
import galley.store.Picture;
import galley.store.Trash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;

/** Pictures on their way into the open post: from the clipboard, dropped, or chosen; one after the other. FX thread. */
final class PictureTaking implements PictureTaker {
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "jpe", "gif", "svg", "webp", "bmp");
    private static final String MATTER = "picture";
    private static final int THUMBNAIL = 480;

    /** What is to be taken. @param file null for one of the clipboard @param image null for a file */
    private record Wanted(OpenPost post, Path file, Image image, WebPicture web) {}

    private final Desk desk;
    private final World world;
    private final Prompts prompts;
    private final Folders folders;
    private final Desk.Hands hands;
    private final Notices notices;
    private final PictureSheet sheet;
    private final Queue<Wanted> waiting = new ArrayDeque<>();
    private boolean busy;

    PictureTaking(
            MainWindow main,
            Desk desk,
            World world,
            Prompts prompts,
            Folders folders,
            Desk.Hands hands,
            Notices notices,
            Trash trash) {
        this.desk = desk;
        this.world = world;
        this.prompts = prompts;
        this.folders = folders;
        this.hands = hands;
        this.notices = notices;
        PicturePlacing placing = new PicturePlacing(world, hands, folders, trash);
        placing.onTrouble(this::say);
        this.sheet = new PictureSheet(main.sheet(), hands, placing, () -> {
            main.focusText();
            next();
        });
    }

    @Override
    public boolean wants(Clipboard from) {
        boolean files = from.hasFiles() && from.getFiles().stream().allMatch(file -> isPicture(file.toPath()));
        boolean words = from.hasString() && !from.getString().isBlank();
        return files
                || from.hasImage() && !from.hasFiles() && (!words || web(from).isPresent());
    }

    /** A browser gives a picture's address as words beside it. */
    private static Optional<WebPicture> web(Clipboard from) {
        return from.hasHtml() ? WebPicture.of(from.getHtml()) : Optional.empty();
    }

    @Override
    public void take(Clipboard from) {
        if (from.hasFiles()) {
            from.getFiles()
                    .forEach(file -> waiting.add(new Wanted(desk.current(), file.toPath(), null, WebPicture.UNKNOWN)));
        } else {
            waiting.add(
                    new Wanted(desk.current(), null, from.getImage(), web(from).orElse(WebPicture.UNKNOWN)));
        }
        next();
    }

    void choose() {
        OpenPost post = desk.current();
        Path file = post.session().path();
        Path folder = file == null ? folders.folder() : file.getParent();
        prompts.openPicture(folder).ifPresent(chosen -> {
            waiting.add(new Wanted(post, chosen, null, WebPicture.UNKNOWN));
            next();
        });
    }

    static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return PICTURES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private void next() {
        if (busy || sheet.isShowing() || waiting.isEmpty()) {
            return;
        }
        Wanted wanted = waiting.remove();
        Path file = wanted.post().session().path();
        Path folder = folders.folder();
        if (file == null && folder == null) {
            say("Save the post first, so that there is a place for its pictures.");
            next();
            return;
        }
        Path post = file != null ? file : folder.resolve("post.md");
        Family family = wanted.post().analyzer().family();
        busy = true;
        hands.scan().execute(() -> look(wanted, family, post));
    }

    /** Off the FX thread: a picture can be large, and the drive it is on slow. */
    private void look(Wanted wanted, Family family, Path post) {
        Intake intake;
        World.PicturePlace place = null;
        Image thumbnail = null;
        try {
            byte[] bytes = wanted.file() == null ? Png.of(wanted.image()) : read(wanted.file());
            intake = Intake.of(bytes);
            if (intake instanceof Intake.Fine fine) {
                place = world.picturePlace(family, post, wanted.file());
                thumbnail = small(fine);
            }
        } catch (IOException e) {
            intake = new Intake.Refused("it cannot be read: " + Picture.cause(e));
        } catch (RuntimeException | OutOfMemoryError e) {
            intake = new Intake.Refused(
                    "it could not be looked at (" + e.getClass().getSimpleName() + ")");
        }
        Intake found = intake;
        Optional<World.PicturePlace> where = Optional.ofNullable(place);
        Image shown = thumbnail;
        hands.fx().execute(() -> {
            busy = false;
            switch (found) {
                case Intake.Refused refused -> {
                    say(name(wanted) + " was not taken: " + refused.reason() + ".");
                    next();
                }
                case Intake.Fine fine ->
                    sheet.show(wanted.post(), wanted.file(), wanted.web(), post, fine, where.get(), shown);
            }
        });
    }

    /** As it will be seen, which is how the picture says that it has to be turned; null for what is not drawn here. */
    private static Image small(Intake.Fine fine) {
        return Thumbnail.of(fine.original(), THUMBNAIL)
                .map(Thumbnails::drawn)
                .orElseGet(() -> List.of(".svg", ".webp").contains(fine.extension())
                        ? null
                        : new Image(new ByteArrayInputStream(fine.original()), THUMBNAIL, THUMBNAIL, true, true));
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Picture.open(file)) {
            return in.readNBytes(PictureFile.LARGEST + 1);
        }
    }

    private static String name(Wanted wanted) {
        return wanted.file() == null ? "The picture" : "“" + wanted.file().getFileName() + "”";
    }

    private void say(String words) {
        notices.show(MATTER, Notices.Kind.ERROR, words);
    }
}
