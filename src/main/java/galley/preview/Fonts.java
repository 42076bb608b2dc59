package galley.preview;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.regex.Pattern;

/** The letters of formulas, which come with KaTeX, and the style sheet that places them. */
final class Fonts {
    static final String HOST = "katex";

    private static final Pattern FILE = Pattern.compile("KaTeX_[A-Za-z0-9]{1,20}-[A-Za-z]{1,20}\\.ttf");
    private static final Pattern SOURCES = Pattern.compile("src:[^;}]*?url\\(fonts/(KaTeX_[\\w-]+)\\.ttf\\)[^;}]*");

    private Fonts() {}

    static Shelf.Served serve(String file) throws IOException {
        if (!FILE.matcher(file).matches()) {
            throw new FileNotFoundException(file);
        }
        return new Shelf.Served(Library.KATEX.bytes("dist/fonts/" + file), "font/ttf");
    }

    /** The same with the letters in it, for a page that stands alone. */
    static String embedded() {
        return SOURCES.matcher(Library.KATEX.text("dist/katex.min.css")).replaceAll(found -> {
            try {
                byte[] letters = Library.KATEX.bytes("dist/fonts/" + found.group(1) + ".woff2");
                return "src:url(data:font/woff2;base64," + Base64.getEncoder().encodeToString(letters)
                        + ") format(\"woff2\")";
            } catch (IOException damaged) {
                throw new UncheckedIOException(damaged);
            }
        });
    }

    static String css() {
        String css = Library.KATEX.text("dist/katex.min.css");
        return SOURCES.matcher(css)
                .replaceAll("src:url(" + Scheme.NAME + "://" + HOST + "/$1.ttf) format(\"truetype\")");
    }
}
