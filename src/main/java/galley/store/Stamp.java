package galley.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file held when it was last looked at. Two stamps are of the same content when size and hash agree; the time is
 * only a hint.
 *
 * @param size in bytes
 * @param modified in milliseconds since 1970
 * @param sha256 of the bytes, in hex
 */
public record Stamp(long size, long modified, String sha256) {
    public boolean sameContent(Stamp other) {
        return size == other.size && sha256.equals(other.sha256);
    }

    static Stamp of(byte[] bytes, long modified) {
        return new Stamp(bytes.length, modified, hash(bytes));
    }

    boolean describes(byte[] bytes) {
        return size == bytes.length && sha256.equals(hash(bytes));
    }

    /** As {@link #sha256} has it. */
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible); // every Java has it
        }
    }
}
