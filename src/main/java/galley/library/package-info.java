/**
 * Many posts at once: the index, search, tags and links between posts.
 */
package galley.library;
