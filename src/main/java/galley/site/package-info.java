/**
 * Static-site generators, and exporting posts to them: one small stateless class per generator.
 */
package galley.site;
