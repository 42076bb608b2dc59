/**
 * The open post: one truth, one door in ({@link galley.session.Session#apply}), three notices out.
 */
package galley.session;
