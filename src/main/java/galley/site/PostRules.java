package galley.site;

import galley.post.Family;
import galley.store.Inside;
import galley.store.SiteFiles;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a site's author has settled for its posts: plain lines {@code name = value} in {@code .galley/posts}, so that it goes
 * where the site goes. What is not said, or makes no sense, is as Galley finds it.
 *
 * @param said what is chosen, without what is as it was found
 */
public record PostRules(Map<PostRule, String> said) {
    public static final PostRules NONE = new PostRules(Map.of());

    /** The file's name within {@code .galley}. */
    public static final String FILE = "posts";

    public PostRules {
        said = Map.copyOf(said);
    }

    static PostRules of(Path root, SiteFiles files) {
        return new Inside(root).own(FILE) instanceof Inside.Place.In(Path notes)
                ? files.text(notes).map(PostRules::read).orElse(NONE)
                : NONE;
    }

    public static PostRules read(String lines) {
        Map<PostRule, String> said = new EnumMap<>(PostRule.class);
        lines.lines()
                .map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> {
                    for (PostRule rule : PostRule.values()) {
                        String value = parts[1].strip();
                        if (rule.id().equals(parts[0].strip())
                                && !value.isEmpty()
                                && rule.objection(value).isEmpty()) {
                            said.put(rule, value);
                        }
                    }
                });
        return new PostRules(said);
    }

    /** What {@link #read} reads as this. */
    public String lines() {
        return said.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().id() + " = " + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    public Optional<String> of(PostRule rule) {
        return Optional.ofNullable(said.get(rule));
    }

    Optional<Family> family() {
        return of(PostRule.GENERATOR).flatMap(Family::of);
    }

    /** @param value empty for as it is found */
    public PostRules with(PostRule rule, String value) {
        Map<PostRule, String> more = new EnumMap<>(PostRule.class);
        more.putAll(said);
        more.remove(rule);
        if (!value.isBlank()) {
            more.put(rule, value.strip());
        }
        return new PostRules(more);
    }
}
