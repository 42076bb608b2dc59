package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrashTest {
    @TempDir
    Path folder;

    private Trash trash(Path... bins) {
        return new Trash(new LocalDisk(), List.of(bins), InstantSource.system());
    }

    @Test
    void a_deleted_post_is_in_the_trash_with_a_note_of_where_it_was() throws IOException {
        Path post = Files.writeString(folder.resolve("my post.md"), "text");

        Placed.Done done = (Placed.Done) trash(folder.resolve("Trash")).take(post);

        assertThat(post).doesNotExist();
        assertThat(done.path())
                .isEqualTo(folder.resolve("Trash/files/my post.md"))
                .hasContent("text");
        assertThat(folder.resolve("Trash/info/my post.md.trashinfo"))
                .content()
                .startsWith("[Trash Info]\nPath=" + post.toUri().getRawPath())
                .contains("my%20post.md\nDeletionDate=");
    }

    @Test
    void two_posts_of_one_name_are_both_kept() throws IOException {
        Trash trash = trash(folder.resolve("Trash"));
        trash.take(Files.writeString(folder.resolve("a.md"), "one"));
        trash.take(Files.writeString(folder.resolve("a.md"), "two"));

        assertThat(folder.resolve("Trash/files/a.md")).hasContent("one");
        assertThat(folder.resolve("Trash/files/2 a.md")).hasContent("two");
    }

    @Test
    void it_comes_back_by_a_move() throws IOException {
        Path post = Files.writeString(folder.resolve("a.md"), "one");
        Placed.Done done = (Placed.Done) trash(folder.resolve("Trash")).take(post);

        assertThat(new PostFile().move(done.path(), post)).isEqualTo(new Placed.Done(post));
        assertThat(post).hasContent("one");
    }

    @Test
    void where_the_first_trash_cannot_be_used_the_next_one_is() throws IOException {
        Path post = Files.writeString(folder.resolve("a.md"), "one");
        Path blocked = Files.writeString(folder.resolve("file"), "not a folder");

        assertThat(trash(blocked.resolve("Trash"), folder.resolve("ours")).take(post))
                .isEqualTo(new Placed.Done(folder.resolve("ours/files/a.md")));
    }

    @Test
    void what_cannot_be_moved_is_copied_and_compared_before_it_is_deleted() throws IOException {
        Path post = Files.writeString(folder.resolve("a.md"), "one");
        Disk otherDisk = new FaultDisk(new LocalDisk(), (call, path) -> call.equals("moveNew") && path.equals(post));

        Placed placed = new Trash(otherDisk, List.of(folder.resolve("ours")), InstantSource.system()).take(post);

        assertThat(placed).isEqualTo(new Placed.Done(folder.resolve("ours/files/a.md")));
        assertThat(folder.resolve("ours/files/a.md")).hasContent("one");
        assertThat(post).doesNotExist();
    }

    @Test
    void a_move_never_replaces() throws IOException {
        Path one = Files.writeString(folder.resolve("a.md"), "one");
        Path two = Files.writeString(folder.resolve("b.md"), "two");

        assertThat(new PostFile().move(one, two))
                .isEqualTo(new Placed.Failed(
                        one, "“a.md” could not be renamed: there is a file of that name already. It is where it was."));
        Files.copy(one, folder.resolve("c.md"), StandardCopyOption.COPY_ATTRIBUTES);
        assertThat(two).hasContent("two");
    }
}
