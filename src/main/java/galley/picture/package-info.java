/**
 * Pictures as bytes: what they are, whom they say they are by, and how they are made fit for a site. The only user of
 * metadata-extractor.
 */
package galley.picture;
