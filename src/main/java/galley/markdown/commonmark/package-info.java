/**
 * CommonMark and GFM by commonmark-java, and what the dialects built upon the same parser share: rendering block by
 * block within limits, bare links, task lists.
 */
package galley.markdown.commonmark;
