package galley.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Unsigned reading at a place; beyond the end it throws {@link ArrayIndexOutOfBoundsException}. */
record Bytes(byte[] bytes) {
    int length() {
        return bytes.length;
    }

    int at(int index) {
        return bytes[index] & 0xff;
    }

    int big16(int index) {
        return at(index) << 8 | at(index + 1);
    }

    int big32(int index) {
        return big16(index) << 16 | big16(index + 2);
    }

    int little16(int index) {
        return at(index) | at(index + 1) << 8;
    }

    int little32(int index) {
        return little16(index) | little16(index + 2) << 16;
    }

    boolean startsWith(int index, String latin1) {
        byte[] wanted = latin1.getBytes(StandardCharsets.ISO_8859_1);
        int end = index + wanted.length;
        return end <= bytes.length && Arrays.equals(bytes, index, end, wanted, 0, wanted.length);
    }
}
