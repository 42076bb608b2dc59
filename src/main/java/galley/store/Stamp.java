package galley.store;

/**
 * What a file held when it was last looked at. Two stamps are of the same content when size and hash agree; the time is
 * only a hint that saves reading.
 *
 * @param size in bytes
 * @param modified in milliseconds since 1970
 * @param sha256 of the bytes, in hex
 */
public record Stamp(long size, long modified, String sha256) {
    public boolean sameContent(Stamp other) {
        return size == other.size && sha256.equals(other.sha256);
    }
}
