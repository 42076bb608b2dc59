package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rain.sync-conflict-20240101-120000-ABCDEF7.md           | rain.md
            rain.sync-conflict-20240101-120000.md                   | rain.md
            rain (Ann's conflicted copy 2024-01-01).md              | rain.md
            rain (Ann's conflicted copy 2024-01-01 (1)).md          | rain.md
            rain (conflicted copy 2024-01-01 120000).md             | rain.md
            rain (In Konflikt stehende Kopie von Ann 2024-01-01).md | rain.md
            rain (Copie en conflit de Ann 2024-01-01).md            | rain.md
            rain (Copia en conflicto de Ann 2024-01-01).md          | rain.md
            rain (Copia in conflitto di Ann 2024-01-01).md          | rain.md
            Rain (Case Conflict).md                                 | Rain.md
            Rain (case clash from Ann on 2024-01-01).md             | Rain.md
            rain (SFConflict ann@example.org 2024-01-01-12-00-00).md | rain.md
            rain_conflict-20240101-120000.md                        | rain.md
            rain_office_Jan-01-120000-2024_Conflict.md              | rain.md
            rain [conflicted].md                                    | rain.md
            rain (changed on disk 2024-01-01 10.00.00).md           | rain.md
            rain (changed on disk 2024-01-01 10.00.00 2).md         | rain.md
            a.b (conflicted copy).markdown                          | a.b.markdown
            """)
    void a_name_that_a_sync_tool_gives_leads_to_its_post(String name, String original) {
        assertThat(ConflictName.original(Path.of("drafts", name)))
                .isEqualTo(Optional.ofNullable(original).map(post -> Path.of("drafts", post)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rain.md",
                "The conflicted copy.md",
                "Conflict in the north.md",
                "rain (2).md",
                "rain (changed).md",
                "north-conflict.md",
                "a_conflict-of-interest.md",
                "rain-DESKTOP-ABC123.md"
            })
    void a_post_is_a_post(String name) {
        assertThat(ConflictName.original(Path.of(name))).isEmpty();
    }
}
