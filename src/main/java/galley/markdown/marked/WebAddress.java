package galley.markdown.marked;

import java.net.IDN;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;

/**
 * An address in the web, taken apart as browsers do it (<a href="https://url.spec.whatwg.org">URL Standard</a>).
 *
 * @param host in lower case, with the letters of its language
 * @param port with its colon, empty for the usual one
 * @param query null without one
 * @param fragment null without one
 */
record WebAddress(String scheme, String login, String host, String port, String path, String query, String fragment) {
    private static final Map<String, String> PORTS =
            Map.of("http", ":80", "https", ":443", "ftp", ":21", "ws", ":80", "wss", ":443");
    private static final String FORBIDDEN = " #%/:<>?@[\\]^|";

    /** Null where it is none, or of another scheme than those of the web. */
    static WebAddress of(String text) {
        String address = text.strip().replaceAll("[\t\n\r]", "");
        int colon = address.indexOf(':');
        String scheme = colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
        return PORTS.containsKey(scheme) ? of(scheme, address.substring(colon + 1)) : null;
    }

    /** @param rest what follows the colon of the scheme */
    static WebAddress of(String scheme, String rest) {
        int start = 0;
        while (start < rest.length() && isSlash(rest.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < rest.length() && !isSlash(rest.charAt(end)) && "?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String authority = rest.substring(start, end);
        int at = authority.lastIndexOf('@');
        String login = authority.substring(0, at + 1);
        String place = authority.substring(at + 1);
        int colon = place.startsWith("[") ? place.indexOf(':', place.indexOf(']') + 1) : place.indexOf(':');
        String host = host(colon < 0 ? place : place.substring(0, colon));
        String port = colon < 0 ? "" : port(scheme, place.substring(colon + 1));
        if (host == null || port == null) {
            return null;
        }
        int hash = rest.indexOf('#', end);
        int pathEnd = hash < 0 ? rest.length() : hash;
        int question = rest.indexOf('?', end);
        boolean asks = question >= 0 && question < pathEnd;
        return new WebAddress(
                scheme,
                login,
                host,
                port,
                path(rest.substring(end, asks ? question : pathEnd)),
                asks ? rest.substring(question + 1, pathEnd) : null,
                hash < 0 ? null : rest.substring(hash + 1));
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    private static String port(String scheme, String digits) {
        if (digits.isEmpty()) {
            return "";
        }
        if (!digits.matches("\\d{1,9}") || Integer.parseInt(digits) > 65535) {
            return null;
        }
        String port = ":" + Integer.parseInt(digits);
        return port.equals(PORTS.get(scheme)) ? "" : port;
    }

    private static String host(String written) {
        if (written.startsWith("[")) {
            return written.endsWith("]") ? written.toLowerCase(Locale.ROOT) : null;
        }
        String decoded = UriText.unescaped(written);
        try {
            String host = IDN.toUnicode(IDN.toASCII(decoded, IDN.ALLOW_UNASSIGNED), IDN.ALLOW_UNASSIGNED)
                    .toLowerCase(Locale.ROOT);
            boolean fits = host.chars().allMatch(c -> c > ' ' && c != 127 && FORBIDDEN.indexOf(c) < 0);
            return fits && !host.isEmpty() ? host : null;
        } catch (IllegalArgumentException noHost) {
            return null;
        }
    }

    /** Without the segments that are one or two dots. */
    private static String path(String written) {
        Deque<String> segments = new ArrayDeque<>();
        String[] parts = written.replace('\\', '/').split("/", -1);
        for (int i = 1; i < parts.length; i++) {
            String dots = parts[i].toLowerCase(Locale.ROOT).replace("%2e", ".");
            boolean last = i == parts.length - 1;
            if (dots.equals("..")) {
                segments.pollLast();
            } else if (!dots.equals(".")) {
                segments.addLast(parts[i]);
                continue;
            }
            if (last) {
                segments.addLast("");
            }
        }
        return "/" + String.join("/", segments);
    }
}
