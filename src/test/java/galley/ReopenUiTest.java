package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.FaultDisk;
import galley.store.Gate;
import galley.store.LocalDisk;
import galley.store.Owner;
import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window that comes up again as the one before was left: closed as usual, or gone between two moments. */
class ReopenUiTest {
    private static final String LONG = "title: Long\n\n" + "It rains.\n\n".repeat(150);

    @TempDir
    Path temp;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService disk = Executors.newSingleThreadExecutor();
    private final Gate drive = new Gate("JavaFX Application Thread");
    private Path file;
    private Path folder;
    private OpenWindow window;
    private int starts;

    @BeforeEach
    void write_posts() throws IOException {
        file = temp.resolve("settings");
        folder = Files.createDirectories(temp.toRealPath().resolve("drafts"));
        for (String name : List.of("a", "b", "c")) {
            Files.writeString(folder.resolve(name + ".md"), LONG);
        }
        start();
    }

    /** With what the file of settings has now, as a program does that starts. */
    private void start() {
        Settings settings = Fx.call(() -> new Settings(
                new LocalDisk(),
                file,
                (millis, task) -> {
                    Future<?> alarm =
                            timer.schedule(() -> Platform.runLater(task), Math.min(millis, 50), TimeUnit.MILLISECONDS);
                    return () -> alarm.cancel(false);
                },
                disk,
                words -> {}));
        window = new OpenWindow(
                temp.resolve("kept"),
                settings,
                new Owner(99_999_999 + starts++, "gone", Owner.current().host()),
                new FaultDisk(new LocalDisk(), drive),
                later -> (millis, task) -> later.after(Math.min(millis, 50), task)); // what is noted is noted soon
        Fx.run(window.window()::reopen);
    }

    @AfterEach
    void close() {
        window.close();
        timer.shutdownNow();
        disk.shutdownNow();
    }

    /** The program is gone, and nobody has said that it would be. */
    private void crash() {
        window.close();
    }

    private long drafts() {
        try (var files = Files.list(OpenWindow.dirs(temp.resolve("kept")).recovery())) {
            return files.filter(each -> each.toString().endsWith(".draft")).count();
        } catch (IOException none) {
            return -1;
        }
    }

    private void open(String... names) {
        for (String name : names) {
            window.open(folder.resolve(name + ".md"));
        }
    }

    private List<String> tabs() {
        return Fx.call(() -> pane().getTabs().stream().map(Tab::getText).toList());
    }

    private String active() {
        Tab tab = Fx.call(() -> pane().getSelectionModel().getSelectedItem());
        return tab == null ? "" : tab.getText();
    }

