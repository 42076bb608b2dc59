package galley.site;

/**
 * A place in a site's settings that means something to the generator and could not be read, because it is broken or only
 * running it would tell. What it would have said is taken to be as the generator has it without settings.
 *
 * @param file a name from the site's root
 * @param line from 1
 * @param why a sentence for a person, without the place
 */
public record Unread(String file, int line, String why) {
    /** In one line, with its place. */
    public String told() {
        return file + ":" + line + ": " + why;
    }
}
