package galley.store;

import galley.text.Text;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What the bytes of a file are found to be. */
sealed interface Reading {
    /** @param readOnly why it may not be written back; null when it may */
    record Words(Text text, Encoding encoding, String readOnly) implements Reading {}

    /** @param reason goes on after “could not be opened:” */
    record NotText(String reason) implements Reading {}

    /** A torn write leaves whole blocks of NULs; fewer than this may be somebody's idea of text. */
    int TORN = 32;

    /** What can begin with a byte order mark. */
    List<Charset> MARKED = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_32LE,
            StandardCharsets.UTF_32BE,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);

    /**
     * Reads UTF-8, and UTF-16 and UTF-32 with a byte order mark. Anything else is never certain, so it is shown by the
     * best guess and kept from being written until somebody says what it is.
     */
    static Reading of(byte[] bytes) {
        for (Charset charset : marked(bytes)) {
            Optional<Encoding.Decoded> exact = Encoding.decode(bytes, charset);
            if (exact.isPresent()) {
                return words(exact.get(), null);
            }
        }
        if (!marked(bytes).isEmpty()) {
            Charset charset = marked(bytes).getLast();
            return lossy(bytes, charset, "It begins as " + charset + " but is not " + charset + " throughout.");
        }
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            return Encoding.decode(bytes, wide.get())
                    .<Reading>map(read -> words(read, guessed(wide.get())))
                    .orElseGet(() -> lossy(bytes, wide.get(), guessed(wide.get())));
        }
        Optional<Encoding.Decoded> utf8 = Encoding.decode(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return words(utf8.get(), torn(bytes));
        }
        if (!looksLikeText(bytes)) {
            return new NotText("it is not text");
        }
        return unmarked(bytes);
    }

    /** Reads bytes as somebody chose; not if that would not give the same bytes back. */
    static Reading as(byte[] bytes, Charset chosen) {
        return Encoding.decode(bytes, chosen)
                .<Reading>map(read -> words(read, null))
                .orElseGet(() -> lossy(bytes, chosen, "Read as " + chosen + " it could not be written back as it is."));
    }

    /** The beginning of a file, for reading its header, as {@link #of} would read it; what cannot be decoded is replaced. */
    static Text head(byte[] bytes) {
        List<Charset> marked = marked(bytes);
        String chars = new String(bytes, marked.isEmpty() ? StandardCharsets.UTF_8 : marked.getFirst());
        int odd = chars.indexOf('\ufffd');
        boolean cut = odd == chars.length() - 1; // the last character, at most, where no more was read
        boolean plain = (odd < 0 || cut) && chars.indexOf('\0') < 0;
        if (marked.isEmpty() && !plain && of(bytes) instanceof Words words) {
            return words.text();
        }
        return LineEnds.split(chars.startsWith("\ufeff") ? chars.substring(1) : chars)
                .text();
    }

    private static Words words(Encoding.Decoded read, String readOnly) {
        return new Words(read.text(), read.encoding(), readOnly);
    }

    private static Words lossy(byte[] bytes, Charset charset, String why) {
        LineEnds.Split split = LineEnds.split(new String(bytes, charset));
        return new Words(split.text(), new Encoding(charset, false, split.ends()), why);
    }

    /** The charsets whose byte order mark stands at the beginning; that of UTF-16 may be half of one of UTF-32. */
    private static List<Charset> marked(byte[] bytes) {
        return MARKED.stream()
                .filter(charset -> Encoding.isMarked(bytes, charset))
                .toList();
    }

    /** UTF-16 or UTF-32 without a mark: in most languages some of its bytes are always NUL, the others hardly ever. */
    private static Optional<Charset> wide(byte[] bytes) {
        int[] nuls = new int[4];
        for (int i = 0; i < bytes.length; i++) {
            nuls[i & 3] += bytes[i] == 0 ? 1 : 0;
        }
        int quarter = bytes.length / 4;
        boolean[] mostly = new boolean[4];
        boolean[] hardly = new boolean[4];
        for (int i = 0; i < 4; i++) {
            mostly[i] = quarter > 1 && nuls[i] > quarter * 0.4;
            hardly[i] = nuls[i] <= quarter * 0.1;
        }
        if (mostly[2] && mostly[3] && hardly[0]) {
            return Optional.of(StandardCharsets.UTF_32LE);
        }
        if (mostly[0] && mostly[1] && hardly[3]) {
            return Optional.of(StandardCharsets.UTF_32BE);
        }
        if (mostly[1] && mostly[3] && hardly[0] && hardly[2]) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        boolean big = mostly[0] && mostly[2] && hardly[1] && hardly[3];
        return big ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** Why the bytes look like what a power cut left; null if they do not. */
    static String torn(byte[] bytes) {
        int tail = 0;
        while (tail < bytes.length && bytes[bytes.length - 1 - tail] == 0) {
            tail++;
        }
        if (tail < TORN) {
            return null;
        }
        return tail == bytes.length
                ? "It looks damaged: it holds nothing but NUL bytes, as a power cut can leave."
                : "It looks damaged: it ends in " + tail + " NUL bytes, as a power cut can leave.";
    }

    private static boolean looksLikeText(byte[] bytes) {
        int odd = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return false;
            }
            odd += b > 0 && b < ' ' && "\t\n\r\f\u001a\u001b".indexOf(b) < 0 ? 1 : 0;
        }
        return odd <= bytes.length / 50;
    }

    private static Reading unmarked(byte[] bytes) {
        Text patched = lossy(bytes, StandardCharsets.UTF_8, null).text();
        int broken = 0;
        int whole = 0;
        int firstLine = 0;
        for (int i = 0; i < patched.length(); i++) {
            char c = patched.charAt(i);
            if (c == '\ufffd') {
                firstLine = broken == 0 ? patched.lineAt(i) + 1 : firstLine;
                broken++;
            } else if (c >= 0x80) {
                whole++;
            }
        }
        List<Guess> guesses = whole > 0 && whole >= broken ? List.of() : Guess.of(bytes);
        if (guesses.isEmpty()) {
            return lossy(
                    bytes,
                    StandardCharsets.UTF_8,
                    "Line " + firstLine + " has bytes that are not UTF-8; they are shown as \ufffd.");
        }
        Charset best = guesses.getFirst().charset();
        return words(Encoding.decode(bytes, best).orElseThrow(), guessed(best));
    }

    private static String guessed(Charset charset) {
        return "It does not say how its characters are written; it is shown as " + charset.displayName()
                + ". Choose the encoding to edit it.";
    }
}
