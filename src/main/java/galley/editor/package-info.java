/**
 * The text area, as a mirror of the session.
 *
 * <p>What a text looks like is laid on in layers. At the bottom is the highlighting of Markdown ({@link
 * galley.markdown.Highlighter}); any number of {@link galley.editor.Layer}s lie above it, each put there by {@link
 * galley.editor.EditorPane#lay}, the later ones over the earlier. Painting looks at the lines that can be seen alone, puts
 * the layers' style classes together, and touches the area only where a line's classes differ from those it has. A layer
 * says what is marked now; what it looks like is the style sheet's: {@code -rtfx-background-color}, {@code
 * -rtfx-underline-color}, {@code -fx-fill} and the like of its class in {@code editor.css}. Those must not change the
 * width of letters, or lines would move.
 *
 * <pre>{@code
 * Marks found = new Marks("found");
 * Runnable away = pane.lay(found);
 * found.set(spans);    // FX thread; of the text as it is now
 * pane.repaint();      // asked again, a moment later, about the lines that are seen
 * away.run();          // the layer is gone
 * }</pre>
 */
package galley.editor;
