package galley.post;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a post leads to another one of its site, in the way of their generator, so that the link stays right when addresses
 * change. Pure; any thread.
 *
 * <p>Sources: Pelican, “Linking to internal content”; Hugo, “ref and relref”; Jekyll, “Linking to posts”; Hexo, “Tag
 * plugins: include posts”; Eleventy knows no links between files, and serves a file where its path says.
 */
public final class PostLink {
    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}-.+");

    private PostLink() {}

    /**
     * What stands as the link's target.
     *
     * @param folder the one that the linking post lies in
     * @param root the site's; nothing where the posts belong to none
     * @param to the other post's file
     * @param address as {@link Address} has it; empty for none
     */
    public static String target(Family family, Path folder, Optional<Path> root, Path to, String address) {
        return switch (family) {
            case PELICAN -> "{filename}" + relative(folder, to).replace(" ", "%20");
            case HUGO -> "{{< relref \"" + hugo(folder, to) + "\" >}}";
            case JEKYLL -> jekyll(folder, root, to);
            case HEXO -> "{% post_link " + behind(to, "_posts", "_drafts") + " %}";
            case ELEVENTY -> eleventy(folder, root, to, address);
            case COMMONMARK -> escaped(relative(folder, to));
        };
    }

    /** A page that is a folder with its pictures has the folder's name. */
    private static String hugo(Path folder, Path to) {
        boolean bundle = to.getFileName().toString().matches("_?index\\.[^.]+");
        return relative(folder, bundle && to.getParent() != null ? to.getParent() : to);
    }

    private static String jekyll(Path folder, Optional<Path> root, Path to) {
        String name = behind(to, "_posts");
        if (DATED.matcher(stem(to.getFileName().toString())).matches()) {
            return "{% post_url " + name + " %}";
        }
        return root.filter(to::startsWith)
                .map(site -> "{% link " + names(site.relativize(to)) + " %}")
                .orElseGet(() -> escaped(relative(folder, to)));
    }

    private static String eleventy(Path folder, Optional<Path> root, Path to, String address) {
        if (!address.isEmpty()) {
            return escaped(address.startsWith("/") ? address : "/" + address);
        }
        String name = stem(to.getFileName().toString()).replaceFirst("^\\d{4}-\\d{2}-\\d{2}-", "");
        Path parent = to.getParent();
        if (root.isPresent() && to.startsWith(root.get())) {
            // the folder that Eleventy begins in is set in a program; these are the usual ones
            String inside = names(root.get().relativize(parent)).replaceFirst("^(?:src|content)(?=/|$)", "");
            String below = inside.isEmpty() || inside.startsWith("/") ? inside : "/" + inside;
            return escaped(below + (name.equals("index") ? "/" : "/" + name + "/"));
        }
        // a post is a folder on the site: its neighbours are one up
        String there = relative(folder, parent);
        return escaped("../" + (there.isEmpty() ? "" : there + "/") + (name.equals("index") ? "" : name + "/"));
    }

    /** The path below a folder of that name, without the ending; the file's name alone where it lies in none. */
    private static String behind(Path file, String... folders) {
        String whole = stem(names(file));
        for (String folder : folders) {
            int at = whole.lastIndexOf("/" + folder + "/");
            if (at >= 0) {
                return whole.substring(at + folder.length() + 2);
            }
        }
        return stem(file.getFileName().toString());
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }

    private static String relative(Path folder, Path to) {
        return names(folder.relativize(to));
    }

    private static String names(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** What would end the target or mean something in an address; letters of any language stay readable. */
    private static String escaped(String path) {
        StringBuilder out = new StringBuilder();
        for (char c : path.toCharArray()) {
            out.append("%()<>?# ".indexOf(c) < 0 ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }
}
