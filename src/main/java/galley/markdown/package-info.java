/**
 * Reading, rendering and colouring Markdown; one {@link galley.markdown.Dialect} per generator family.
 *
 * <p>The only user of flexmark. Everything here is immutable or confined to one call and may be used on any thread; a
 * thread that renders wants a stack of 64 MB, because Markdown nests as deep as its author likes.
 */
package galley.markdown;
