package galley.header;

/**
 * Something that keeps a header, or a part of it, from being read.
 *
 * @param line from 1, in the post's file
 * @param message a sentence for a person, without the line
 */
public record HeaderProblem(int line, String message) {}
