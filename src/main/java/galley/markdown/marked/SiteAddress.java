package galley.markdown.marked;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a site will be in the web, and how Hexo writes addresses in it and out of it.
 *
 * @param url of the site
 * @param root the path of its first page, {@code /} or longer
 * @param internal hosts that count as the site's own
 * @param keepsIndex whether {@code index.html} stays at the end of an address
 * @param keepsHtml whether {@code .html} does
 */
public record SiteAddress(String url, String root, List<String> internal, boolean keepsIndex, boolean keepsHtml) {
    private static final Pattern FULL = Pattern.compile("(?://|https?:)");
    /** What stays in a path as it is; percent signs as well. */
    private static final String PATH = "!$%&'()*+,-./:;=@[\\]^_|~";

    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z0-9.+-]+:");

    public SiteAddress {
        internal = List.copyOf(internal);
    }

    public static final SiteAddress EXAMPLE = new SiteAddress("http://example.com", "/", List.of(), true, true);

    private String host() {
        WebAddress address = WebAddress.of(url);
        return address == null ? url : address.host();
    }

    /** Whether a link leads out of the site. */
    public boolean isExternal(String link) {
        Matcher full = FULL.matcher(link);
        if (!full.lookingAt() || host().isEmpty()) {
            return false;
        }
        WebAddress address = link.startsWith("//") ? WebAddress.of("http", link) : WebAddress.of(link);
        return address != null
                && !internal.contains(address.host())
                && !address.host().equals(host());
    }

    /** From the root of the site, whatever page it stands on; a full address stays. */
    public String fromRoot(String path) {
        boolean other = path.startsWith("#") || FULL.matcher(path).lookingAt();
        if (other || SCHEME.matcher(path).lookingAt() || path.matches("[/\\\\]{2}.*")) {
            return path;
        }
        String address = encoded((root + path).replaceAll("/{2,}", "/"));
        if (!keepsIndex && address.endsWith("index.html")) {
            return address.substring(0, address.length() - "index.html".length());
        }
        boolean page = address.endsWith(".html") && !address.endsWith("index.html");
        return !keepsHtml && page ? address.substring(0, address.length() - ".html".length()) : address;
    }

    /** With percent signs where an address needs them; as it is where it can not be read. */
    public static String encoded(String address) {
        if (!SCHEME.matcher(address.stripLeading()).lookingAt()) {
            String encoded = UriText.encoded(UriText.unescaped(address));
            return encoded == null ? address : encoded;
        }
        WebAddress web = WebAddress.of(address);
        String path = web == null ? null : UriText.encoded(web.path(), PATH);
        if (path == null) {
            return address;
        }
        String query = web.query() == null ? "" : UriText.encoded(UriText.unescaped(web.query()));
        String fragment = web.fragment() == null ? "" : "#" + fragment(web.fragment());
        return query == null
                ? address
                : web.scheme() + "://" + web.login() + web.host() + web.port() + path
                        + (query.isEmpty()
                                ? ""
                                : "?" + query.replace("'", "%27").replace("#", "%23")) + fragment;
    }

    private static String fragment(String written) {
        String encoded = UriText.encoded(written, "!#$%&'()*+,-./:;=?@[\\]^_{|}~");
        return encoded == null ? written : encoded;
    }
}
