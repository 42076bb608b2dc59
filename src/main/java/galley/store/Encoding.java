package galley.store;

import java.nio.charset.Charset;

/**
 * How a file's characters were written, remembered so that saving writes them the same way.
 *
 * @param charset of the characters
 * @param bom whether the file began with a byte order mark
 * @param ends the line ends the file had
 */
public record Encoding(Charset charset, boolean bom, LineEnds ends) {}
