package galley.form;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import galley.Fx;
import galley.post.Family;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Draws the form in its states, to be looked at: {@code FormPictures FOLDER [POST]}. */
final class FormPictures {
    private static final String MANY_KINDS = """
            title: Everything a header can hold, and a title that is longer than sixty characters are
            slug: everything
            date: 2031-01-02 03:04
            modified: tomorrow
            tags: one, two, three
            status: skip
            summary: A summary of some length, which goes on for more than one line of the form, because that is what summaries do when they are written by people who mean to be read.
            hero_image_credit_name: Somebody
            author: A. Nonymous
            lang: en

            Text.
            """;

    private FormPictures() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        String seed = args.length > 1 ? Files.readString(Path.of(args[1])) : MANY_KINDS;
        String broken = "title: Broken\ntags: a, b\nthis is no field\ndate: 2013-08-16\n\nText\n";
        Map<String, String> posts = Map.of(
                "seed", seed, "kinds", MANY_KINDS, "broken", broken, "none", "Just text.\n", "bare", "title:\n\nx");
        for (Theme theme : new Theme[] {new PrimerLight(), new PrimerDark()}) {
            Fx.run(() -> Application.setUserAgentStylesheet(theme.getUserAgentStylesheet()));
            String dark = theme.isDarkMode() ? "dark" : "light";
            for (var post : posts.entrySet()) {
                for (int width : new int[] {260, 300, 420}) {
                    draw(folder.resolve(post.getKey() + "-" + width + "-" + dark + ".png"), post.getValue(), width);
                }
            }
        }
        Platform.exit();
    }

    private static void draw(Path file, String text, int width) throws IOException {
        OpenForm[] form = new OpenForm[1];
        Fx.run(() -> {
            form[0] = new OpenForm(text, Family.PELICAN);
            form[0].stage.setWidth(width);
            form[0].stage.setHeight(760);
            form[0].pane.focusFirst();
        });
        int[] frames = new int[1];
        Fx.until("a few frames", () -> frames[0]++ > 3);
        WritableImage image = Fx.call(() -> form[0].stage.getScene().snapshot(null));
        Files.write(file, png(image));
        Fx.run(() -> form[0].stage.close());
    }

    /** As PNG, without AWT. */
    private static byte[] png(WritableImage image) {
        int wide = (int) image.getWidth();
        int high = (int) image.getHeight();
        byte[] row = new byte[wide * 4];
        ByteBuffer raw = ByteBuffer.allocate(high * (1 + wide * 3));
        for (int y = 0; y < high; y++) {
            image.getPixelReader().getPixels(0, y, wide, 1, PixelFormat.getByteBgraInstance(), row, 0, row.length);
            raw.put((byte) 0);
            for (int x = 0; x < wide; x++) {
                raw.put(row[x * 4 + 2]).put(row[x * 4 + 1]).put(row[x * 4]);
            }
        }
        Deflater deflater = new Deflater();
        deflater.setInput(raw.array());
        deflater.finish();
        byte[] packed = new byte[raw.capacity() + 1000];
        int size = deflater.deflate(packed);
        ByteBuffer out = ByteBuffer.allocate(size + 100);
        out.put(new byte[] {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(wide)
                        .putInt(high)
                        .put((byte) 8)
                        .put((byte) 2)
                        .array(),
                13);
        chunk(out, "IDAT", packed, size);
        chunk(out, "IEND", new byte[0], 0);
        return java.util.Arrays.copyOf(out.array(), out.position());
    }

    private static void chunk(ByteBuffer out, String name, byte[] data, int size) {
        CRC32 crc = new CRC32();
        byte[] type = name.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        crc.update(type);
        crc.update(data, 0, size);
        out.putInt(size).put(type).put(data, 0, size).putInt((int) crc.getValue());
    }
}
