package galley.store;

import galley.text.Text;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * How a draft is written: {@link NamedLines} that say what it is, the text, and a CRC of all before it. The text is
 * UTF-8, or UTF-16 if it holds half a surrogate pair, which UTF-8 has no bytes for.
 */
final class DraftFile {
    private static final String KIND = "recovery";
    private static final byte[] HEAD_END = ("\n" + NamedLines.LAST + "\n").getBytes(StandardCharsets.UTF_8);
    private static final int CRC_CHARS = 8;

    private DraftFile() {}

    /** The bytes are no whole draft, or one of a version that is not known. */
    static final class DamagedException extends Exception {
        private DamagedException(String message) {
            super(message);
        }
    }

    static byte[] write(Draft draft, Owner owner, long counter, Instant now) {
        Map<String, List<String>> head = new TreeMap<>(owner.lines());
        String chars = draft.text().toString();
        Charset charset = StandardCharsets.UTF_8.newEncoder().canEncode(chars)
                ? StandardCharsets.UTF_8
                : StandardCharsets.UTF_16BE;
        byte[] text = charset.equals(StandardCharsets.UTF_8) ? chars.getBytes(charset) : units(chars);
        head.put("key", List.of(draft.key()));
        if (draft.path() != null) {
            head.put("path", List.of(draft.path().toAbsolutePath().toUri().toString()));
        }
        if (draft.base() != null) {
            head.put("base-size", List.of(Long.toString(draft.base().size())));
            head.put("base-modified", List.of(Long.toString(draft.base().modified())));
            head.put("base-sha256", List.of(draft.base().sha256()));
        }
        head.put("charset", List.of(draft.encoding().charset().name()));
        head.put("bom", List.of(Boolean.toString(draft.encoding().bom())));
        head.put("line-end", List.of(draft.encoding().ends().main().name()));
        head.put("caret", List.of(Integer.toString(draft.caret())));
        head.put("counter", List.of(Long.toString(counter)));
        head.put("written", List.of(Long.toString(now.toEpochMilli())));
        head.put("text-charset", List.of(charset.name()));
        head.put("text-bytes", List.of(Integer.toString(text.length)));
        byte[] lines = NamedLines.write(KIND, head);
        ByteBuffer out = ByteBuffer.allocate(lines.length + text.length + CRC_CHARS);
        out.put(lines).put(text);
        return out.put(crc(out.array(), out.position())).array();
    }

    static Offer read(Path file, byte[] bytes) throws DamagedException {
        int content = bytes.length - CRC_CHARS;
        if (content < 0 || !Arrays.equals(crc(bytes, content), Arrays.copyOfRange(bytes, content, bytes.length))) {
            throw new DamagedException("its checksum is wrong");
        }
        int text = textStart(bytes);
        NamedLines head = NamedLines.read(KIND, Arrays.copyOf(bytes, text))
                .orElseThrow(() -> new DamagedException("its beginning makes no sense"));
        if (head.fromTheFuture()) {
            throw new DamagedException("a newer Galley wrote it");
        }
        try {
            if (Integer.parseInt(head.value("text-bytes")) != content - text) {
                throw new DamagedException("its length is wrong");
            }
            Charset charset = Charset.forName(head.value("text-charset"));
            byte[] body = Arrays.copyOfRange(bytes, text, content);
            String chars = charset.equals(StandardCharsets.UTF_8) ? new String(body, charset) : chars(body);
            return new Offer(
                    file,
                    draft(head, Text.of(chars)),
                    Owner.of(head),
                    Long.parseLong(head.value("counter")),
                    Instant.ofEpochMilli(Long.parseLong(head.value("written"))));
        } catch (RuntimeException e) {
            throw new DamagedException("its beginning makes no sense");
        }
    }

    private static Draft draft(NamedLines head, Text text) {
        LineEnds ends = LineEnds.of(LineEnds.End.valueOf(head.value("line-end")));
        Charset charset = Charset.forName(head.value("charset"));
        Path path = head.values().containsKey("path") ? Path.of(URI.create(head.value("path"))) : null;
        Stamp base = head.values().containsKey("base-sha256")
                ? new Stamp(
                        Long.parseLong(head.value("base-size")),
                        Long.parseLong(head.value("base-modified")),
                        head.value("base-sha256"))
                : null;
        Encoding encoding = new Encoding(charset, Boolean.parseBoolean(head.value("bom")), ends);
        return new Draft(head.value("key"), path, text, encoding, base, Integer.parseInt(head.value("caret")));
    }

    private static int textStart(byte[] bytes) throws DamagedException {
        for (int i = 0; i + HEAD_END.length <= bytes.length; i++) {
            if (bytes[i] == '\n' && Arrays.equals(bytes, i, i + HEAD_END.length, HEAD_END, 0, HEAD_END.length)) {
                return i + HEAD_END.length;
            }
        }
        throw new DamagedException("its beginning makes no sense");
    }

    private static byte[] crc(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return HexFormat.of().toHexDigits((int) crc.getValue()).getBytes(StandardCharsets.US_ASCII);
    }

    /** As a charset Java's UTF-16 refuses half a pair; as numbers they pass. */
    private static byte[] units(String chars) {
        ByteBuffer out = ByteBuffer.allocate(2 * chars.length());
        out.asCharBuffer().put(chars);
        return out.array();
    }

    private static String chars(byte[] units) {
        CharBuffer in = ByteBuffer.wrap(units).asCharBuffer();
        return in.toString();
    }
}
