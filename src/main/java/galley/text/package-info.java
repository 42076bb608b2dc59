/**
 * Words as values: text, places in it, and edits to it.
 *
 * <p>Said once, for the whole program: offsets count UTF-16 units; ranges are half-open; lines are numbered from 0 inside
 * the program and from 1 where a person reads them; every text inside the program ends its lines with {@code \n} alone
 * ({@code store} remembers what the file had). Everything here is immutable and may be used on any thread, but for the
 * iterator of letters that JavaFX has from it.
 */
package galley.text;
