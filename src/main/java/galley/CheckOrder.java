package galley;

import galley.post.Severities;
import galley.store.Inside;
import galley.store.Output;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Writes how bad a site takes what is checked: {@code .galley/checks}, so that it goes where the site goes. */
record CheckOrder(Path root) {
    /** @return why it could not be kept, as a sentence */
    Optional<String> keep(Severities severities) {
        return switch (new Inside(root).own("checks")) {
            case Inside.Place.In(Path note) ->
                Output.write(note, severities.lines().getBytes(StandardCharsets.UTF_8));
            case Inside.Place.Out out -> Optional.of("“.galley/checks” " + out.reason() + ". Nothing was written.");
        };
    }
}
