package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryFilesTest {
    @TempDir
    Path temp;

    private Path dictionary(String folder, String... files) throws IOException {
        Path made = Files.createDirectories(temp.resolve(folder));
        for (String file : files) {
            Files.writeString(made.resolve(file), "");
        }
        return made;
    }

    @Test
    void pairs_are_found_in_the_users_folder_the_systems_and_in_extensions_in_that_order() throws IOException {
        Path own = dictionary("own", "de_AT.aff", "de_AT.dic", "alone.aff");
        Path system = dictionary("system", "de_AT.aff", "de_AT.dic", "fr.aff", "fr.dic", "hyph_fr.aff", "hyph_fr.dic");
        Path office = dictionary("office/dict-fr", "fr.aff", "fr.dic").getParent();
        Path hungarian = dictionary("office/dict-hu", "hu_HU.aff", "hu_HU.dic");
        dictionary("office/other", "xx.aff", "xx.dic");
        DictionaryFiles files =
                new DictionaryFiles(List.of(own, temp.resolve("none"), system), List.of(office, temp.resolve("gone")));
        assertThat(files.find())
                .containsOnlyKeys("de_AT", "fr", "hu_HU")
                .containsEntry("de_AT", new DictionaryFiles.Pair(own.resolve("de_AT.aff"), own.resolve("de_AT.dic")))
                .containsEntry("fr", new DictionaryFiles.Pair(system.resolve("fr.aff"), system.resolve("fr.dic")))
                .containsEntry(
                        "hu_HU",
                        new DictionaryFiles.Pair(hungarian.resolve("hu_HU.aff"), hungarian.resolve("hu_HU.dic")));
        assertThat(files.own()).isEqualTo(own);
    }
}
