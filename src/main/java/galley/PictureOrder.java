package galley;

import galley.picture.PictureRules;
import galley.store.Inside;
import galley.store.Output;
import galley.store.SiteFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** What a site wants of its pictures: {@code .galley/pictures}, so that it goes where the site goes. */
record PictureOrder(Path root) {
    /** A link that leads out of the site is none of its notes. */
    private Inside.Place note() {
        return new Inside(root).own("pictures");
    }

    PictureRules rules() {
        return note() instanceof Inside.Place.In(Path note)
                ? PictureRules.read(new SiteFiles().text(note).orElse(""))
                : PictureRules.USUAL;
    }

    /** @return why it could not be kept, as a sentence */
    Optional<String> keep(PictureRules rules) {
        return switch (note()) {
            case Inside.Place.In(Path note) -> Output.write(note, rules.lines().getBytes(StandardCharsets.UTF_8));
            case Inside.Place.Out out -> Optional.of("“.galley/pictures” " + out.reason() + ". Nothing was written.");
        };
    }
}
