package galley.store;

import galley.text.Text;
import java.nio.file.Path;

/** What came of opening a file. */
public sealed interface Loaded {
    /**
     * @param text with {@code \n} line ends and no BOM
     * @param readOnly why it may not be written back, in words for a person; null when it may
     */
    record Opened(Path path, Text text, Encoding encoding, Stamp stamp, String readOnly) implements Loaded {
        /** The same, but not to be written back. */
        public Opened readOnly(String why) {
            return new Opened(path, text, encoding, stamp, why);
        }

        /** Whether it is to be read only because it looks like what a power cut leaves: empty, or ending in NULs. */
        public boolean torn() {
            return readOnly != null && (text.length() == 0 || text.charAt(text.length() - 1) == 0);
        }
    }

    /**
     * It could not be opened; the file was not touched.
     *
     * @param failed what could not be done, as in “could not be opened”
     * @param why goes on after it
     */
    record Failed(Path path, String failed, String why) implements Loaded {
        /** A sentence that names the file, without its folders. */
        public String reason() {
            return Trouble.sentence(path, failed, why, "");
        }
    }
}
