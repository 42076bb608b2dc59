package galley;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Hands addresses and files to the system: one argument each, no shell. */
final class Browser {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final int LONGEST = 8_000;

    private Browser() {}

    /** @return why it was not opened, as a sentence; empty if it was */
    static Optional<String> open(URI address) {
        String words = address.toASCIIString();
        if (!SCHEMES.contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
                || words.length() > LONGEST) {
            return Optional.of("This address is not opened from here: " + words);
        }
        String system = System.getProperty("os.name");
        List<String> command = system.startsWith("Windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", words)
                : system.startsWith("Mac") ? List.of("open", words) : List.of("xdg-open", words);
        return ProgramRunner.start(command)
                ? Optional.empty()
                : Optional.of("No browser could be started. The address is " + words);
    }

    /** Shows a file where the system shows files, marked where it can do that. @return why not; empty if it did */
    static Optional<String> reveal(Path file) {
        Path real = file.toAbsolutePath().normalize();
        String system = System.getProperty("os.name");
        List<String> command = system.startsWith("Windows")
                ? List.of("explorer.exe", "/select," + real)
                : system.startsWith("Mac")
                        ? List.of("open", "-R", real.toString())
                        : List.of("xdg-open", real.getParent().toUri().toString());
        return ProgramRunner.start(command)
                ? Optional.empty()
                : Optional.of("No file manager could be started. The file is " + real);
    }
}
