package galley.generators;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header as a real generator read it, from what its script wrote.
 *
 * @param fields what JSON made of the reader's own objects
 * @param complaint what the generator said of a header it cannot read; empty for nothing
 */
record RealHeader(Map<String, Object> fields, String complaint) {
    /** A date as the readers write theirs, and as posts do; without an offset it is UTC to all of them. */
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
                    + "(?:(?:[Tt]|[ \\t]+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?[ \\t]*(Z|UTC|[-+]\\d{1,2}(?::?\\d{2})?)?)?");

    static RealHeader of(Path results, String file, Oracle oracle) throws IOException {
        Path complaint = results.resolve(file + ".err");
        Path fields = results.resolve(file + ".meta.json");
        String said = Files.exists(complaint) ? Files.readString(complaint) : "";
        if (!Files.exists(fields)) {
            return new RealHeader(Map.of(), said.isEmpty() ? "it wrote nothing" : said);
        }
        Map<String, Object> read = map(json(Files.readString(fields)));
        // Hugo's script writes its page; what stands in the header is below `params`.
        boolean hugo = oracle.family() == galley.post.Family.HUGO;
        // To Jekyll a file without a header is no mistake.
        return new RealHeader(hugo ? map(read.get("params")) : read, said.startsWith("no front matter") ? "" : said);
    }

    boolean isReadable() {
        return complaint.isEmpty();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object json) {
        return (List<Object>) json;
    }

    /** A JSON document as maps, lists, texts, numbers, booleans and nulls. */
    static Object json(String document) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(document)) {
            parser.nextToken();
            return value(parser);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    map.put(key, value(parser));
                }
                return map;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                return list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                return parser.getDecimalValue();
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return parser.getBooleanValue();
            }
            case VALUE_NULL -> {
                return null;
            }
            default -> {
                return parser.getText();
            }
        }
    }

    /** Whether two JSON values are the same, numbers by their size and dates by the moment they mean. */
    static boolean same(Object one, Object other) {
        return switch (one) {
            case BigDecimal a when other instanceof BigDecimal b -> a.compareTo(b) == 0;
            case String a when other instanceof String b -> a.equals(b) || isSameMoment(a, b);
            case Map<?, ?> a
            when other instanceof Map<?, ?> b ->
                a.keySet().equals(b.keySet()) && a.keySet().stream().allMatch(key -> same(a.get(key), b.get(key)));
            case List<?> a
            when other instanceof List<?> b -> {
                Iterator<?> others = b.iterator();
                yield a.size() == b.size() && a.stream().allMatch(item -> same(item, others.next()));
            }
            case null -> other == null;
            default -> one.equals(other);
        };
    }

    private static boolean isSameMoment(String one, String other) {
        Matcher a = DATE.matcher(one);
        Matcher b = DATE.matcher(other);
        return a.matches() && b.matches() && moment(a) == moment(b);
    }

    private static long moment(Matcher date) {
        int[] parts = new int[6];
        for (int i = 0; i < 6; i++) {
            parts[i] = date.group(i + 1) == null ? 0 : Integer.parseInt(date.group(i + 1));
        }
        // Lenient, as readers are: the 31st of June is the 1st of July to them.
        return LocalDateTime.of(parts[0], 1, 1, 0, 0)
                        .plusMonths(parts[1] - 1L)
                        .plusDays(parts[2] - 1L)
                        .plusHours(parts[3])
                        .plusMinutes(parts[4])
                        .plusSeconds(parts[5])
                        .toEpochSecond(ZoneOffset.UTC)
                - offset(date.group(7));
    }

    private static long offset(String zone) {
        if (zone == null || zone.equals("Z") || zone.equals("UTC")) {
            return 0;
        }
        String digits = zone.substring(1).replace(":", "");
        boolean hoursOnly = digits.length() <= 2;
        int minutes = hoursOnly ? 0 : Integer.parseInt(digits.substring(digits.length() - 2));
        int hours = Integer.parseInt(hoursOnly ? digits : digits.substring(0, digits.length() - 2));
        return (zone.charAt(0) == '-' ? -60L : 60L) * (60 * hours + minutes);
    }
}
