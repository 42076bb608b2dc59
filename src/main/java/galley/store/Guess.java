package galley.store;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A charset that a file may have been written in. Nothing but a byte order mark says which one it was, so a guess is
 * only shown, best first; the file stays read-only until a person has chosen.
 *
 * @param charset gives back every byte of this file when it is written again
 * @param sample the first words that tell this charset from another, as it reads them
 */
public record Guess(Charset charset, String sample) {
    private static final List<String> NAMES = List.of(
            "windows-1252",
            "ISO-8859-15",
            "x-MacRoman",
            "windows-1250",
            "windows-1251",
            "KOI8-R",
            "windows-1253",
            "windows-1255",
            "windows-1256",
            "windows-1254",
            "x-windows-874",
            "Shift_JIS",
            "EUC-JP",
            "GB18030",
            "Big5",
            "EUC-KR",
            "IBM437",
            "UTF-16LE",
            "UTF-16BE",
            "UTF-32LE",
            "UTF-32BE");

    private static final Set<UnicodeScript> JAPANESE =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
    private static final int LOOKED_AT = 64 << 10;
    private static final int SAMPLE = 60;

    /** What may be behind these bytes, the likeliest first. */
    static List<Guess> of(byte[] bytes) {
        record Scored(Guess guess, double score) {}
        return NAMES.stream()
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .flatMap(charset -> Encoding.decode(bytes, charset).stream()
                        .map(read -> read.text().toString())
                        .map(text -> new Scored(new Guess(charset, sample(text)), score(charset, text))))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .map(Scored::guess)
                .toList();
    }

    /** From the first word that is not plain ASCII. */
    private static String sample(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) < 0x80) {
            at++;
        }
        int start = Math.max(text.lastIndexOf('\n', Math.max(0, at - 1)) + 1, at - SAMPLE / 2);
        String from = text.substring(start, Math.min(text.length(), start + SAMPLE));
        return from.lines().findFirst().orElse("");
    }

    /** How much the text reads like a language: letters of one script beside each other are, odd signs are not. */
    private static double score(Charset charset, String text) {
        if (charset.name().startsWith("UTF-")) {
            return -100; // nearly any pair of bytes is a letter in these: offered, never guessed
        }
        double score = 0;
        int judged = 0;
        int last = ' ';
        int[] points = text.substring(0, Math.min(text.length(), LOOKED_AT))
                .codePoints()
                .toArray();
        for (int point : points) {
            if (point >= 0x80) {
                judged++;
                score += worth(point, last);
            } else if (point < ' ' && !Character.isWhitespace(point) || point == 0x7f) {
                judged++;
                score -= 5;
            }
            last = point;
        }
        return judged == 0 ? 0 : score / judged;
    }

    private static double worth(int point, int last) {
        int type = Character.getType(point);
        if (type == Character.UNASSIGNED || type == Character.PRIVATE_USE || type == Character.CONTROL) {
            return -8;
        }
        if (!Character.isLetter(point)) {
            return point >= 0x2500 && type == Character.OTHER_SYMBOL ? -1 : 0.2;
        }
        UnicodeScript script = UnicodeScript.of(point);
        UnicodeScript before = Character.isLetter(last) ? UnicodeScript.of(last) : UnicodeScript.COMMON;
        double worth = before == UnicodeScript.COMMON ? 0.5 : goesOn(before, script) ? 1 : -2;
        if (script == UnicodeScript.LATIN && last >= 0x80 && before == UnicodeScript.LATIN) {
            worth = -0.5; // accented letters stand among plain ones
        }
        if (Character.isUpperCase(point) && Character.isLowerCase(last)) {
            worth -= 2;
        }
        boolean halfWidth = point >= 0xff61 && point <= 0xff9f;
        return halfWidth ? worth - 1 : script == UnicodeScript.HAN ? worth - 0.2 : worth;
    }

    private static boolean goesOn(UnicodeScript before, UnicodeScript script) {
        return before == script || JAPANESE.contains(before) && JAPANESE.contains(script);
    }
}
