package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import com.google.common.jimfs.PathNormalization;
import galley.Tally;
import galley.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * R24 and R12: posts of all hostile names as files, on the file systems of three systems: what Windows refuses, what it
 * and macOS take for the same name whatever the case, what macOS gives back in another form. None is ever written over.
 */
@Execution(ExecutionMode.CONCURRENT)
class NamesOnDiskTest {
    @TempDir
    Path temp;

    private final Tally.Row row = Tally.row("R24 hostile names as files");

    /** File systems as the systems have them, in memory but for the real one. */
    enum Kind {
        HERE {
            @Override
            Path folder(Path temp) throws IOException {
                return Files.createDirectories(temp.toRealPath().resolve("posts"));
            }
        },
        WINDOWS {
            @Override
            Path folder(Path temp) throws IOException {
                return Files.createDirectories(
                        Jimfs.newFileSystem(Configuration.windows()).getPath("C:\\blog\\posts"));
            }
        },
        MACOS {
            @Override
            Path folder(Path temp) throws IOException {
                Configuration gives = Configuration.osX().toBuilder()
                        .setNameDisplayNormalization(PathNormalization.NFD)
                        .build();
                return Files.createDirectories(Jimfs.newFileSystem(gives).getPath("/blog/posts"));
            }
        };

        abstract Path folder(Path temp) throws IOException;
    }

    private static PostFile files() {
        return new PostFile(new LocalDisk(), null, InstantSource.system(), millis -> {});
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void each_hostile_title_becomes_a_post_and_none_replaces_another(Kind kind) throws IOException {
        Path folder = kind.folder(temp);
        List<String> titles = new ArrayList<>();
        HostileNames.of("title").forEach(one -> titles.addAll(one.inputs()));
        HostileNames.of("pair").forEach(one -> titles.addAll(one.inputs()));
        List<Path> made = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String name = FileNames.of(titles.get(i), ".md", "post");
            Saved saved = files().create(folder, name, Text.of("post " + i), Encoding.UTF_8);
            row.runs(1);
            assertThat(saved).as(titles.get(i)).isInstanceOf(Saved.Done.class);
            made.add(((Saved.Done) saved).path());
        }
        for (int i = 0; i < made.size(); i++) {
            row.whole(Files.readString(made.get(i)).equals("post " + i), titles.get(i) + " was written over");
            assertThat(made.get(i).getParent()).isEqualTo(folder);
        }
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).hasSize(titles.size());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_save_a_move_or_a_new_post_of_a_name_that_differs_only_for_the_eye_never_replaces(Kind kind)
            throws IOException {
        Path folder = kind.folder(temp);
        Path composed = Files.writeString(folder.resolve("Caf\u00e9.md"), "old");
        Path other = Files.writeString(folder.resolve("other.md"), "other");
        for (String name : List.of("Caf\u00e9.md", "Cafe\u0301.md", "CAF\u00c9.MD")) {
            Path twin = folder.resolve(name);
            boolean same = Files.exists(twin);
            row.runs(1);
            Placed moved = files().move(other, twin);
            if (same) {
                assertThat(moved).as(name).isInstanceOf(Placed.Failed.class);
                assertThat(files().save(twin, Text.of("new"), Encoding.UTF_8, null))
                        .as(name)
                        .isInstanceOf(Saved.Conflict.class);
            } else {
                assertThat(moved).as(name).isInstanceOf(Placed.Done.class);
                files().move(twin, other);
            }
            row.whole(Files.readString(composed).equals("old"), name + " took its place");
            row.whole(Files.readString(other).equals("other"), name + " lost the other");
        }
        assertThat(files().create(folder, "cafe\u0301.md", Text.of("new"), Encoding.UTF_8))
                .isInstanceOfSatisfying(
                        Saved.Done.class,
                        done -> assertThat(FileNames.folded(
                                        done.path().getFileName().toString()))
                                .isEqualTo("caf\u00e9-2.md"));
    }

    @Test
    void a_name_of_255_bytes_is_saved_as_it_is_and_a_longer_one_refused_in_words() throws IOException {
        Path folder = Kind.HERE.folder(temp);
        for (String letter : List.of("x", "é", "日", "😀")) {
            int bytes = letter.getBytes(StandardCharsets.UTF_8).length;
            String name = letter.repeat(252 / bytes) + "x".repeat(252 % bytes) + ".md";
            Path post = Files.writeString(folder.resolve(name), "old");
            Loaded.Opened opened = (Loaded.Opened) files().load(post);
            row.runs(1);

            assertThat(files().save(post, Text.of("new"), opened.encoding(), opened.stamp()))
                    .isInstanceOf(Saved.Done.class);
            row.whole(Files.readString(post).equals("new"), letter);
            assertThat(files().save(folder.resolve("y" + name), Text.of("x"), Encoding.UTF_8, null))
                    .isInstanceOfSatisfying(
                            Saved.Failed.class,
                            failed -> assertThat(failed.reason()).contains("the name is too long for this disk"));
        }
    }

    @Test
    void a_file_that_another_system_spelled_otherwise_is_opened_and_saved_under_its_own_name() throws IOException {
        Path folder = Kind.HERE.folder(temp);
        Path decomposed = Files.writeString(folder.resolve("e\u0301.md"), "decomposed");
        Path composed = Files.writeString(folder.resolve("\u00e9.md"), "composed");
        for (Path post : List.of(decomposed, composed)) {
            Loaded.Opened opened = (Loaded.Opened) files().load(post);
            files().save(post, Text.of("new " + opened.text()), opened.encoding(), opened.stamp());
        }
        row.runs(2);
        row.whole(Files.readString(decomposed).equals("new decomposed"), "decomposed");
        row.whole(Files.readString(composed).equals("new composed"), "composed");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(
                            path -> Normalizer.isNormalized(path.getFileName().toString(), Normalizer.Form.NFC)))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void a_disk_without_an_exchange_saves_too() throws IOException {
        Path folder = Kind.WINDOWS.folder(temp);
        try (FileSystem windows = folder.getFileSystem()) {
            Path post = Files.writeString(folder.resolve("post.md"), "old");
            Loaded.Opened opened = (Loaded.Opened) files().load(post);
            Files.writeString(post, "theirs");
            row.runs(2);

            assertThat(files().save(post, Text.of("mine"), opened.encoding(), opened.stamp()))
                    .isInstanceOf(Saved.Conflict.class);
            row.whole(Files.readString(post).equals("theirs"), "theirs");
            Loaded.Opened again = (Loaded.Opened) files().load(post);
            assertThat(files().save(post, Text.of("mine"), again.encoding(), again.stamp()))
                    .isInstanceOf(Saved.Done.class);
            row.whole(Files.readString(post).equals("mine"), "mine");
        }
    }
}
