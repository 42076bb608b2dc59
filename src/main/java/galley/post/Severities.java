package galley.post;

import galley.post.Problem.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How bad a site takes what its posts are checked for: {@code .galley/checks}, a line {@code code = error}, {@code warning},
 * {@code note} or {@code off} each; what is not there, or makes no sense, is as Galley has it.
 *
 * @param chosen by code; nothing for what is not to be told
 */
public record Severities(Map<String, Optional<Severity>> chosen) {
    public static final Severities USUAL = new Severities(Map.of());
    private static final String OFF = "off";

    public Severities {
        chosen = Map.copyOf(chosen);
    }

    public static Severities read(String lines) {
        Map<String, Optional<Severity>> chosen = new TreeMap<>();
        lines.lines()
                .map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> {
                    String word = parts[1].strip().toLowerCase(Locale.ROOT);
                    Optional<Severity> severity = Arrays.stream(Severity.values())
                            .filter(each -> each.id().equals(word))
                            .findFirst();
                    if (severity.isPresent() || word.equals(OFF)) {
                        chosen.put(parts[0].strip(), severity);
                    }
                });
        return new Severities(chosen);
    }

    /** What {@link #read} reads as this. */
    public String lines() {
        StringBuilder out = new StringBuilder();
        new TreeMap<>(chosen)
                .forEach((code, severity) -> out.append(code)
                        .append(" = ")
                        .append(severity.map(Severity::id).orElse(OFF))
                        .append('\n'));
        return out.toString();
    }

    /** @param severity nothing for what is not to be told */
    public Severities with(String code, Optional<Severity> severity) {
        Map<String, Optional<Severity>> more = new TreeMap<>(chosen);
        more.put(code, severity);
        return new Severities(more);
    }

    /** As Galley has it. */
    public Severities without(String code) {
        Map<String, Optional<Severity>> fewer = new TreeMap<>(chosen);
        fewer.remove(code);
        return new Severities(fewer);
    }

    /** The problems as this site takes them, in their order. */
    public List<Problem> weigh(List<Problem> problems) {
        if (chosen.isEmpty()) {
            return problems;
        }
        List<Problem> weighed = new ArrayList<>();
        for (Problem problem : problems) {
            Optional<Severity> own = chosen.get(problem.code());
            if (own == null) {
                weighed.add(problem);
            } else {
                own.map(problem::as).ifPresent(weighed::add);
            }
        }
        return weighed;
    }
}
