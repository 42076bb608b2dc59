package galley.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that is remembered from one start to the next: declared once, as a constant of {@link Settings}.
 *
 * @param name in the file
 * @param label in the dialog; empty for what is remembered without being asked
 * @param fallback used where the file has nothing, or nothing that makes sense
 * @param read the value that lines of the file stand for, within the setting's limits; empty if they make no sense
 * @param write the lines for a value
 */
public record Setting<T>(
        String name,
        String label,
        T fallback,
        Function<List<String>, Optional<T>> read,
        Function<T, List<String>> write) {

    /** A value and how one line stands for it. */
    private static <T> Setting<T> line(String name, String label, T fallback, Function<String, Optional<T>> read) {
        return new Setting<>(
                name,
                label,
                fallback,
                lines -> lines.isEmpty() ? Optional.empty() : read.apply(lines.getLast()),
                value -> List.of(value.toString()));
    }

    static Setting<Boolean> flag(String name, String label, boolean fallback) {
        return line(
                name,
                label,
                fallback,
                text -> text.equals("true") || text.equals("false")
                        ? Optional.of(text.equals("true"))
                        : Optional.empty());
    }

    /** A number that is pulled within its limits. */
    static Setting<Integer> whole(String name, String label, int fallback, int least, int most) {
        return line(name, label, fallback, text -> {
            try {
                return Optional.of(Math.clamp(Long.parseLong(text.strip()), least, most));
            } catch (NumberFormatException no) {
                return Optional.empty();
            }
        });
    }

    /** A share of a whole, from 0 to 1. */
    static Setting<Double> share(String name, double fallback) {
        return line(name, "", fallback, text -> {
            try {
                double value = Double.parseDouble(text.strip());
                return Double.isNaN(value) ? Optional.empty() : Optional.of(Math.clamp(value, 0.0, 1.0));
            } catch (NumberFormatException no) {
                return Optional.empty();
            }
        });
    }

    static Setting<String> text(String name, String label, String fallback) {
        return line(name, label, fallback, Optional::of);
    }

    /** A file or folder as text, or nothing. */
    static Setting<String> path(String name) {
        return line(name, "", "", text -> isPath(text) ? Optional.of(text) : Optional.empty());
    }

    /** Several files or folders as texts, of which the first so many are remembered. */
    static Setting<List<String>> paths(String name, int most) {
        Setting<List<String>> texts = list(name, most);
        return new Setting<>(
                name,
                "",
                List.of(),
                lines -> texts.read()
                        .apply(lines.stream().filter(Setting::isPath).toList()),
                texts.write());
    }

    private static boolean isPath(String text) {
        try {
            return Path.of(text) != null;
        } catch (InvalidPathException damaged) {
            return false;
        }
    }

    /** One of an enumeration's constants, written in lower case with dashes. */
    static <E extends Enum<E>> Setting<E> choice(String name, String label, E fallback) {
        Function<E, String> spelled =
                value -> value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return new Setting<>(
                name,
                label,
                fallback,
                lines -> Arrays.stream(fallback.getDeclaringClass().getEnumConstants())
                        .filter(value ->
                                !lines.isEmpty() && spelled.apply(value).equals(lines.getLast()))
                        .findFirst(),
                value -> List.of(spelled.apply(value)));
    }

    /** Several texts, of which the first so many are remembered. */
    static Setting<List<String>> list(String name, int most) {
        return new Setting<>(
                name,
                "",
                List.of(),
                lines -> Optional.of(lines.stream().limit(most).toList()),
                values -> values.stream().limit(most).toList());
    }
}
