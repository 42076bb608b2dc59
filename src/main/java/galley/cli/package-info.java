/**
 * The command line over the packages above; an interface that scripts rely on.
 */
package galley.cli;
