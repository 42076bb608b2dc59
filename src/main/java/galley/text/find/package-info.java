/** Finding and replacing in one text, by words or by a regular expression. Pure. */
package galley.text.find;
