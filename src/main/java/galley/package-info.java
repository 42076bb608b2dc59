/** The entry point and the composition root; sees every package, seen by none. */
package galley;
