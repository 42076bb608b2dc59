/**
 * The frame: the one table of commands, menus, posts list, dialogs.
 */
package galley.window;
