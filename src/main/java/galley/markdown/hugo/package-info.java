/**
 * Markdown as Hugo 0.111 reads it: shortcodes, then goldmark 1.5.4 with the extensions that Hugo turns on.
 *
 * <p>The rules named in comments are those of goldmark's and Hugo's source; the tests compare with what the real Hugo made.
 */
package galley.markdown.hugo;
