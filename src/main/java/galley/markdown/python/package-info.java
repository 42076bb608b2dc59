/**
 * Markdown as Pelican reads it, which is as Python-Markdown 3.4 does with the extensions that Pelican turns on.
 *
 * <p>Nothing here is CommonMark. The text is first freed of fenced code and raw HTML ({@link FencedCode},
 * {@link HtmlBlocks}), which wait in a {@link HtmlStash}; then it is cut at blank lines, and {@link BlockRule}s, strictly
 * one after the other, each take what they know ({@link BlockParser}); then each {@link InlineRule} in turn goes over a
 * whole text and leaves marks where it found something ({@link InlineParser}); steps over the finished tree follow, and
 * at last the stash is put back. The order is the grammar: whoever comes first wins.
 *
 * <p>Rules are those of the installed program, learnt from what it does:
 * <a href="https://python-markdown.github.io/">Python-Markdown</a>, BSD licence. The words of a rule's own
 * documentation name the extension it belongs to.
 */
package galley.markdown.python;
