/** Which words are spelled right, by dictionaries in Hunspell's format. */
package galley.library.spelling;
