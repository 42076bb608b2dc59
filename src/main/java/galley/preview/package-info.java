/**
 * The page: what the generator will make of the post, safe to look at.
 *
 * <p>A post may hold any HTML, so the way to the screen has four walls: {@link galley.preview.Sanitizer} lets through
 * what is on a list; the shell page forbids scripts and addresses; the process speaks no HTTP
 * ({@link galley.preview.PreviewSafety}); scripts are off. WebKit never parses a post: the clean tree of
 * {@link galley.preview.Piece}s is put into the page node by node ({@link galley.preview.Dom}), so nothing can come to life
 * by being read a second time.
 *
 * <p>A page is composed on the worker ({@link galley.preview.Composer}), and only what differs is changed in the one
 * document that lives as long as the pane ({@link galley.preview.Matching}).
 */
package galley.preview;
