package galley.store;

import galley.text.Text;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a file's characters were written, remembered so that saving writes them the same way.
 *
 * @param charset of the characters; one without a mark of its own, such as {@code UTF-16LE} rather than {@code UTF-16}
 * @param bom whether the file began with a byte order mark
 * @param ends the line ends the file had
 */
public record Encoding(Charset charset, boolean bom, LineEnds ends) {
    /** What new posts are written in. */
    public static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, false, LineEnds.LF);

    /** The same line ends in UTF-8, which has every character. */
    public Encoding inUtf8() {
        return new Encoding(StandardCharsets.UTF_8, false, ends);
    }

    /** The bytes of the text; empty if it has a character that the charset has not. */
    public Optional<byte[]> encode(Text text) {
        try {
            ByteBuffer bytes = charset.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(ends.on(text)));
            byte[] mark = bom ? mark(charset) : new byte[0];
            byte[] out = Arrays.copyOf(mark, mark.length + bytes.remaining());
            bytes.get(out, mark.length, bytes.remaining());
            return Optional.of(out);
        } catch (CharacterCodingException no) {
            return Optional.empty();
        }
    }

    /** The first line, from 0, with a character that cannot be written; -1 if all can. */
    int firstUnwritableLine(Text text) {
        for (int line = 0; line < text.lineCount(); line++) {
            if (!charset.newEncoder().canEncode(text.line(line))) {
                return line;
            }
        }
        return -1;
    }

    /** A text and how to write it back as it was. */
    record Decoded(Text text, Encoding encoding) {}

    /** Reads bytes if writing them back gives the same bytes again; empty if not. */
    static Optional<Decoded> decode(byte[] bytes, Charset charset) {
        boolean bom = isMarked(bytes, charset);
        int start = bom ? mark(charset).length : 0;
        try {
            String chars = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
            LineEnds.Split split = LineEnds.split(chars);
            Encoding encoding = new Encoding(charset, bom, split.ends());
            return encoding.encode(split.text())
                    .filter(back -> Arrays.equals(back, bytes))
                    .map(back -> new Decoded(split.text(), encoding));
        } catch (CharacterCodingException no) {
            return Optional.empty();
        }
    }

    /** Whether the bytes begin with the charset's byte order mark. */
    static boolean isMarked(byte[] bytes, Charset charset) {
        byte[] mark = mark(charset);
        return mark.length > 0 && Arrays.equals(mark, 0, mark.length, bytes, 0, Math.min(mark.length, bytes.length));
    }

    /** The byte order mark, which Java's decoders keep for some charsets and swallow for others. */
    private static byte[] mark(Charset charset) {
        return charset.name().startsWith("UTF-") ? "\ufeff".getBytes(charset) : new byte[0];
    }
}
