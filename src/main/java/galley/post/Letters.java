package galley.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A table of letters and what to write for them, read from a resource. */
final class Letters {
    static final Letters HEXO = new Letters("hexo-letters.txt");
    static final Letters ELEVENTY = new Letters("eleventy-letters.txt");

    private final Map<String, String> latin = new HashMap<>();
    private final int longest;

    private Letters(String resource) {
        try (InputStream bytes = Letters.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("# ")).forEach(line -> {
                int tab = line.indexOf('\t');
                for (String letter : line.substring(tab + 1).split(" ")) {
                    latin.put(letter, line.substring(0, tab));
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException("the table " + resource + " cannot be read", broken);
        }
        longest = latin.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The text with every letter of the table replaced, the longest first. */
    String write(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            String found = null;
            int length = Math.min(longest, text.length() - at);
            while (length > 0 && (found = latin.get(text.substring(at, at + length))) == null) {
                length--;
            }
            if (found == null) {
                out.append(text.charAt(at++));
            } else {
                out.append(found);
                at += length;
            }
        }
        return out.toString();
    }
}
