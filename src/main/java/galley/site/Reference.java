package galley.site;

import galley.post.AssetTag;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link's target that leads to a file of the site.
 *
 * @param what the word of Pelican's {@code {what}path} and {@code |what|path}, or of Hexo's {@code {% asset_path name %}};
 *     empty for a plain target
 * @param path names with {@code /} between them; begins with one when it counts from the site's root
 * @param tail the query and the fragment, with their first sign
 */
public record Reference(String what, String path, String tail) {
    private static final Pattern PELICAN = Pattern.compile("[{|]([a-z]+)[}|](.*)", Pattern.DOTALL);
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern TAIL = Pattern.compile("[?#].*", Pattern.DOTALL);
    private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    private static final String OWN_FOLDER = "asset_path";

    /** Nothing for a target that leads elsewhere: to another site, into the page itself, into a template. */
    static Optional<Reference> of(String link) {
        Optional<AssetTag.Link> asset = AssetTag.at(link);
        if (asset.isPresent()) {
            return asset.map(found -> new Reference(OWN_FOLDER, found.name(), found.tail()));
        }
        Matcher pelican = PELICAN.matcher(link);
        String what = pelican.matches() ? pelican.group(1) : "";
        String target = pelican.matches() ? pelican.group(2) : link;
        Matcher tail = TAIL.matcher(target);
        String rest = tail.find() ? tail.group() : "";
        String path = target.substring(0, target.length() - rest.length());
        boolean elsewhere = path.isEmpty()
                || path.startsWith("//")
                || path.startsWith("@/")
                || path.startsWith("\\")
                || path.contains("{{")
                || path.contains("{%")
                || SCHEME.matcher(path).matches();
        return elsewhere ? Optional.empty() : Optional.of(new Reference(what, path, rest));
    }

    /** Whether it is a file of the folder that Hexo has for the post. */
    boolean isAsset() {
        return what.equals(OWN_FOLDER);
    }

    boolean fromRoot() {
        return path.startsWith("/");
    }

    /** The same with escapes such as {@code %20} read; one that is no text stays as it is. */
    Reference unescaped() {
        return new Reference(what, unescaped(path), tail);
    }

    private static String unescaped(String path) {
        return ESCAPES.matcher(path).replaceAll(match -> Matcher.quoteReplacement(bytes(match.group())));
    }

    private static String bytes(String escapes) {
        ByteBuffer bytes = ByteBuffer.allocate(escapes.length() / 3);
        for (int i = 0; i < escapes.length(); i += 3) {
            bytes.put((byte) Integer.parseInt(escapes.substring(i + 1, i + 3), 16));
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException notText) {
            return escapes;
        }
    }

    /** The path below a folder, both by names with {@code /} between; nothing when it leads out of the site. */
    Optional<String> below(String folder) {
        return normal(fromRoot() ? path : folder + "/" + path);
    }

    /** Without empty names, dots and double dots; nothing when it leads out of where it begins. */
    static Optional<String> normal(String path) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return Optional.of(String.join("/", names));
    }

    /** Whether it names what a page is made of. */
    boolean isSource() {
        return path.toLowerCase(Locale.ROOT).matches(".*\\.(md|markdown|mkd|mdown|rst)");
    }

    /** The same, or a page that is as it is. */
    boolean isPage() {
        return isSource() || path.toLowerCase(Locale.ROOT).matches(".*\\.html?");
    }
}
