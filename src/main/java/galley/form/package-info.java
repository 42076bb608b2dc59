/**
 * The front-matter form.
 */
package galley.form;