    private TabPane pane() {
        return OpenWindow.all(window.stage().getScene().getRoot())
                .filter(TabPane.class::isInstance)
                .map(TabPane.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private CodeArea area() {
        return Fx.call(() -> (CodeArea)
                OpenWindow.all(pane().getSelectionModel().getSelectedItem().getContent())
                        .filter(CodeArea.class::isInstance)
                        .findFirst()
                        .orElseThrow());
    }

    private boolean noted(String... lines) {
        return List.of(lines).stream().allMatch(note()::contains);
    }

    private String note() {
        try {
            return Files.readString(file);
        } catch (IOException notYet) {
            return "";
        }
    }

    private boolean isScrolled() {
        CodeArea area = area();
        return !area.getVisibleParagraphs().isEmpty() && area.visibleParToAllParIndex(0) == 100;
    }

    @Test
    void after_a_crash_the_same_posts_stand_in_the_same_order_each_where_it_was() {
        open("a", "b", "c");
        Fx.run(() -> pane().getTabs().sort((one, other) -> other.getText().compareTo(one.getText())));
        open("b");
        Fx.run(() -> {
            area().moveTo(600);
            area().showParagraphAtTop(100);
        });
        Fx.until("it is scrolled", this::isScrolled);
        window.press("Right");
        int caret = Fx.call(() -> area().getCaretPosition());
        Fx.until(
                "it is noted: " + note(),
                () -> noted("active-post = " + folder.resolve("b.md"), "place = " + caret + " "));
        crash();
        start();
        Fx.until("they are there", () -> tabs().equals(List.of("c.md", "b.md", "a.md")) && active().equals("b.md"));
        window.settle();
        assertThat(Fx.call(() -> area().getCaretPosition())).isEqualTo(caret);
        Fx.until("it is scrolled there", this::isScrolled);
    }

    @Test
    void what_was_never_saved_is_offered_and_a_post_whose_file_is_gone_is_said_to_be() throws IOException {
        open("a", "b");
        window.run("file.new");
        Fx.until("it is open", () -> tabs().size() == 3);
        window.settle();
        Fx.run(area()::requestFocus); // from the title
        window.press("Shortcut+End");
        window.type("An idea.\n");
        Fx.until("it is noted", () -> note().contains("active-post = \n"));
        Fx.until("it is kept", () -> drafts() == 1);
        crash();
        Files.delete(folder.resolve("a.md"));
        start();
        window.recover();
        window.sees("a.md");
        window.sees("Try again");
        Fx.until("the other one is open", () -> tabs().equals(List.of("b.md")));
        window.picture("reopened");
        window.sees("A new post has text of today");
        window.choose("Restore");
        Fx.until("it is back", () -> area().getText().endsWith("An idea.\n"));
        Files.writeString(folder.resolve("a.md"), LONG);
        window.choose("Try again");
        Fx.until("all are open", () -> tabs().contains("a.md"));
    }

    @Test
    void a_crash_while_posts_are_still_being_opened_forgets_none() {
        open("a", "b", "c");
        Fx.until("it is noted", () -> noted("active-post = " + folder.resolve("c.md")));
        crash();
        drive.hang();
        start();
        window.press("Right");
        Fx.until("it is noted again", () -> noted("window-x"));
        assertThat(note()).contains("a.md", "b.md", "active-post = " + folder.resolve("c.md"));
        drive.answer();
        Fx.until("they are open", () -> tabs().size() == 3 && active().equals("c.md"));
    }

    @Test
    void closed_as_usual_it_comes_up_as_it_was_left_a_moment_ago() throws InterruptedException {
        open("a", "b");
        Fx.run(() -> {
            window.stage().setWidth(1000);
            window.stage().setHeight(640);
            area().moveTo(700);
        });
        int width = Fx.call(() -> (int) window.stage().getWidth());
        Fx.run(window.window()::quit);
        Fx.until("it is closed", () -> !window.stage().isShowing());
        Fx.until("it is noted", () -> noted("window-width = " + width, "place = 700"));
        Fx.run(() -> window.stage().setWidth(width - 100));
        Thread.sleep(2500); // by then it would be noted
        window.close();
        start();
        Fx.until("they are there", () -> tabs().equals(List.of("a.md", "b.md")));
        assertThat(Fx.call(() -> (int) window.stage().getWidth())).isEqualTo(width);
        Fx.until("the caret is there", () -> active().equals("b.md") && area().getCaretPosition() == 700);
    }

    @Test
    void a_window_that_is_made_large_after_it_is_shown_has_its_dividers_where_they_were() throws IOException {
        crash();
        String[] dividers = {"form-divider = 0.3\n", "posts-divider = 0.2\n", "preview-divider = 0.6\n"};
        file = temp.resolve("left"); // the window before may still note how it was
        Files.writeString(file, "# Galley settings 1\nmaximized = true\n" + String.join("", dividers) + "# end\n");
        start();
        resize(1900, 1000);
        Fx.until("they are there: " + dividers(), () -> stand(0.2, 0.6, 0.3));
        open("a");
        Fx.until("it is noted", () -> noted("open-post = "));
        assertThat(note()).contains(dividers);
        Fx.run(() -> splits().findFirst().orElseThrow().setDividerPosition(0, 0.3));
        window.press("Right");
        Fx.until("where somebody puts one is noted: " + dividers(), () -> noted("posts-divider = 0.3\n"));
    }

    @Test
    void dividers_stay_where_they_are_however_often_the_window_is_opened() throws IOException {
        crash();
        String dividers = "form-divider = 0.3\nposts-divider = 0.2\npreview-divider = 0.6\n";
        file = temp.resolve("left");
        Files.writeString(file, "# Galley settings 1\n" + dividers + "# end\n");
        for (int i = 0; i < 3; i++) {
            start();
            Fx.until("they are there: " + dividers(), () -> stand(0.2, 0.6, 0.3));
            window.press("Right"); // what is noted from now on is where they are
            Fx.run(window.window()::quit);
            Fx.until("it is closed", () -> !window.stage().isShowing());
            window.close();
        }
        start();
    }

    private void resize(double width, double height) {
        Fx.run(() -> {
            window.stage().setWidth(width);
            window.stage().setHeight(height);
        });
        Fx.until(
                "it has its size",
                () -> window.stage().getScene().getRoot().getLayoutBounds().getWidth() == width);
    }

    private Stream<SplitPane> splits() {
        return OpenWindow.all(window.stage().getScene().getRoot())
                .filter(SplitPane.class::isInstance)
                .map(SplitPane.class::cast);
    }

    /** Those of the window, from the left, then those between posts and form. */
    private List<Double> dividers() {
        return Fx.call(() -> splits().flatMapToDouble(pane -> Arrays.stream(pane.getDividerPositions()))
                .boxed()
                .toList());
    }

    private boolean stand(Double... shares) {
        List<Double> are = dividers();
        return IntStream.range(0, shares.length)
                .allMatch(i -> shares[i] == null || Math.abs(are.get(i) - shares[i]) < 0.01);
    }
}
