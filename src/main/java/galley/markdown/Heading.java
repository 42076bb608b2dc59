package galley.markdown;

/**
 * A heading of a post.
 *
 * @param level from 1 to 6
 * @param title its words without marks; empty for none
 * @param start of its first line, an offset in the text
 */
public record Heading(int level, String title, int start) {}
