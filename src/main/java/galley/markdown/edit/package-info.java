/** Editing commands as pure functions of text and selection, tested with text alone. */
package galley.markdown.edit;
