/**
 * Markdown as markdown-it 14 reads it, and as Eleventy sets it: raw HTML is kept, indented code is none.
 *
 * <p>markdown-it is CommonMark with tables and strikethrough; commonmark-java reads it, and the classes here are where the
 * two differ. Rules: <a href="https://github.com/markdown-it/markdown-it">markdown-it 14.3.3</a> and <a
 * href="https://www.11ty.dev/docs/languages/markdown/">Eleventy 3.1.8</a>, by their sources.
 */
package galley.markdown.markdownit;
