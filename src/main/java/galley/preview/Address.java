package galley.preview;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an address in a post leads to, by an allow-list of schemes.
 *
 * <p>Read as a browser reads it (WHATWG URL, "basic URL parser"): blanks and controls around it do not count, nor do tabs and
 * line ends inside.
 */
sealed interface Address {
    /** A page or picture on the web, or a letter to somebody; {@code written} as in the post. */
    record Web(String written) implements Address {}

    record Mail(String written) implements Address {}

    /** A place on the same page. */
    record Fragment(String id) implements Address {}

    /** Something beside the post, to be understood by the site's rules: a path, {@code {static}…}, nothing at all. */
    record Local(String path) implements Address {}

    /** A picture in the address itself. */
    record Data(String written) implements Address {}

    /** Any other scheme. */
    record Refused(String written) implements Address {}

    int LONGEST = 8_000;

    static Address of(String written) {
        String address = cleaned(written);
        Matcher scheme = Schemes.ANY.matcher(address);
        if (scheme.lookingAt()) {
            return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
                case "http", "https" -> address.length() > LONGEST ? new Refused(address) : new Web(address);
                case "mailto" -> address.length() > LONGEST ? new Refused(address) : new Mail(address);
                case "data" -> new Data(address);
                default -> new Refused(address);
            };
        }
        if (Schemes.NO_SCHEME.matcher(address).lookingAt()) {
            return new Web(address);
        }
        if (Schemes.COLON_FIRST.matcher(address).lookingAt()) {
            // No path begins so (RFC 3986, 4.2); it would be a scheme to whoever reads it less strictly.
            return new Refused(address);
        }
        if (address.startsWith("#")) {
            return new Fragment(address.substring(1));
        }
        return new Local(address);
    }

    /**
     * The address as it may be handed to a browser: absolute, in ASCII, with a host; empty if it is not such a one.
     */
    static Optional<URI> forBrowser(String written) {
        String address = cleaned(written);
        if (address.startsWith("//")) {
            address = "https:" + address;
        }
        if (address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(Schemes.encoded(address));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean mail =
                    scheme.equals("mailto") && uri.getSchemeSpecificPart().length() > 0;
            boolean web = (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
            return mail || web ? Optional.of(new URI(uri.toASCIIString())) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String cleaned(String written) {
        int start = 0;
        int end = written.length();
        while (start < end && written.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && written.charAt(end - 1) <= ' ') {
            end--;
        }
        return Schemes.LINE_ENDS.matcher(written.substring(start, end)).replaceAll("");
    }

    /** The patterns, kept from the interface's users. */
    final class Schemes {
        private static final Pattern ANY = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):");
        private static final Pattern COLON_FIRST = Pattern.compile("[^/?#:]*+:");
        private static final Pattern NO_SCHEME = Pattern.compile("[/\\\\]{2}");
        private static final Pattern LINE_ENDS = Pattern.compile("[\\t\\n\\r]");
        private static final Pattern HOST = Pattern.compile("(?i)(https?://(?:[^/?#@]*@)?)([^/?#:\\[]+)");
        private static final String ILLEGAL = " \"<>\\^`{|}";

        private Schemes() {}

        /** What a browser would encode, encoded; a host in another script in its ASCII form. */
        private static String encoded(String address) {
            Matcher host = HOST.matcher(address);
            String start = "";
            String rest = address;
            if (host.lookingAt()) {
                start = host.group(1) + IDN.toASCII(host.group(2));
                rest = address.substring(host.end());
            }
            StringBuilder out = new StringBuilder(start);
            for (int i = 0; i < rest.length(); i++) {
                char c = rest.charAt(i);
                if (ILLEGAL.indexOf(c) >= 0 || c < ' ' || c == 0x7f || strayPercent(rest, i)) {
                    out.append('%').append(String.format("%02X", (int) c));
                } else {
                    out.append(c);
                }
            }
            return out.toString();
        }

        private static boolean strayPercent(String text, int at) {
            return text.charAt(at) == '%'
                    && !(at + 2 < text.length()
                            && Character.digit(text.charAt(at + 1), 16) >= 0
                            && Character.digit(text.charAt(at + 2), 16) >= 0);
        }
    }
}
