package galley.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes the names of files, so that they can be written on every system that a blog may be copied to, and checks them.
 * Source of the rules: what Windows refuses (device names, signs, ends), what macOS compares without case and
 * composed, what Unix tools take for options, hidden files or backups. Pure.
 */
public final class FileNames {
    /** The longest name that is made, in bytes of UTF-8: file systems allow 255, and marks and numbers are added. */
    public static final int MOST_BYTES = 200;

    /** What file systems allow, and so what a person may choose. */
    private static final int MOST_CHOSEN_BYTES = 255;

    private static final int MOST_WITH_NOTE = 240;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f<>:\"/\\\\|?*\\u200b\\u200e\\u200f"
            + "\\u2028-\\u202e\\u2060-\\u2069\\ufeff\\ufff9-\\uffff]");
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)(con|prn|aux|nul|(com|lpt)[0-9¹²³]|conin\\$|conout\\$|clock\\$) *(\\..*)?", Pattern.DOTALL);
    private static final Pattern TEMPORARY = Pattern.compile("(?i).*(~|\\.tmp|\\.swp|\\.galley-[^.]*)", Pattern.DOTALL);
    private static final Pattern JOINER_IN_WORD = Pattern.compile("(?<=[\\p{L}\\p{M}])[\\u200c\\u200d](?=\\p{L})");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm.ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private FileNames() {}

    /** Without what stands behind the last dot; a name that begins with its only dot is left whole. */
    public static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /**
     * A name for what has this title: always safe, as near to the title as can be.
     *
     * @param extension with its dot, or empty
     * @param fallback a safe name, without extension, for a title of which nothing can be used
     */
    public static String of(String title, String extension, String fallback) {
        String stem = trimmed(clean(title));
        if (!extension.isEmpty() && stem.toLowerCase(Locale.ROOT).endsWith(extension.toLowerCase(Locale.ROOT))) {
            stem = trimmed(stem.substring(0, stem.length() - extension.length()));
        }
        Matcher device = DEVICE.matcher(stem);
        if (device.matches()) {
            stem = stem.substring(0, device.end(1)) + "-1"
                    + stem.substring(device.end(1)).stripLeading();
        }
        stem = trimmed(cutAtLetter(stem, MOST_BYTES - bytes(extension)));
        String name = stem + extension;
        return isSafe(name) && !stem.isEmpty() ? name : fallback + extension;
    }

    /** Whether a file of this name can be written everywhere and is taken for nothing else anywhere. */
    public static boolean isSafe(String name) {
        return mayBeChosen(name) && bytes(name) <= MOST_BYTES;
    }

    /** The same for a name that a person chose, which may be as long as file systems allow. */
    public static boolean mayBeChosen(String name) {
        return !name.isEmpty()
                && name.equals(trimmed(name))
                && name.equals(clean(name))
                && !FORBIDDEN.matcher(name).find()
                && !DEVICE.matcher(name).matches()
                && !TEMPORARY.matcher(name).matches()
                && bytes(name) <= MOST_CHOSEN_BYTES;
    }

    /** The same for two names that some file system takes for one: case, and composed or not, make no difference. */
    public static String folded(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        String folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** The name, or the name with a number, that is none of those present on any file system. */
    public static String distinct(String name, Collection<String> present) {
        Set<String> taken = present.stream().map(FileNames::folded).collect(Collectors.toSet());
        String result = name;
        for (int number = 2; taken.contains(folded(result)); number++) {
            result = numbered(name, "-" + number, MOST_BYTES);
        }
        return result;
    }

    /** {@code post.md} becomes {@code post (changed on disk 2026-11-23 14.05.09).md}, and a number more if need be. */
    static Path beside(Path file, String why, Instant when, int attempt) {
        String note = " (" + why + " " + MOMENT.format(when) + (attempt == 0 ? "" : " " + (attempt + 1)) + ")";
        return file.resolveSibling(numbered(file.getFileName().toString(), note, MOST_WITH_NOTE));
    }

    /** A point of time as it stands in names and sentences. */
    static String moment(Instant when) {
        return MOMENT.format(when);
    }

    private static String numbered(String name, String note, int mostBytes) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        return cutAtLetter(stem, mostBytes - bytes(note + extension)) + note + extension;
    }

    private static String clean(String title) {
        String composed = Normalizer.normalize(title, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        Matcher joiner = JOINER_IN_WORD.matcher(composed);
        for (int i = 0; i < composed.length(); ) {
            int point = composed.codePointAt(i);
            int width = Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                out.append(' ');
            } else if ("<>:\"/\\|?*".indexOf(point) >= 0) {
                out.append('-');
            } else if (!dropped(point)
                    || joiner.region(i, i + width).useTransparentBounds(true).matches()) {
                out.appendCodePoint(point);
            }
            i += width;
        }
        return out.toString();
    }

    private static boolean dropped(int point) {
        int type = Character.getType(point);
        boolean noCharacter = (point & 0xfffe) == 0xfffe || point >= 0xfdd0 && point <= 0xfdef;
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || noCharacter
                || point >= 0xfff9 && point <= 0xffff;
    }

    private static String trimmed(String name) {
        return name.replaceAll("^[ .~-]+|[ .~]+$", "");
    }

    /** Cut between letters as a person sees them, so that no accent or part of an emoji is lost. */
    private static String cutAtLetter(String name, int mostBytes) {
        if (bytes(name) <= mostBytes) {
            return name;
        }
        Matcher letter = Pattern.compile("\\X").matcher(name);
        int end = 0;
        while (letter.find() && bytes(name.substring(0, letter.end())) <= mostBytes) {
            end = letter.end();
        }
        return name.substring(0, end);
    }

    /** Cut between characters, for names that nobody sees. */
    static String cut(String name, int mostBytes) {
        String rest = name;
        while (!rest.isEmpty() && bytes(rest) > mostBytes) {
            rest = rest.substring(0, rest.offsetByCodePoints(rest.length(), -1));
        }
        return rest;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
