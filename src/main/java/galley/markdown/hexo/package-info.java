/**
 * What Hexo does around its Markdown: fenced code, tags, links out of the site and the mark of the excerpt.
 *
 * <p>As in Hexo the parts that Markdown must not see are taken out first and lie in {@link galley.markdown.hexo.Kept}, each
 * with a comment of HTML in its place: {@link galley.markdown.hexo.Fences} takes code, {@link
 * galley.markdown.hexo.TemplateParts} takes tags. {@link galley.markdown.marked} reads what is left. Then they come back:
 * {@link galley.markdown.hexo.Template} obeys the tags, of which {@link galley.markdown.hexo.TagPlugins} knows Hexo's own.
 *
 * <p>Rules are those of <a href="https://hexo.io">Hexo</a> 8 and hexo-util 4 by Tommy Chen and the Hexo contributors, and of
 * <a href="https://mozilla.github.io/nunjucks/">Nunjucks</a> 3 by James Long (BSD): {@code hexo/post.js}, {@code
 * backtick_code_block.js}, {@code plugins/tag}, {@code highlight.js}. Hexo itself is under the MIT licence.
 */
package galley.markdown.hexo;
