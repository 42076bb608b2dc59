package galley.site;

import galley.post.Family;
import galley.store.Disk;
import galley.store.Outbox;
import galley.store.Put;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The smallest site of a generator that its program builds without a word of complaint: settings, plain pages without any
 * style, and a first post. Of our own writing.
 */
public final class NewSite {
    private NewSite() {}

    /** What came of it. */
    public sealed interface Made {
        /** @param posts the folder of its posts @param first the first of them */
        record Done(Path posts, Path first) implements Made {}

        /** The reason is a sentence. Of a site nothing is there, or what could be written. */
        record Failed(String reason) implements Made {}
    }

    /** Whether a generator's site can be made. */
    public static boolean isKnown(Family family) {
        return family != Family.COMMONMARK;
    }

    /**
     * Makes one. Disk thread.
     *
     * @param folder need not be there; has nothing in it if it is
     * @param title what the site is called
     */
    public static Made make(Disk disk, Path folder, Family family, String title, ZonedDateTime now) {
        try {
            if (!isEmpty(disk, folder)) {
                return new Made.Failed(
                        "“" + folder + "” has something in it already. A site begins in an empty folder.");
            }
            disk.makeFolder(folder, true);
            Path root = disk.real(folder);
            Outbox outbox = new Outbox(disk, root);
            Path first = null;
            for (Map.Entry<String, String> file : files(family, title, now).entrySet()) {
                byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
                if (!(outbox.write(file.getKey(), bytes, null) instanceof Put.Done done)) {
                    return new Made.Failed("“" + file.getKey() + "” could not be written into “" + folder + "”.");
                }
                first = done.path(); // the post comes last
            }
            return new Made.Done(first.getParent(), first);
        } catch (IOException | RuntimeException | Error e) {
            return new Made.Failed("No site could be made in “" + folder
                    + "”: a file is in its way, or nothing may be written there.");
        }
    }

    private static boolean isEmpty(Disk disk, Path folder) throws IOException {
        try {
            return disk.look(folder).kind() == Disk.Kind.FOLDER
                    && disk.list(folder).isEmpty();
        } catch (NoSuchFileException none) {
            return true;
        }
    }

    /** What it has, by place; the first post last. */
    static Map<String, String> files(Family family, String title, ZonedDateTime now) {
        Map<String, String> files = template(family);
        String zone =
                now.getZone().getId().matches("[A-Za-z]+/.+") ? now.getZone().getId() : "UTC";
        files.replaceAll(
                (place, text) -> text.replace("$TITLE", quoted(title, place)).replace("$ZONE", zone));
        files.put(first(family, now), post(family, now));
        return files;
    }

    /** The files of a template stand behind each other, each below a line with {@code @@} and its place. */
    private static Map<String, String> template(Family family) {
        Map<String, String> files = new LinkedHashMap<>();
        String place = "";
        for (String line : words(family.id() + ".txt").lines().toList()) {
            if (line.startsWith("@@ ")) {
                place = line.substring(3);
                files.put(place, "");
            } else {
                files.merge(place, line + "\n", String::concat);
            }
        }
        return files;
    }

    private static String words(String name) {
        try (InputStream in = NewSite.class.getResourceAsStream("new/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The title within the quotes that stand around it in each file. */
    private static String quoted(String title, String place) {
        String plain = title.replaceAll("\\p{Cntrl}", " ").strip();
        String quote = place.endsWith(".py") ? "'" : "\"";
        return plain.replace("\\", "\\\\").replace(quote, "\\" + quote);
    }

    private static String first(Family family, ZonedDateTime now) {
        return switch (family) {
            case PELICAN -> "content/first-post.md";
            case HUGO -> "content/posts/first-post.md";
            case JEKYLL -> "_posts/" + now.toLocalDate().minusDays(1) + "-first-post.md";
            case HEXO -> "source/_posts/first-post.md";
            default -> "posts/first-post.md";
        };
    }

    private static String post(Family family, ZonedDateTime now) {
        // Of yesterday: what is of a later hour than the generator's clock is left out by some.
        String day = now.toLocalDate().minusDays(1).toString();
        return family == Family.PELICAN
                ? "Title: First post\nDate: " + day + "\nTags: site\n\n" + words("first-post.txt")
                : "---\n" + (family == Family.JEKYLL ? "layout: post\n" : "") + "title: First post\ndate: " + day
                        + "\ntags: [site]\n---\n\n" + words("first-post.txt");
    }
}
