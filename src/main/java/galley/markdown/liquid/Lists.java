package galley.markdown.liquid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The filters for lists, and those that make one. */
final class Lists {
    /** That a filter is none of these. */
    static final Object NO_FILTER = new Object();

    private Lists() {}

    static Object apply(String name, Object value, Arguments arguments, Variables variables) {
        if (name.equals("split")) {
            return split(Variables.text(value), arguments.text(0));
        }
        if (name.equals("size") || name.equals("length")) {
            return switch (value) {
                case List<?> list -> (long) list.size();
                case Map<?, ?> map -> (long) map.size();
                case null, default -> (long) Variables.text(value).length();
            };
        }
        if (name.equals("slice")) {
            return slice(value, arguments);
        }
        if (name.equals("map") && value instanceof Map<?, ?> one) {
            return Collections.singletonList(one.get(arguments.text(0)));
        }
        if (!(value instanceof List<?> list)) {
            return NO_FILTER;
        }
        return switch (name) {
            case "join" ->
                list.stream()
                        .map(Variables::text)
                        .collect(Collectors.joining(arguments.all().isEmpty() ? " " : arguments.text(0)));
            case "first" -> list.isEmpty() ? null : list.getFirst();
            case "last" -> list.isEmpty() ? null : list.getLast();
            case "reverse" -> list.reversed();
            case "sort" -> sorted(list, arguments, Comparator.naturalOrder());
            case "sort_natural" -> sorted(list, arguments, String.CASE_INSENSITIVE_ORDER);
            case "uniq" -> new ArrayList<>(new LinkedHashSet<>(list));
            case "compact" -> list.stream().filter(Objects::nonNull).toList();
            case "concat" ->
                arguments.value(0) instanceof List<?> more
                        ? Stream.concat(list.stream(), more.stream()).toList()
                        : list;
            case "push" ->
                Stream.concat(list.stream(), arguments.all().stream()).toList();
            case "unshift" ->
                Stream.concat(arguments.all().stream(), list.stream()).toList();
            case "shift" -> list.subList(Math.min(list.size(), Math.max(0, arguments.number(0, 1))), list.size());
            case "pop" -> list.subList(0, Math.max(0, list.size() - Math.max(0, arguments.number(0, 1))));
            case "find" ->
                list.stream()
                        .filter(item -> Condition.equal(property(item, arguments.text(0)), arguments.value(1)))
                        .findFirst()
                        .orElse(null);
            case "where_exp" -> where(list, arguments.text(0), arguments.text(1), variables);
            case "group_by" -> grouped(list, arguments.text(0));
            case "map" ->
                list.stream().map(item -> property(item, arguments.text(0))).toList();
            case "where" ->
                list.stream()
                        .filter(item -> Condition.equal(property(item, arguments.text(0)), arguments.value(1)))
                        .toList();
            case "array_to_sentence_string" ->
                sentence(list.stream().map(Variables::text).toList());
            default -> NO_FILTER;
        };
    }

    /** As Ruby and JavaScript both do it where Liquid does: empty texts at the end go. */
    private static List<Object> split(String text, String at) {
        List<Object> parts = new ArrayList<>();
        if (at.isEmpty()) {
            text.codePoints().forEach(c -> parts.add(Character.toString(c)));
            return parts;
        }
        parts.addAll(Arrays.asList(text.split(java.util.regex.Pattern.quote(at), -1)));
        while (!parts.isEmpty() && parts.getLast().equals("")) {
            parts.removeLast();
        }
        return parts;
    }

    private static Object slice(Object value, Arguments arguments) {
        int length = value instanceof List<?> list
                ? list.size()
                : Variables.text(value).length();
        int first = arguments.number(0, 0);
        int from = Math.clamp(first < 0 ? length + (long) first : first, 0, length);
        int to = Math.clamp(from + (long) arguments.number(1, 1), from, length);
        return value instanceof List<?> list
                ? list.subList(from, to)
                : Variables.text(value).substring(from, to);
    }

    private static List<?> sorted(List<?> list, Arguments arguments, Comparator<String> order) {
        boolean numbers = arguments.all().isEmpty() && list.stream().allMatch(Number.class::isInstance);
        return numbers
                ? list.stream()
                        .sorted(Comparator.comparingDouble(item -> ((Number) item).doubleValue()))
                        .toList()
                : list.stream()
                        .sorted(Comparator.comparing(
                                item -> Variables.text(
                                        arguments.all().isEmpty() ? item : property(item, arguments.text(0))),
                                order))
                        .toList();
    }

    /** Those for which a condition holds, in which the item has a name. */
    private static List<?> where(List<?> list, String name, String condition, Variables variables) {
        Map<String, Object> outer = variables.opened(List.of(name));
        List<Object> found = new ArrayList<>();
        for (Object item : list) {
            variables.set(name, item);
            if (Condition.holds(condition, variables)) {
                found.add(item);
            }
        }
        variables.close(outer);
        return found;
    }

    private static List<?> grouped(List<?> list, String name) {
        Map<String, List<Object>> groups = new LinkedHashMap<>();
        list.forEach(item -> groups.computeIfAbsent(Variables.text(property(item, name)), key -> new ArrayList<>())
                .add(item));
        return groups.entrySet().stream()
                .map(group -> Map.of("name", group.getKey(), "items", group.getValue(), "size", (long)
                        group.getValue().size()))
                .toList();
    }

    private static Object property(Object item, String name) {
        return item instanceof Map<?, ?> map ? map.get(name) : null;
    }

    private static String sentence(List<String> words) {
        int last = words.size() - 1;
        return switch (words.size()) {
            case 0 -> "";
            case 1 -> words.getFirst();
            case 2 -> words.getFirst() + " and " + words.getLast();
            default -> String.join(", ", words.subList(0, last)) + ", and " + words.getLast();
        };
    }
}
