package galley.site;

import java.nio.file.Path;

/**
 * A place in a site's settings that means something to the generator and could not be read, because it is broken or only
 * running it would tell. What it would have said is taken to be as the generator has it without settings.
 *
 * @param file a name from the site's root
 * @param line from 1
 * @param why a sentence for a person, without the place
 */
public record Unread(String file, int line, String why) {
    /** @param offset of the place in the file's text */
    static Unread at(String file, String text, int offset, String why) {
        return new Unread(file, 1 + feeds(text.substring(0, offset)), why);
    }

    /** How many lines end in a text. */
    static int feeds(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    /** The same, by the whole path of its file. */
    public Unread in(Path root) {
        return new Unread(root.resolve(file).toString(), line, why);
    }

    /** In one line, with its place. */
    public String told() {
        return file + ":" + line + ": " + why;
    }
}
