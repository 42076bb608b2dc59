/**
 * Markdown as Jekyll reads it, which is as kramdown does.
 *
 * <p>The text is first read into blocks: {@link galley.markdown.kramdown.Blocks} asks each
 * {@link galley.markdown.kramdown.BlockRule} in turn at each line. Then
 * {@link galley.markdown.kramdown.Finish} reads the texts of the blocks into spans ({@link
 * galley.markdown.kramdown.Spans}), which can be done only now: links, footnotes and abbreviations may be defined behind
 * their use. {@link galley.markdown.kramdown.HtmlWriter} writes the tree. The order of the rules is the grammar.
 *
 * <p>Rules are those of the installed program, learnt from what it does:
 * <a href="https://kramdown.gettalong.org/syntax.html">kramdown</a> by Thomas Leitner, MIT licence.
 */
package galley.markdown.kramdown;
