/** Pipe tables as rows and columns: read from the text, changed, and written back with their bars in line. */
package galley.markdown.edit.table;
