package galley.library;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Family;
import galley.post.Vocabulary;
import galley.store.PostFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the posts of a folder have in common. */
class InUseTest {
    @TempDir
    Path temp;

    private void put(String name, String header) throws IOException {
        Files.writeString(temp.resolve(name), header + "\nText\n");
    }

    private List<Card> cards(Family family) {
        return new Shelf().cards(new PostFolder(temp).list().posts(), (path, head) -> family);
    }

    @Test
    void words_come_by_their_use_in_all_notations_and_under_each_of_their_keys() throws IOException {
        put("a.md", "---\nauthor: Ann\nseries: Paper\ntags: [sun, rain]\ncategories: [Go, Web]\n---\n");
        put("b.md", "+++\nauthors = [\"Bo\", \"Cy\"]\ntags = [\"rain\"]\n+++\n");
        put("c.md", "{\n\"authors\": [\"Bo\"],\n\"series\": \"Stone\",\n\"layout\": \"wide\"\n}\n");
        put("d.md", "---\nseries: Stone\nlang: de\ntype: note\n---\n");
        InUse used = new InUse(cards(Family.HUGO), Map.of(Vocabulary.LANGUAGE, List.of("en", "de")));
        assertThat(used.values("author")).containsExactly("Bo", "Ann", "Cy");
        assertThat(used.values("Authors")).isEqualTo(used.values("author"));
        assertThat(used.values("series")).containsExactly("Stone", "Paper");
        assertThat(used.values("tags")).containsExactly("rain", "sun");
        assertThat(used.values("category")).containsExactlyInAnyOrder("Go", "Web");
        assertThat(used.values("layout")).containsExactly("wide");
        assertThat(used.values("language")).containsExactly("de", "en");
        assertThat(used.values("type")).containsExactly("note");
        assertThat(used.values("title")).isEmpty();
    }

    @Test
    void the_lines_of_pelican_and_old_hexo_count_too() throws IOException {
        put("a.md", "Title: A\nAuthors: Ann, Bo\nLang: de\n");
        assertThat(new InUse(cards(Family.PELICAN), Map.of()).values("author")).containsExactlyInAnyOrder("Ann", "Bo");
        put("a.md", "title: A\nauthor: Cy\n---\n");
        put("b.md", "\"title\": \"B\",\n\"author\": \"Cy\",\n\"lang\": \"fr\"\n;;;\n");
        InUse used = new InUse(cards(Family.HEXO), Map.of());
        assertThat(used.values("author")).containsExactly("Cy");
        assertThat(used.values("lang")).containsExactly("fr");
    }

    @Test
    void a_card_keeps_few_words_and_shares_them_with_others() throws IOException {
        put("a.md", "---\nauthor: Ann\nsummary: " + "long ".repeat(40) + "\ncover:\n  image: x.png\n---\n");
        put("b.md", "---\nauthor: Ann\n---\n");
        List<Card> cards = cards(Family.HUGO);
        assertThat(cards).allSatisfy(card -> assertThat(card.fields()).containsOnlyKeys("author"));
        assertThat(cards.get(0).fields().get("author"))
                .isSameAs(cards.get(1).fields().get("author"));
    }
}
