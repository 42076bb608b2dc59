package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFolderTest {
    @TempDir
    Path folder;

    private final TextFolder texts = new TextFolder(new LocalDisk());

    @Test
    void a_folder_has_its_texts_and_says_what_it_could_not_read() throws IOException {
        Files.writeString(folder.resolve("b.md"), "\ufefftwo\r\nlines\r\n");
        Files.writeString(folder.resolve("a.txt"), "one");
        Files.writeString(folder.resolve(".hidden.md"), "x");
        Files.writeString(folder.resolve("a.txt~"), "x");
        Files.createDirectory(folder.resolve("sub"));
        Files.write(folder.resolve("c.png"), new byte[] {(byte) 0x89, 'P', (byte) 0xff});
        Files.write(folder.resolve("d.md"), new byte[70_000]);
        TextFolder.Found found = texts.read(folder);
        assertThat(found.texts())
                .containsExactly(
                        new TextFolder.Entry(folder.resolve("a.txt"), "one"),
                        new TextFolder.Entry(folder.resolve("b.md"), "two\nlines\n"));
        assertThat(found.troubles())
                .hasSize(2)
                .anyMatch(words -> words.contains("c.png") && words.contains("UTF-8"))
                .anyMatch(words -> words.contains("d.md") && words.contains("64 KB"));
    }

    @Test
    void one_that_is_not_there_has_none() {
        assertThat(texts.read(folder.resolve("none")))
                .isEqualTo(new TextFolder.Found(java.util.List.of(), java.util.List.of()));
    }
}
