package galley.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Keeps paths that come out of text inside one folder. Compared are real paths, part by part, after every symbolic
 * link was followed; what stands in the text is never trusted to be a path at all.
 *
 * @param root the folder that nothing leaves
 */
public record Inside(Path root) {
    /** Where a reference leads. */
    public sealed interface Place {
        /** Inside; no link on the way leads out. */
        record In(Path path) implements Place {}

        /** The reason goes on after the reference: “../x” leads out of the folder. */
        record Out(String reason) implements Place {}
    }

    private static final Pattern SCHEME_OR_DRIVE = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    /**
     * An existing file to read.
     *
     * @param reference names below the root with {@code /} between them
     */
    public Place existing(String reference) {
        return switch (plain(reference)) {
            case Place.Out out -> out;
            case Place.In in -> existing(in.path());
        };
    }

    /** An existing file to read, by a path that may itself have come through links. */
    public Place existing(Path path) {
        try {
            Path real = path.toRealPath();
            if (!real.startsWith(root.toRealPath())) {
                return new Place.Out("leads out of the folder");
            }
            return Files.isRegularFile(real) ? new Place.In(real) : new Place.Out("is not a file");
        } catch (IOException | RuntimeException | Error e) {
            return new Place.Out("cannot be read: " + Trouble.cause(e));
        }
    }

    /** A file to write, there or not; every part of the reference must be a safe name. */
    public Place writable(String reference) {
        for (String part : reference.split("/", -1)) {
            if (!FileNames.isSafe(part)) {
                return new Place.Out("has a part that is no safe name for a file: “" + part + "”");
            }
        }
        return switch (plain(reference)) {
            case Place.Out out -> out;
            case Place.In in -> writable(in.path());
        };
    }

    /** A file to write, there or not: its folder, as far as there is one, and the file itself are inside. */
    public Place writable(Path path) {
        try {
            Path real = root.toRealPath();
            Path whole = path.toAbsolutePath().normalize();
            Path exists = whole;
            while (exists != null && !Files.exists(exists, LinkOption.NOFOLLOW_LINKS)) {
                exists = exists.getParent();
            }
            if (exists == null || !exists.toRealPath().startsWith(real)) {
                return new Place.Out("leads out of the folder");
            }
            return new Place.In(exists.toRealPath().resolve(exists.relativize(whole)));
        } catch (IOException | RuntimeException | Error e) {
            return new Place.Out("cannot be written: " + Trouble.cause(e));
        }
    }

    /** A file of Galley's own within the folder, there or not. */
    public Place own(String name) {
        return writable(root.resolve(".galley").resolve(name));
    }

    private Place plain(String reference) {
        if (reference.isEmpty()
                || reference.startsWith("/")
                || SCHEME_OR_DRIVE.matcher(reference).matches()) {
            return new Place.Out("is not a path below the folder");
        }
        for (String part : List.of(reference.split("/", -1))) {
            boolean odd = part.isEmpty() || part.startsWith(".") || part.startsWith("~") || part.startsWith("$");
            if (odd || part.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '\\')) {
                return new Place.Out("has a part that is not allowed: “" + part + "”");
            }
        }
        try {
            return new Place.In(root.resolve(reference));
        } catch (InvalidPathException e) {
            return new Place.Out("is not a path");
        }
    }
}
