package galley;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Hands an address to the system's browser: one argument, no shell. The only place that starts a process. */
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
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return Optional.empty();
        } catch (IOException none) {
            return Optional.of("No browser could be started. The address is " + words);
        }
    }
}
