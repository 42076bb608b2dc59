/**
 * Liquid, the template language that Jekyll runs over a post before its Markdown is read: as much of it as posts use.
 *
 * <p>{@link galley.markdown.liquid.Tokens} finds the tags; {@link galley.markdown.liquid.Run} obeys them and notes what
 * takes the place of each, so that a block of the result can still be found in the source. Tags that belong to a site or to
 * a plugin stay as they are typed. Rules: <a href="https://shopify.github.io/liquid/">Liquid</a> and <a
 * href="https://jekyllrb.com/docs/liquid/">Jekyll</a>.
 */
package galley.markdown.liquid;
