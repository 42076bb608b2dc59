package galley.session;

import java.nio.file.Path;

/**
 * Where the post is kept and whether the disk has what the window shows.
 *
 * @param path null while the post was never saved
 * @param dirty the text differs from what is on the disk
 * @param readOnly why it may not be saved there, in words for a person; null when it may
 * @param missing the file is no longer there, or can no longer be read
 */
public record Status(Path path, boolean dirty, String readOnly, boolean missing) {}
