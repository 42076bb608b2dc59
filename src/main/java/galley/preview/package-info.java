/**
 * The page: what the generator will make of the post, safe to look at.
 */
package galley.preview;
