package galley.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import galley.header.Header;
import galley.header.Outcome;
import galley.header.Rules;
import galley.header.Value;
import galley.post.Credit;
import galley.post.PictureKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the posts of {@code ../shared/corpus}, and the seed, say of whom their pictures are by. */
@Execution(ExecutionMode.CONCURRENT)
class CreditCorpusTest {
    private static final Path SEED = Path.of("../shared/seed/building-up.md");

    /** What a header says under the name of a credit. @param link what it says under the name of that credit's page */
    private record Found(Path path, Header header, String name, String words, String link) {
        boolean isName() {
            return name.endsWith("author") || name.endsWith("credit_name");
        }
    }

    @Test
    void every_credit_is_read_into_parts_and_written_back_byte_by_byte() throws IOException {
        List<Found> all = new ArrayList<>(Corpus.posts().stream()
                .flatMap(post -> credits(post.path(), Header.read(post.text(), post.rules())))
                .toList());
        if (Files.exists(SEED)) {
            credits(SEED, Header.read(Files.readString(SEED), Rules.PELICAN)).forEach(all::add);
        }
        List<String> unread = new ArrayList<>();
        int authors = 0;
        int sources = 0;
        int both = 0;
        for (Found found : all) {
            Credit credit = new Credit(found.words(), found.link());
            Credit.Parts parts = credit.parts().orElse(null);
            boolean author = found.isName() || parts != null && !parts.author().isEmpty();
            boolean source = !found.link().isEmpty() || parts != null && !(parts.place() + parts.link()).isEmpty();
            authors += author ? 1 : 0;
            sources += source ? 1 : 0;
            both += author && source ? 1 : 0;
            if (!author) {
                unread.add(found.path() + " " + found.name() + ": " + found.words());
            }
            assertThat(credit.with(parts == null ? new Credit.Parts("", "", "") : parts))
                    .as(found.words())
                    .isEqualTo(credit);
            assertThat(found.header().entry(found.name()).isEmpty()
                            || found.header().setText(found.name(), found.words()) instanceof Outcome.Unchanged)
                    .as(found.path().toString())
                    .isTrue();
            if (parts != null) {
                Credit.Parts other =
                        new Credit.Parts(parts.title(), "Nobody", parts.place(), parts.link(), parts.licence());
                assertThat(credit.with(other).parts()).as(found.words()).contains(other);
            }
        }
        System.out.printf(
                "credits %d, written back byte by byte 100 %%; with an author %d (%d %%), with a source %d (%d %%), with both %d; without an author:%n%s%n",
                all.size(),
                authors,
                100 * authors / all.size(),
                sources,
                100 * sources / all.size(),
                both,
                String.join("\n", unread));
        assertThat(all.size()).isGreaterThanOrEqualTo(70);
        assertThat(authors).isGreaterThanOrEqualTo(65);
    }

    private static Stream<Found> credits(Path path, Header header) {
        return PictureKeys.KNOWN.stream()
                .map(PictureKeys::credit)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(name -> PictureKeys.at(header, name).stream()
                        .map(words -> new Found(path, header, name, words, link(header, name))));
    }

    private static String link(Header header, String name) {
        return PictureKeys.KNOWN.stream()
                .filter(keys -> name.equals(keys.credit()))
                .flatMap(keys -> PictureKeys.at(header, keys.link()).stream())
                .findFirst()
                .orElse("");
    }

    /** Names nobody listed yet under which a post may say whose its picture is. */
    @Test
    void no_name_of_a_credit_in_the_corpus_is_unknown() {
        List<String> unknown = Corpus.posts().stream()
                .flatMap(post -> Header.read(post.text(), post.rules()).entries().stream())
                .flatMap(entry -> entry.value() instanceof Value.Table map
                        ? map.entries().entrySet().stream()
                                .map(inner -> Map.entry(entry.key() + "." + inner.getKey(), inner.getValue()))
                        : Stream.of(Map.entry(entry.key(), entry.value())))
                .filter(entry -> entry.getValue() instanceof Value.Str)
                .map(Map.Entry::getKey)
                .filter(name -> name.matches("(?i).*(credit|attribution|photographer)(_name|_text)?"))
                .filter(name -> !PictureKeys.isCredit(name))
                .distinct()
                .toList();
        assertThat(unknown).isEmpty();
    }
}
