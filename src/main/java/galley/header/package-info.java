/**
 * Front matter, lossless: YAML, TOML, JSON, {@code Key: value} lines and old Hexo behind one {@link galley.header.Header}.
 *
 * <p>The only user of snakeyaml and of the TOML and JSON parsers. A header is read from the text and never written back
 * from a tree: each change of a field is one minimal {@link galley.text.Edit}.
 */
package galley.header;
