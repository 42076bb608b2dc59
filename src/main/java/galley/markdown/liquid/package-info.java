/**
 * The template languages that run over a post before its Markdown is read: Liquid as Jekyll and as Eleventy have it, and
 * Nunjucks; as much of them as posts use.
 *
 * <p>{@link galley.markdown.liquid.Tokens} finds the tags; {@link galley.markdown.liquid.Run} obeys them and tells {@link
 * galley.markdown.liquid.Out} what stays and what is made, so that a block of the result can still be found in the source.
 * What belongs to a site or to a plugin is {@link galley.markdown.liquid.Unknown}. Rules: <a
 * href="https://shopify.github.io/liquid/">Liquid</a>, <a href="https://jekyllrb.com/docs/liquid/">Jekyll</a>, <a
 * href="https://liquidjs.com/">LiquidJS</a> and <a href="https://mozilla.github.io/nunjucks/templating.html">Nunjucks</a>,
 * each as the generator runs it.
 */
package galley.markdown.liquid;
