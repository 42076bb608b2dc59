/**
 * Everything that touches the disk: loading, saving, recovery, history, settings and folders of posts.
 */
package galley.store;
