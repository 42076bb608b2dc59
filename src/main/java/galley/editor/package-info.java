/**
 * The text area, as a mirror of the session.
 */
package galley.editor;
