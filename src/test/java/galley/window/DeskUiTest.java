package galley.window;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import galley.markdown.Dialects;
import galley.markdown.Limits;
import galley.post.Family;
import galley.session.Analyzer;
import galley.session.Origin;
import galley.store.AppDirs;
import galley.store.Disk;
import galley.store.Encoding;
import galley.store.FaultDisk;
import galley.store.HandClock;
import galley.store.LocalDisk;
import galley.store.Owner;
import galley.store.Settings;
import galley.text.Edit;
import galley.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Open posts over a real disk, all on one thread, with a clock that is turned by hand. */
class DeskUiTest {
    private static final String POST = "title: Rain\n\nIt rains.\n";

    @TempDir
    Path temp;

    private Path post;
    private final HandClock clock = new HandClock();
    private final Settings settings = Settings.inMemory();
    private final BooleanProperty focused = new SimpleBooleanProperty(true);
    private Notices notices;
    private Path chosen;

    @BeforeEach
    void write_a_post() throws IOException {
        post = Files.writeString(temp.toRealPath().resolve("rain.md"), POST);
    }

    private Desk desk(Disk disk) {
        AppDirs dirs = new AppDirs(temp.resolve("a"), temp.resolve("b"), temp.resolve("c"), temp.resolve("d"));
        Prompts prompts = (Prompts) Proxy.newProxyInstance( // nobody answers, but where to save
                Prompts.class.getClassLoader(),
                new Class<?>[] {Prompts.class},
                (self, question, about) ->
                        question.getName().equals("saveAs") ? Optional.ofNullable(chosen) : Optional.empty());
        return Fx.call(() -> {
            notices = new Notices();
            Desk.Hands hands = new Desk.Hands(
                    Runnable::run,
                    Runnable::run,
                    Runnable::run,
                    Runnable::run,
                    Runnable::run,
                    Runnable::run,
                    clock,
                    clock::now);
            Desk desk = new Desk(
                    hands,
                    Keeping.in(dirs, disk, Owner.current(), Clock.systemUTC()),
                    (path, text) ->
                            new Analyzer(Family.PELICAN, Dialects.named("commonmark", Map.of(), Limits.PREVIEW)),
                    notices,
                    prompts,
                    (doing, trouble) -> {
                        throw new AssertionError(doing, trouble);
                    });
            new Autosave(desk, settings, clock, notices, focused);
            desk.open(post);
            return desk;
        });
    }

    private void type(Desk desk, String words) {
        Fx.run(() -> desk.current().session().apply(Edit.insert(0, words), Origin.EDITOR, null));
    }

    private void leave() {
        Fx.run(() -> {
            focused.set(false);
            focused.set(true);
        });
    }

    private List<String> words() {
        return Fx.call(() -> notices.words());
    }

    @Test
    void what_is_typed_is_saved_when_the_window_is_left_where_that_was_chosen() {
        settings.set(Settings.AUTOSAVE, Settings.Autosave.ON_FOCUS_LOSS);
        Desk desk = desk(new LocalDisk());
        type(desk, "a");
        Fx.run(() -> clock.turn(60_000));
        assertThat(post).hasContent(POST);
        leave();
        assertThat(post).hasContent("a" + POST);
        assertThat(Fx.call(() -> desk.current().session().dirty())).isFalse();
        assertThat(words()).isEmpty();
    }

    @Test
    void leaving_the_window_saves_nothing_where_that_was_not_chosen() {
        for (Settings.Autosave other : List.of(Settings.Autosave.OFF, Settings.Autosave.AFTER_A_PAUSE)) {
            settings.set(Settings.AUTOSAVE, other);
            Desk desk = desk(new LocalDisk());
            type(desk, "a");
            leave();
            assertThat(post).hasContent(POST);
        }
    }

    @Test
    void leaving_the_window_never_writes_over_an_outside_change_and_asks_once() throws IOException {
        settings.set(Settings.AUTOSAVE, Settings.Autosave.ON_FOCUS_LOSS);
        Desk desk = desk(new LocalDisk());
        Files.writeString(post, "theirs\n");
        type(desk, "a");
        leave();
        assertThat(words()).hasSize(1);
        assertThat(words().getFirst()).contains("changed by another program");
        type(desk, "b");
        leave();
        assertThat(post).hasContent("theirs");
        assertThat(words()).hasSize(1);
        assertThat(Fx.call(() -> desk.current().session().text().toString())).isEqualTo("ba" + POST);
    }

    @Test
    void leaving_the_window_neither_empties_a_post_nor_names_one_nor_writes_a_missing_one() throws IOException {
        settings.set(Settings.AUTOSAVE, Settings.Autosave.ON_FOCUS_LOSS);
        Desk desk = desk(new LocalDisk());
        Fx.run(() -> desk.current().session().apply(Edit.delete(0, POST.length()), Origin.EDITOR, null));
        leave();
        assertThat(post).hasContent(POST);
        assertThat(words()).isEmpty();

        Fx.run(() -> desk.current().session().undo());
        Files.delete(post);
        Fx.run(() -> desk.lookAgain(desk.current()));
        Fx.run(() -> clock.turn(1000));
        type(desk, "a");
        leave();
        assertThat(post).doesNotExist();

        Fx.run(() -> desk.openNew(
                Text.of("An idea\n"), Encoding.UTF_8, desk.current().analyzer()));
        leave();
        assertThat(words()).hasSize(1); // only that the file is gone
    }

    @Test
    void a_text_is_not_saved_as_a_file_that_is_open_in_another_tab() throws IOException {
        Path sun = Files.writeString(post.resolveSibling("sun.md"), "title: Sun\n");
        Desk desk = desk(new LocalDisk());
        Fx.run(() -> desk.open(sun));
        type(desk, "a");
        chosen = post;
        Fx.run(() -> desk.saveAs(desk.current(), done -> {}));
        assertThat(words()).containsExactly("rain.md is open in another tab. Nothing was written.");
        assertThat(post).hasContent(POST);
        assertThat(sun).hasContent("title: Sun");
    }

    @Test
    void a_text_is_not_saved_as_a_file_that_exists_before_the_author_says_so() throws IOException {
        Path sun = Files.writeString(post.resolveSibling("sun.md"), "title: Sun\n");
        Desk desk = desk(new LocalDisk());
        type(desk, "a");
        chosen = sun;
        Fx.run(() -> desk.saveAs(desk.current(), done -> {}));
        assertThat(words()).containsExactly("sun.md exists already. Nothing was written.");
        assertThat(sun).hasContent("title: Sun");
    }

    @Test
    void what_another_program_writes_in_the_moment_of_saving_is_kept_and_named() throws IOException {
        AtomicBoolean once = new AtomicBoolean(true);
        Desk desk = desk(new FaultDisk(new LocalDisk(), (call, path) -> {
            if (call.equals("exchange") && once.getAndSet(false)) {
                write("theirs\n");
            }
            return false;
        }));
        type(desk, "a");
        Fx.run(() -> desk.save(desk.current(), done -> {}));
        assertThat(post).hasContent("a" + POST);
        assertThat(once).isFalse();
        assertThat(words()).hasSize(1);
        assertThat(words().getFirst())
                .contains("in the very moment in which it was saved")
                .contains("changed on disk");
        try (var files = Files.list(post.getParent())) {
            Path other = files.filter(file -> file.toString().contains("changed on disk"))
                    .findFirst()
                    .orElseThrow();
            assertThat(other).hasContent("theirs");
        }
    }

    private void write(String words) {
        try {
            Files.writeString(post, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
