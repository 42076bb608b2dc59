package galley.library;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Family;
import galley.post.Post;
import galley.store.PostFolder;
import galley.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A query, put to whole posts and to their cards. */
class SearchTest {
    @TempDir
    Path temp;

    private List<Card> cards;

    @BeforeEach
    void put_three_posts() throws IOException {
        put("rain.md", "Title: Rain at 10:30\nTags: weather, walking\nStatus: draft\nAuthor: Ann Lee\n");
        put("snow.md", "Title: Deep snow\nTags: weather\nAuthors: Bo, Ann Lee\nLang: de\n");
        put("code.md", "Title: Java, see http://x\nTags: java, javascript\n");
        cards = new Shelf().cards(new PostFolder(temp).list().posts(), (path, head) -> Family.PELICAN);
    }

    private void put(String name, String header) throws IOException {
        Files.writeString(temp.resolve(name), header + "\nText\n");
    }

    private List<String> inCards(String query) {
        return cards.stream()
                .filter(Search.of(query)::fits)
                .map(card -> card.fileName().replace(".md", ""))
                .sorted()
                .toList();
    }

    private List<String> inPosts(String query) throws IOException {
        return cards.stream()
                .filter(card -> Search.of(query).in(post(card.path())).isPresent())
                .map(card -> card.fileName().replace(".md", ""))
                .sorted()
                .toList();
    }

    private static Post post(Path path) {
        try {
            return Post.read(path, Text.of(Files.readString(path)), Family.PELICAN);
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            tag:weather                | rain snow
            tag:weather snow           | snow
            tags:WALKING               | rain
            draft:true                 | rain
            draft:false                | code snow
            status:draft               | rain
            author:bo                  | snow
            author:"Ann Lee"           | rain snow
            lang:de tag:weather        | snow
            lang:fr                    |
            tag:weather draft:false    | snow
            10:30                      | rain
            http://x                   | code
            "deep snow"                | snow
            snow deep                  | snow
            """)
    void narrows_cards_as_it_does_posts(String query, String names) throws IOException {
        List<String> expected = names == null ? List.of() : List.of(names.split(" "));
        assertThat(inCards(query + " ")).isEqualTo(expected);
        assertThat(inPosts(query)).isEqualTo(expected);
    }

    @Test
    void what_is_being_typed_may_be_the_beginning_of_a_value() throws IOException {
        assertThat(inCards("tag:wea")).containsExactly("rain", "snow");
        assertThat(inCards("tag:java")).containsExactly("code");
        assertThat(inCards("tag:walk snow")).isEmpty();
        assertThat(inCards("author:\"ann")).containsExactly("rain", "snow");
        assertThat(inCards("author:\"ann\"")).isEmpty();
        assertThat(inPosts("tag:wea")).isEmpty();
        assertThat(inCards("")).hasSize(3);
    }
}
