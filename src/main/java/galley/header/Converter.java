package galley.header;

import galley.text.Edit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a header anew in another format. As with every change of a header the outcome is read again, and what it does
 * not say as it was said before is told.
 */
final class Converter {
    private static final int LONGEST_QUOTE = 60;

    private final Header header;
    private final Format target;
    private final Rules rules;
    private final Remarks remarks;
    private final List<String> losses = new ArrayList<>();

    private Converter(Header header, Format target, Rules rules, Remarks remarks) {
        this.header = header;
        this.target = target;
        this.rules = rules;
        this.remarks = remarks;
    }

    /** @param rules who is to read the new header */
    static Conversion convert(Header header, CharSequence text, Region region, Format target, Rules rules) {
        if (header.format() == Format.NONE && header.problems().isEmpty()) {
            return new Conversion.Refused("This post has no header yet.");
        }
        if (!header.problems().isEmpty()) {
            HeaderProblem first = header.problems().getFirst();
            return new Conversion.Refused("The header cannot be read, line " + first.line() + ": " + first.message());
        }
        if (header.entries().isEmpty()) {
            return new Conversion.Refused("This header has no fields.");
        }
        if ((header.format() == target && header.rules() == rules) || target == Format.NONE || target == Format.HEXO) {
            return new Conversion.Refused("The header is to be written in another format than it has.");
        }
        Head head = new Head(text.subSequence(0, header.bodyStart()).toString());
        try {
            Remarks remarks = Remarks.of(head, region, header.entries());
            return new Converter(header, target, rules, remarks).convert(text);
        } catch (Refusal refusal) {
            return new Conversion.Refused(refusal.getMessage());
        }
    }

    /** Who reads that format: the one who does now, if he can, else the one whose format it is. */
    static Rules reader(Format target, Rules now) {
        return switch (target) {
            case META -> Rules.PELICAN;
            case TOML -> Rules.HUGO;
            case JSON -> now == Rules.ELEVENTY ? now : Rules.HUGO;
            default -> now == Rules.PELICAN ? Rules.PLAIN : now;
        };
    }

