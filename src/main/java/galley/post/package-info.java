/**
 * What a blog post is: its fields, credit, slug, and what may be wrong with it.
 */
package galley.post;
