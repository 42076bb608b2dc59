package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFolderTest {
    @TempDir
    Path temp;

    private Path root;

    @BeforeEach
    void real() throws IOException {
        root = temp.toRealPath();
    }

    private OwnFolder folder(String name) {
        return new OwnFolder(new LocalDisk(), root, root.resolve(name));
    }

    private Path file(String place, String words) throws IOException {
        Path file = root.resolve(place);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, words);
    }

    @Test
    void posts_that_lie_in_it_are_no_part_of_it_nor_are_their_folders() throws IOException {
        for (String place : List.of("rain/a.png", "rain/in/b.png", "rain/other.md", "rain/other/c.png")) {
            file(place, "x");
        }
        assertThat(folder("rain").files()).containsExactlyInAnyOrder(Path.of("a.png"), Path.of("in/b.png"));
        assertThat(folder("none").files()).isEmpty();
    }

    @Test
    void a_copy_goes_over_no_other_file_and_not_out_of_the_site() throws IOException {
        file("rain/a.png", "a");
        file("rain/b.png", "b");
        file("rain/c.png", "c");
        file("storm/b.png", "another");
        file("storm/c.png", "c");
        OwnFolder.Copied copied = folder("rain").copyTo(folder("storm"));
        assertThat(copied.files()).isEqualTo(2);
        assertThat(copied.trouble()).hasValue("“b.png” could not be copied: there is a file of that name already.");
        assertThat(root.resolve("storm/a.png")).hasContent("a");
        assertThat(root.resolve("storm/b.png")).hasContent("another");

        Path outside = Files.createDirectories(root.resolve("outside"));
        OwnFolder inside = new OwnFolder(new LocalDisk(), root.resolve("rain"), root.resolve("rain/x"));
        file("rain/x/d.png", "d");
        Files.createSymbolicLink(root.resolve("rain/out"), outside);
        assertThat(inside.copyTo(new OwnFolder(new LocalDisk(), root.resolve("rain"), root.resolve("rain/out")))
                        .trouble())
                .hasValue("“out” leads out of the site.");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void what_was_deleted_comes_back_into_folders_that_are_made_anew_and_over_no_other_file() throws IOException {
        file("rain/a.png", "a");
        file("rain/in/b.png", "b");
        Trash trash = new Trash(new LocalDisk(), List.of(root.resolve("Trash")), InstantSource.system());
        Trash.Along along = trash.take(folder("rain"));
        assertThat(along.trouble()).isEmpty();
        assertThat(root.resolve("rain")).doesNotExist();
        file("rain/a.png", "a new one");
        assertThat(trash.putBack(along))
                .hasValueSatisfying(why -> assertThat(why)
                        .startsWith("“a.png” could not be put back")
                        .endsWith("It is in the trash."));
        assertThat(root.resolve("rain/a.png")).hasContent("a new one");
        assertThat(root.resolve("rain/in/b.png")).hasContent("b");
    }

    @Test
    void a_folder_is_a_posts_as_long_as_a_file_beside_it_has_its_name() throws IOException {
        Path post = file("rain.md", "x");
        file("rain/a.png", "a");
        assertThat(folder("rain").hasPost()).isTrue();
        Files.delete(post);
        assertThat(folder("rain").hasPost()).isFalse();
        file("rain.html", "x");
        assertThat(folder("rain").hasPost()).isTrue();
    }
}
