package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private final List<String> notices = new ArrayList<>();
    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("config/settings");
    }

    @Test
    void what_is_set_is_there_at_the_next_start() {
        Settings settings = open();
        settings.set(Settings.THEME, Settings.Theme.DARK);
        settings.set(Settings.TEXT_SIZE, 20);
        settings.set(Settings.POSTS_DIVIDER, 0.25);
        settings.set(Settings.RECENT_FOLDERS, List.of("/a b\\c", "/d\ne", ""));
        clock.turn(1000);

        Settings again = open();
        assertThat(again.value(Settings.THEME)).isEqualTo(Settings.Theme.DARK);
        assertThat(again.value(Settings.TEXT_SIZE)).isEqualTo(20);
        assertThat(again.value(Settings.POSTS_DIVIDER)).isEqualTo(0.25);
        assertThat(again.value(Settings.RECENT_FOLDERS)).containsExactly("/a b\\c", "/d\ne", "");
        assertThat(again.value(Settings.WRAP)).isTrue();
        assertThat(notices).isEmpty();
    }

    @Test
    void many_changes_are_written_once_a_second_later() {
        Settings settings = open();
        settings.set(Settings.TEXT_SIZE, 20);
        settings.set(Settings.TEXT_SIZE, 21);
        clock.turn(999);
        assertThat(file).doesNotExist();

        clock.turn(1);
        assertThat(file).content().contains("text-size = 21").doesNotContain("20");
    }

    @Test
    void listeners_hear_of_changes_and_only_of_those() {
        Settings settings = open();
        List<Integer> heard = new ArrayList<>();
        Runnable stop = settings.onChange(Settings.TEXT_SIZE, heard::add);

        settings.set(Settings.TEXT_SIZE, 20);
        settings.set(Settings.TEXT_SIZE, 20);
        settings.set(Settings.TEXT_SIZE, 4000);
        stop.run();
        settings.set(Settings.TEXT_SIZE, 10);

        assertThat(heard).containsExactly(20, 48);
    }

    @Test
    void values_that_make_no_sense_are_replaced_and_foreign_lines_stay() throws IOException {
        write("""
                # Galley settings 1
                text-size = many
                theme = plaid
                wrap = perhaps
                posts-divider = NaN
                window-width = 99999999999
                new-in-2030 = x
                # end
                """);
        Settings settings = open();

        assertThat(settings.value(Settings.TEXT_SIZE)).isEqualTo(15);
        assertThat(settings.value(Settings.THEME)).isEqualTo(Settings.Theme.SYSTEM);
        assertThat(settings.value(Settings.WRAP)).isTrue();
        assertThat(settings.value(Settings.POSTS_DIVIDER)).isEqualTo(Settings.POSTS_DIVIDER.fallback());
        assertThat(settings.value(Settings.WINDOW_WIDTH)).isEqualTo(30_000);
        settings.set(Settings.TEXT_SIZE, 9);
        settings.flush();
        assertThat(file).content().contains("new-in-2030 = x");
    }

    @Test
    void a_file_cut_anywhere_is_kept_aside_and_the_defaults_hold() throws IOException {
        byte[] whole = whole();
        for (int length = 0; length < whole.length - 1; length++) {
            notices.clear();
            wipe();
            write(Arrays.copyOf(whole, length));

            assertThat(open().value(Settings.TEXT_SIZE)).isEqualTo(15);

            assertThat(notices).as("cut at " + length).hasSize(1);
            assertThat(Files.readAllBytes(aside())).hasSize(length);
        }
    }

    @Test
    void bytes_that_are_no_settings_are_kept_aside() throws IOException {
        for (byte[] bytes : List.of(
                new byte[300],
                "{\"json\": true}".getBytes(StandardCharsets.UTF_8),
                "# Galley settings 1\n\u0000\n# end\n".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xff, (byte) 0xfe})) {
            wipe();
            write(bytes);

            open().set(Settings.TEXT_SIZE, 22);
            clock.turn(1000);

            assertThat(Files.readAllBytes(aside())).isEqualTo(bytes);
            assertThat(open().value(Settings.TEXT_SIZE)).isEqualTo(22);
        }
    }

    @Test
    void a_file_of_the_future_is_kept_aside_and_what_is_known_of_it_holds() throws IOException {
        write("# Galley settings 9\ntext-size = 30\n# end\n");

        assertThat(open().value(Settings.TEXT_SIZE)).isEqualTo(30);

        assertThat(aside()).content().contains("settings 9");
    }

    @Test
    void settings_that_cannot_be_written_are_said_once() throws IOException {
        Files.writeString(folder.resolve("config"), "a file where the folder should be");
        Settings settings = open();
        settings.set(Settings.TEXT_SIZE, 20);
        clock.turn(1000);
        settings.set(Settings.TEXT_SIZE, 21);
        clock.turn(1000);

        assertThat(settings.value(Settings.TEXT_SIZE)).isEqualTo(21);
        assertThat(notices).hasSizeBetween(1, 2);
    }

    private Settings open() {
        return new Settings(new LocalDisk(), file, clock, Runnable::run, notices::add);
    }

    private byte[] whole() throws IOException {
        Settings settings = open();
        settings.set(Settings.TEXT_SIZE, 33);
        settings.set(Settings.WINDOW_X, 7);
        settings.flush();
        return Files.readAllBytes(file);
    }

    private void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private void wipe() throws IOException {
        if (Files.exists(file.getParent())) {
            try (Stream<Path> found = Files.list(file.getParent())) {
                for (Path path : found.toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private Path aside() throws IOException {
        try (Stream<Path> found = Files.list(file.getParent())) {
            return found.filter(path -> path.toString().contains("kept aside"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
