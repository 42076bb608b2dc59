package galley.window;

import galley.picture.PictureFile;
import galley.picture.Thumbnail;
import galley.store.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Small pictures, made one after the other off the FX thread, the last few hundred kept. Belongs to the FX thread. */
final class Thumbnails {
    private static final int SIDE = 96;
    /** 15 MB at the most: each has up to 191 pixels a side, mostly far fewer. */
    private static final int KEPT = 100;

    private static final long LARGEST = 24L << 20;

    private final Executor aside;
    private final Executor fx;
    private final Map<String, Optional<Image>> made = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, List<Consumer<Optional<Image>>>> waiting = new HashMap<>();

    Thumbnails(Executor aside, Executor fx) {
        this.aside = aside;
        this.fx = fx;
    }

    /**
     * @param stamp names the file and its state
     * @param told at once or later; nothing for what has no small picture
     */
    void of(String stamp, Path file, Consumer<Optional<Image>> told) {
        Optional<Image> known = made.get(stamp);
        if (known != null) {
            told.accept(known);
            return;
        }
        boolean asked = waiting.containsKey(stamp);
        waiting.computeIfAbsent(stamp, none -> new ArrayList<>()).add(told);
        if (!asked) {
            aside.execute(() -> {
                Optional<Thumbnail> small = make(file);
                fx.execute(() -> keep(stamp, small));
            });
        }
    }

    private void keep(String stamp, Optional<Thumbnail> small) {
        Optional<Image> image = small.map(Thumbnails::drawn);
        made.put(stamp, image);
        if (made.size() > KEPT) {
            made.remove(made.keySet().iterator().next());
        }
        waiting.remove(stamp).forEach(told -> told.accept(image));
    }

    /** Any thread. */
    static Image drawn(Thumbnail small) {
        WritableImage drawn = new WritableImage(small.width(), small.height());
        drawn.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        small.width(),
                        small.height(),
                        PixelFormat.getIntArgbInstance(),
                        small.argb(),
                        0,
                        small.width());
        return drawn;
    }

    private static Optional<Thumbnail> make(Path file) {
        if (Picture.size(file) > LARGEST) {
            return Optional.empty();
        }
        try (InputStream in = Picture.open(file)) {
            byte[] bytes = in.readNBytes((int) LARGEST);
            return PictureFile.whole(bytes) ? Thumbnail.of(bytes, SIDE) : Optional.empty();
        } catch (IOException | RuntimeException | OutOfMemoryError unreadable) {
            return Optional.empty();
        }
    }
}
