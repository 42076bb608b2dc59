package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppDirsTest {
    @Test
    void linux_has_the_xdg_folders() throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
            AppDirs usual = AppDirs.of(Map.of(), "Linux", "/home/ann", files);
            AppDirs moved = AppDirs.of(
                    Map.of("XDG_DATA_HOME", "/data", "XDG_CONFIG_HOME", "relative"), "Linux", "/home/ann", files);

            assertThat(usual.settings()).hasToString("/home/ann/.config/galley/settings");
            assertThat(usual.recovery()).hasToString("/home/ann/.local/share/galley/recovery");
            assertThat(usual.state()).hasToString("/home/ann/.local/state/galley");
            assertThat(moved.history()).hasToString("/data/galley/history");
            assertThat(moved.config()).hasToString("/home/ann/.config/galley");
        }
    }

    @Test
    void home_is_the_folder_that_the_shell_calls_so() throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
            AppDirs elsewhere = AppDirs.of(Map.of("HOME", "/tmp/ann"), "Linux", "/home/ann", files);
            AppDirs nowhere = AppDirs.of(Map.of("HOME", ""), "Linux", "/home/ann", files);

            assertThat(elsewhere.settings()).hasToString("/tmp/ann/.config/galley/settings");
            assertThat(elsewhere.sample()).hasToString("/tmp/ann/Galley sample blog");
            assertThat(nowhere.settings()).hasToString("/home/ann/.config/galley/settings");
        }
    }

    @Test
    void macos_and_windows_have_their_own() throws IOException {
        try (FileSystem mac = Jimfs.newFileSystem(Configuration.osX());
                FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Files.createDirectories(mac.getPath("/Users/ann/Documents"));

            assertThat(AppDirs.of(Map.of(), "Mac OS X", "/Users/ann", mac).settings())
                    .hasToString("/Users/ann/Library/Application Support/Galley/settings");
            assertThat(AppDirs.of(Map.of(), "Mac OS X", "/Users/ann", mac).sample())
                    .hasToString("/Users/ann/Documents/Galley sample blog");
            assertThat(AppDirs.of(
                                    Map.of("APPDATA", "C:\\Users\\ann\\AppData\\Roaming"),
                                    "Windows 11",
                                    "C:\\Users\\ann",
                                    windows)
                            .settings())
                    .hasToString("C:\\Users\\ann\\AppData\\Roaming\\Galley\\settings");
        }
    }

    @Test
    void galley_home_holds_everything() throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
            AppDirs dirs = AppDirs.of(Map.of("GALLEY_HOME", "/tmp/g"), "Linux", "/home/ann", files);

            assertThat(dirs.settings()).hasToString("/tmp/g/config/settings");
            assertThat(dirs.trash()).hasToString("/tmp/g/data/trash");
            assertThat(dirs.sample()).hasToString("/tmp/g/documents/Galley sample blog");
        }
    }
}
