/**
 * Markdown as marked reads it and hexo-renderer-marked writes it.
 *
 * <p>The text is first read into blocks: {@link galley.markdown.marked.Blocks} asks each {@link
 * galley.markdown.marked.BlockRule} in turn at each place. The texts of the blocks wait in a {@link
 * galley.markdown.marked.Queue} and are read into spans by {@link galley.markdown.marked.Spans} when all links are known.
 * {@link galley.markdown.marked.HtmlWriter} writes the tree. The order of the rules is the grammar, and so is the order of
 * the queue: a {@code <code>} that is not closed in one paragraph is still open in the next.
 *
 * <p>marked's rules are regular expressions that backtrack. The rules here are scanners that find what those expressions
 * find, and remember what they looked for in vain, so that a text costs about its length.
 *
 * <p>Rules are those of the installed programs: <a href="https://marked.js.org">marked</a> 15 by Christopher Jeffrey, and
 * hexo-renderer-marked 7 with its own hexo-util 3 by Tommy Chen and the Hexo contributors; all MIT licence.
 */
package galley.markdown.marked;
