package galley.markdown.markdownit;

import galley.markdown.Percent;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as markdown-it writes and shows them; its rules are those of the packages mdurl and punycode. */
final class Addresses {
    private static final String SHOWN_ESCAPED = ";/?:@&=+$,#%";

    /** Characters that the longest scheme and its blanks have room in. */
    private static final int SCHEME = 64;

    private static final Pattern FORBIDDEN = Pattern.compile("(?:vbscript|javascript|file|data):.*", Pattern.DOTALL);
    private static final Pattern PICTURE = Pattern.compile("data:image/(?:gif|png|jpeg|webp);.*", Pattern.DOTALL);

    /** What stands before a host's name, and the name; only these schemes have one that is rewritten. */
    private static final Pattern HOST = Pattern.compile(
            "((?i:https?:)?//(?:[^/?#]*@)?|(?i:mailto:)(?://)?(?:[^/?#]*@)?)([^%/?;#'{}|\\\\^`<>\" \\r\\n\\t:]*)");

    private static final Pattern ESCAPES = Pattern.compile("(?:%[a-fA-F0-9]{2})+");
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
    private static final Pattern POINTS = Pattern.compile("[.\\u3002\\uFF0E\\uFF61]");

    private Addresses() {}

    /** Whether markdown-it makes a link to it. It is asked of each link, so of a long address only the start is looked at. */
    static boolean isAllowed(String address) {
        String start = address.substring(0, Math.min(address.length(), SCHEME));
        String plain = written(start).strip().toLowerCase(Locale.ROOT);
        return !FORBIDDEN.matcher(plain).matches() || PICTURE.matcher(plain).matches();
    }

    /** For an attribute: a host's name in ASCII, percent signs for all that has no place in an address. */
    static String written(String address) {
        String url = withHost(address.strip(), Addresses::asciiHost);
        return Percent.escaped(LONE_SURROGATE.matcher(url).replaceAll("\uFFFD"));
    }

    /** For a person: a host's name in its own letters, and no percent signs but those that mean something. */
    static String shown(String address) {
        String url = withHost(address.strip(), host -> host.contains("xn--") ? IDN.toUnicode(host) : host);
        return ESCAPES.matcher(url).replaceAll(escapes -> Matcher.quoteReplacement(decoded(escapes)));
    }

    private static String decoded(MatchResult escapes) {
        String text = escapes.group();
        byte[] bytes = new byte[text.length() / 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(text.substring(3 * i + 1, 3 * i + 3), 16);
        }
        StringBuilder out = new StringBuilder();
        for (char c : new String(bytes, StandardCharsets.UTF_8).toCharArray()) {
            if (SHOWN_ESCAPED.indexOf(c) >= 0) {
                Percent.escape(c, out);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String withHost(String url, UnaryOperator<String> change) {
        Matcher host = HOST.matcher(url);
        return host.lookingAt() ? host.group(1) + change.apply(host.group(2)) + url.substring(host.end()) : url;
    }

    private static String asciiHost(String host) {
        if (host.chars().allMatch(c -> c < 128)) {
            return host;
        }
        StringBuilder out = new StringBuilder();
        for (String label : POINTS.split(host, -1)) {
            out.append(out.isEmpty() ? "" : ".").append(Punycode.label(label));
        }
        return out.toString();
    }
}
