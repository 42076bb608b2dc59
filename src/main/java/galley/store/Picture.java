package galley.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.nio.file.attribute.BasicFileAttributes;

/** A picture's file, as the preview asks for it. Any thread. */
public final class Picture {
    private Picture() {}

    /** Names the file and its state: another text once it has changed. */
    public static String stamp(Path path) {
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
            return path + " " + found.size() + " " + found.lastModifiedTime().toMillis();
        } catch (IOException gone) {
            return path.toString();
        }
    }

    /** In bytes; 0 if it is gone. */
    public static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** @throws IOException also for what is no regular file: a pipe would wait for ever */
    public static InputStream open(Path path) throws IOException {
        if (Files.notExists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (!Files.isRegularFile(path)) {
            throw new IOException("it is not a file");
        }
        return Files.newInputStream(path);
    }

    /** Why {@link #open} or reading failed, as it goes on from “It cannot be read:”. */
    public static String cause(IOException failed) {
        return Trouble.cause(failed);
    }

    /** Tells what it holds from all else, read piece by piece; empty for what cannot be read. */
    public static String hash(Path path) {
        try (InputStream in = open(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[1 << 16];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException unreadable) {
            return "";
        }
    }
}
