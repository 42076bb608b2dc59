package galley.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How settings and the like are written: UTF-8, a first line {@code # Galley KIND VERSION}, a line {@code name = value}
 * each, a name again for each further item of a list, and a last line without which the file was cut off. In values, a
 * backslash is {@code \\}, a line feed {@code \n}, a carriage return {@code \r}.
 *
 * @param values all lines by name, also those that this version of Galley does not know
 * @param fromTheFuture written by a version that may mean something else by some lines
 */
record NamedLines(Map<String, List<String>> values, boolean fromTheFuture) {
    static final int VERSION = 1;

    private static final String FIRST = "# Galley ";
    static final String LAST = "# end";

    static byte[] write(String kind, Map<String, List<String>> values) {
        StringBuilder out = new StringBuilder(FIRST)
                .append(kind)
                .append(' ')
                .append(VERSION)
                .append('\n');
        new TreeMap<>(values)
                .forEach((name, lines) -> lines.forEach(line -> out.append(name)
                        .append(" = ")
                        .append(line.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"))
                        .append('\n')));
        return out.append(LAST).append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Empty if the file is damaged. */
    static Optional<NamedLines> read(String kind, byte[] bytes) {
        Optional<Encoding.Decoded> decoded = Encoding.decode(bytes, StandardCharsets.UTF_8);
        if (decoded.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = decoded.get().text().toString().lines().toList();
        boolean whole = lines.size() >= 2
                && lines.getFirst().matches(FIRST + kind + " [0-9]{1,9}")
                && lines.getLast().equals(LAST);
        if (!whole) {
            return Optional.empty();
        }
        Map<String, List<String>> values = new TreeMap<>();
        for (String line : lines.subList(1, lines.size() - 1)) {
            int equals = line.indexOf(" = ");
            if (equals > 0) {
                values.computeIfAbsent(line.substring(0, equals), name -> new ArrayList<>())
                        .add(unescaped(line.substring(equals + 3)));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                return Optional.empty();
            }
        }
        int version = Integer.parseInt(lines.getFirst().substring((FIRST + kind + " ").length()));
        return Optional.of(new NamedLines(values, version > VERSION));
    }

    /** The only value of a name. @throws IllegalArgumentException where there is none */
    String value(String name) {
        List<String> lines = values.getOrDefault(name, List.of());
        if (lines.size() != 1) {
            throw new IllegalArgumentException("no value for " + name);
        }
        return lines.getFirst();
    }

    private static String unescaped(String line) {
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                char next = line.charAt(++i);
                out.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