    private Conversion convert(CharSequence text) {
        String body = text.subSequence(header.bodyStart(), text.length()).toString();
        List<Carried> carried = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Carried field : Carried.of(header, rules, losses)) {
            try {
                lines.add(line(field));
                carried.add(field);
            } catch (Refusal refusal) {
                losses.add("“" + field.key() + "” is left out: " + refusal.getMessage());
            }
        }
        if (carried.isEmpty()) {
            return new Conversion.Refused("None of its fields can stand in such a header.");
        }
        String fenced = fenced(carried, lines);
        boolean meta = target == Format.META || header.format() == Format.META;
        String top = fenced + (meta && !body.isEmpty() && !body.startsWith("\n") ? "\n" : "");
        Map<String, Value> read = understood(top, body, rules, carried);
        if (read == null) {
            return new Conversion.Refused("In that format its reader would not understand this header.");
        }
        tellWhatBecame(carried, read);
        datesLost(text, carried);
        commentsLost();
        Map<String, Value> now = understood(top, body, header.rules(), carried);
        boolean familiar = now != null
                && read.entrySet().stream().allMatch(field -> Values.same(field.getValue(), now.get(field.getKey())));
        return new Conversion.Ready(new Edit(0, header.bodyStart(), top), fenced, losses, familiar);
    }

    private String line(Carried field) {
        return switch (target) {
            case TOML ->
                field.value() instanceof Value.Table table && !table.entries().isEmpty()
                        ? section(field.key(), table)
                        : TomlHeader.fresh(field.key(), field.value());
            case JSON -> "  " + Json.quoted(field.key()) + ": " + Json.text(field.value());
            case META -> MetaHeader.fresh(field.key(), field.value(), rules);
            default -> YamlHeader.fresh(field.key(), field.value());
        };
    }

    private static String section(String key, Value.Table table) {
        return "[" + TomlText.key(key) + "]\n"
                + table.entries().entrySet().stream()
                        .map(entry -> TomlHeader.fresh(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining());
    }

    private String fenced(List<Carried> fields, List<String> lines) {
        return switch (target) {
            case TOML -> {
                StringBuilder top = new StringBuilder("+++\n");
                StringBuilder sections = new StringBuilder();
                List<String> commented = commented(fields, lines);
                for (int i = 0; i < fields.size(); i++) {
                    (lines.get(i).startsWith("[") ? sections : top).append(commented.get(i));
                }
                yield top.append(sections)
                        .append(commented.getLast())
                        .append("+++\n")
                        .toString();
            }
            case JSON -> {
                String object = "{\n" + String.join(",\n", lines) + "\n}\n";
                yield rules == Rules.ELEVENTY ? "---json\n" + object + "---\n" : object;
            }
            case META -> String.join("", lines);
            default -> "---\n" + String.join("", commented(fields, lines)) + "---\n";
        };
    }

    /** The lines of each field with the comments and blank lines that go with it, and at last what stands below all. */
    private List<String> commented(List<Carried> fields, List<String> lines) {
        List<String> out = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < fields.size(); i++) {
            int index = fields.get(i).index();
            List<String> above = new ArrayList<>(remarks.between(next, index));
            String written = lines.get(i);
            if (index >= next) { // several fields come from an entry that merges a map
                above.addAll(remarks.above(index));
                String beside = remarks.beside(index);
                boolean oneLine = written.indexOf('\n') == written.length() - 1;
                if (oneLine && !beside.isEmpty()) {
                    written = written.substring(0, written.length() - 1) + " " + beside + "\n";
                } else if (!beside.isEmpty()) {
                    above.add(beside);
                }
            }
            next = Math.max(next, index + 1);
            out.add(ended(above) + written);
        }
        List<String> below =
                new ArrayList<>(remarks.between(next, header.entries().size()));
        below.addAll(remarks.last());
        out.add(ended(below));
        return out;
    }

    private static String ended(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** What is read where the new header stands: all of these fields and no others; null if it is anything else. */
    private Map<String, Value> understood(String top, String body, Rules by, List<Carried> carried) {
        String text = top + body;
        Header after = Header.read(text, by);
        // Some readers take the blank lines below a header for a part of it.
        boolean sameBody =
                text.substring(after.bodyStart()).replaceFirst("^\n+", "").equals(body.replaceFirst("^\n+", ""));
        boolean fenced = after.format() == target || (after.format() == Format.META && target == Format.YAML);
        if (!sameBody
                || !fenced
                || !(after.problems().isEmpty() || target == Format.META) // those doubt where it ends, which is known
                || after.entries().size() != carried.size()) {
            return null;
        }
        Map<String, Value> values = new HashMap<>();
        after.entries().forEach(entry -> values.put(Carried.name(entry.key(), header, rules), entry.value()));
        return carried.stream().allMatch(field -> values.containsKey(Carried.name(field.key(), header, rules)))
                ? values
                : null;
    }

    private void tellWhatBecame(List<Carried> carried, Map<String, Value> read) {
        for (Carried field : carried) {
            Value now = read.get(Carried.name(field.key(), header, rules));
            if (!Values.same(field.value(), now)) {
                losses.add("“" + field.key() + "” becomes " + told(now) + ".");
            }
        }
    }

    private static String told(Value value) {
        return switch (value) {
            case Value.Str str when str.text().isEmpty() -> "an empty text";
            case Value.Str str -> "the text “" + shortened(str.text()) + "”";
            case Value.Items items -> "the list “" + shortened(items.display()) + "”";
            case Value.Nil nil -> "an empty value";
            default -> "“" + shortened(value.display()) + "”";
        };
    }

    /** TOML alone knows a date from a text; elsewhere a field's name says that it holds one. */
    private void datesLost(CharSequence text, List<Carried> carried) {
        boolean kept = target == Format.TOML || target == Format.META || header.format() != Format.TOML;
        for (Carried field : kept ? List.<Carried>of() : carried) {
            int start = header.entries().get(field.index()).valueSpan().start();
            boolean bare = field.value() instanceof Value.Str && "\"'".indexOf(text.charAt(start)) < 0;
            if (bare && !Dates.isDateKey(field.key())) {
                losses.add("“" + field.key() + "” is a date no more but the text “"
                        + field.value().display() + "”.");
            }
        }
    }

    private void commentsLost() {
        boolean kept = target == Format.YAML || target == Format.TOML;
        String what = target == Format.JSON ? "JSON" : "this format";
        List<String> comments = kept ? List.of() : remarks.all(header.entries().size());
        comments.forEach(
                comment -> losses.add("The comment “" + shortened(comment) + "” is left out: " + what + " has none."));
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= LONGEST_QUOTE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_QUOTE) - 1)) + "…";
    }
}
