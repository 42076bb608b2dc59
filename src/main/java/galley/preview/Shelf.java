package galley.preview;

import galley.picture.DrawnWebp;
import galley.picture.PictureFile;
import galley.picture.PictureFile.Look;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pictures of one document, by number. The page knows only {@code galley://SHELF/NUMBER}, so no address in a post can
 * name a file. Filled on the worker, read on WebKit's loading threads.
 */
final class Shelf {
    /** A picture's place on the shelf and its size. */
    record Place(String address, PictureFile file) {}

    /** What came of looking at a picture's bytes. */
    sealed interface Kept {
        record At(Place place) implements Kept {}

        record Not(String reason) implements Kept {}
    }

    private final String name;
    private final Map<String, Kept> byStamp = new ConcurrentHashMap<>();
    private final Map<String, Images.Found.Local> byNumber = new ConcurrentHashMap<>();

    /** @param name unique in the process: the host of the addresses */
    Shelf(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Looks at a picture once and remembers it as long as it stays the same. */
    Kept put(Images.Found.Local picture) {
        return byStamp.computeIfAbsent(picture.stamp(), stamp -> looked(picture));
    }

    private Kept looked(Images.Found.Local picture) {
        if (picture.size() > PictureFile.LARGEST) {
            return new Kept.Not("larger than 64 MB");
        }
        try (InputStream in = picture.bytes().open()) {
            return switch (PictureFile.look(in.readNBytes(PictureFile.HEAD))) {
                case Look.Refused(String reason) -> new Kept.Not(reason);
                case Look.Fine(PictureFile file) -> {
                    String number = Integer.toString(byNumber.size());
                    byNumber.put(number, picture);
                    yield new Kept.At(new Place(Scheme.NAME + "://" + name + "/" + number, file));
                }
            };
        } catch (IOException unreadable) {
            return new Kept.Not("cannot be read");
        }
    }

    /**
     * What WebKit could not draw is no longer offered.
     *
     * @return whether it was offered until now
     */
    boolean spoil(String address) {
        return byStamp.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Kept.At(Place place)
                        && place.address().equals(address))
                .findFirst()
                .map(entry -> byStamp.replace(entry.getKey(), entry.getValue(), new Kept.Not("damaged")))
                .orElse(false);
    }

    /**
     * The whole picture. It is looked at again, because the file may be another by now.
     *
     * @throws IOException when there is none, or none to be shown
     */
    Served serve(String number) throws IOException {
        Images.Found.Local picture = byNumber.get(number);
        if (picture == null) {
            throw new IOException("no such picture");
        }
        byte[] bytes;
        try (InputStream in = picture.bytes().open()) {
            bytes = in.readNBytes(PictureFile.LARGEST + 1);
        }
        if (bytes.length > PictureFile.LARGEST
                || !PictureFile.whole(bytes)
                || !(PictureFile.look(bytes) instanceof Look.Fine(PictureFile file))) {
            throw new IOException("not a picture to be shown");
        }
        return new Served(bytes, file.mime());
    }

    /** Bytes for a page. */
    record Served(byte[] bytes, String mime) {
        /** What WebKit draws: it knows no WebP. @throws IOException if it cannot be decoded */
        Served drawn() throws IOException {
            return mime.equals("image/webp") && PictureFile.look(bytes) instanceof Look.Fine(PictureFile picture)
                    ? new Served(DrawnWebp.png(bytes, picture), "image/png")
                    : this;
        }
    }
}
