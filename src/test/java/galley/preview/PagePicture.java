package galley.preview;

import galley.Fx;
import galley.preview.Page.Featured;
import galley.preview.Page.Masthead;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * For the eye: {@code PagePicture BODY.html OUT.png [light|dark] [picture.png]} draws a body as the pane does, with
 * a masthead.
 */
final class PagePicture {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 700;
    private static final int SCREENS = 3;

    private PagePicture() {}

    public static void main(String[] args) throws Exception {
        String html = Files.readString(Path.of(args[0]));
        String[] blocks = Jsoup.parseBodyFragment(html).body().children().stream()
                .map(Element::outerHtml)
                .toArray(String[]::new);
        try (Pages pages = new Pages(WIDTH, HEIGHT)) {
            if (args.length > 3) {
                byte[] picture = Files.readAllBytes(Path.of(args[3]));
                Stream.of("{static}/images/ok.png", "images/ok.png", "{static}/images/2013/cpu-month.png")
                        .forEach(link -> pages.files.put(link, picture));
            }
            Fx.run(() -> pages.pane.theme(args.length > 2 && args[2].equals("dark")));
            pages.show(Pages.page(
                    new Masthead(
                            "Building Up",
                            "2013-08-16T01:48:42Z",
                            List.of("technical", "python", "work", "career"),
                            Optional.of(new Featured(
                                    "http://farm6.example.org/5100/seedling.jpg",
                                    "",
                                    "'Seedling' by somebody, on Flickr",
                                    "http://www.example.org/photos/5472660657/"))),
                    blocks));
            Fx.run(() -> pages.pane.mark(125));
            WritableImage tall = new WritableImage(WIDTH, HEIGHT * SCREENS);
            for (int screen = 0; screen < SCREENS; screen++) {
                double top = screen * HEIGHT;
                Fx.run(() -> pages.scrollTo(top));
                pages.frames(20);
                WritableImage image = Fx.call(() -> pages.pane.snapshot(null, null));
                tall.getPixelWriter().setPixels(0, (int) top, WIDTH, HEIGHT, image.getPixelReader(), 0, 0);
            }
            Files.write(Path.of(args[1]), Png.of(tall));
        }
        Platform.exit();
    }
}
