package galley.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Makes the names of files. Pure. */
public final class FileNames {
    private static final int MOST_BYTES = 240;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm.ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private FileNames() {}

    /** {@code post.md} becomes {@code post (changed on disk 2026-11-23 14.05.09).md}, and a number more if need be. */
    static Path beside(Path file, String why, Instant when, int attempt) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        String note = " (" + why + " " + MOMENT.format(when) + (attempt == 0 ? "" : " " + (attempt + 1)) + ")";
        return file.resolveSibling(cut(stem, MOST_BYTES - bytes(note + extension)) + note + extension);
    }

    static String cut(String name, int mostBytes) {
        String rest = name;
        while (!rest.isEmpty() && bytes(rest) > mostBytes) {
            rest = rest.substring(0, rest.offsetByCodePoints(rest.length(), -1));
        }
        return rest;
    }

    static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
