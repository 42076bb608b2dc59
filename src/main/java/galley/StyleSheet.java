package galley;

import galley.store.Inside;
import galley.store.Output;
import galley.store.SiteFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A site's own style sheet for the preview. Which of its files it is stands in {@code .galley/preview-style} as a path from
 * the site's folder, so that the choice goes where the site goes; nothing outside the site is read.
 */
record StyleSheet(Path root) {
    static StyleSheet of(Path root) {
        return new StyleSheet(root);
    }

    /** A link that leads out of the site is none of its notes. */
    private Inside.Place note() {
        return new Inside(root).own("preview-style");
    }

    /** Empty when none is chosen, or it is gone. */
    String css() {
        SiteFiles files = new SiteFiles();
        String reference = note() instanceof Inside.Place.In(Path note)
                ? files.text(note).orElse("").strip()
                : "";
        return !reference.isEmpty() && new Inside(root).existing(reference) instanceof Inside.Place.In(Path path)
                ? files.text(path).orElse("")
                : "";
    }

    /** @return why it could not be chosen, as a sentence */
    Optional<String> choose(Optional<Path> css) {
        if (css.isPresent() && new Inside(root).existing(css.get()) instanceof Inside.Place.Out out) {
            return Optional.of("“" + css.get().getFileName() + "” " + out.reason()
                    + ". A style sheet is chosen from the site’s own folder, " + root + ".");
        }
        SiteFiles files = new SiteFiles();
        String reference = css.map(path ->
                        files.real(root).relativize(files.real(path)).toString().replace('\\', '/') + "\n")
                .orElse("");
        return switch (note()) {
            case Inside.Place.In(Path note) -> Output.write(note, reference.getBytes(StandardCharsets.UTF_8));
            case Inside.Place.Out out ->
                Optional.of("“.galley/preview-style” " + out.reason() + ". Nothing was written.");
        };
    }
}
