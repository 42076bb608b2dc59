package galley.site;

import galley.header.Entry;
import galley.header.Header;
import galley.header.Outcome;
import galley.header.Value;
import galley.post.Family;
import galley.post.Post;
import galley.post.Slug;
import galley.text.Text;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a new post begins with. Pure.
 *
 * @param path its file
 * @param section the folder of Hugo's that the post goes into; empty for none
 */
public record PostTemplate(String name, Path path, Way way, String section, String text) {
    /** How places are written in it. */
    public enum Way {
        /** {@code {{ .Title }}}, in {@code archetypes}. */
        HUGO,
        /** {@code {{ title }}} in the header, in {@code scaffolds}. Source: hexo.io/docs/writing. */
        HEXO,
        /** {@code $TITLE}, {@code $SLUG}, {@code $DATE}: Galley's own. */
        NAMES
    }

    /** @param left what of the template was not understood and is left out, each with its line */
    public record Filled(Text text, List<String> left) {
        public Filled {
            left = List.copyOf(left);
        }
    }

    /** Stands where the title goes until that is written as the header's format wants it. */
    private static final String PLACE = "GalleyTitleGoesHere";

    private static final Pattern HEXO = Pattern.compile("\\{\\{-?\\s*(\\w+)\\s*-?\\}\\}");
    private static final Pattern NAMES = Pattern.compile("\\$(?:(TITLE|SLUG|DATE)\\b|\\{(TITLE|SLUG|DATE)\\})");

    /** The text of a new draft. A template that has no title, or is no draft, gets what is missing. */
    public Filled fill(Family family, String title, ZonedDateTime now) {
        List<String> left = new ArrayList<>();
        String filled = switch (way) {
            case HUGO -> {
                HugoActions actions = new HugoActions(title, PLACE, section, now);
                String all = actions.fill(text);
                left.addAll(actions.left());
                yield all;
            }
            case HEXO -> inHeader(family, HEXO, names(family, title, now), left);
            case NAMES -> inHeader(family, NAMES, names(family, title, now), left);
        };
        return new Filled(completed(titled(Text.of(filled), family, title), family, title, now), left);
    }

    private static Map<String, String> names(Family family, String title, ZonedDateTime now) {
        String date = Generators.of(family).newFields(title, now).get("date").display();
        return Map.of(
                "TITLE",
                PLACE,
                "SLUG",
                Slug.of(title, family),
                "DATE",
                date,
                "DAY",
                now.toLocalDate().toString(),
                "LAYOUT",
                "post",
                "TAGS",
                "",
                "CATEGORIES",
                "");
    }

    /** Hexo reads places in the header alone; in the body, a date is a day. */
    private String inHeader(Family family, Pattern place, Map<String, String> values, List<String> left) {
        int body = Header.read(text, family.rules()).bodyStart();
        String header = replaced(place, text.substring(0, body), values, left);
        String rest = text.substring(body);
        return header + (way == Way.HEXO ? rest : replaced(place, rest, inBody(values), left));
    }

    private static Map<String, String> inBody(Map<String, String> values) {
        Map<String, String> body = new java.util.HashMap<>(values);
        body.put("DATE", values.get("DAY"));
        return body;
    }

    private static String replaced(Pattern place, String where, Map<String, String> values, List<String> left) {
        return place.matcher(where).replaceAll(found -> {
            String name = found.group(1) == null ? found.group(2) : found.group(1);
            String value = values.get(name.toUpperCase(java.util.Locale.ROOT));
            if (value == null) {
                long line = 1
                        + where.chars()
                                .limit(found.start())
                                .filter(c -> c == '\n')
                                .count();
                left.add("line " + line + ": " + found.group());
            }
            return Matcher.quoteReplacement(value == null ? "" : value);
        });
    }

    /** Writes the title where it goes, in quotation marks where the header needs them. */
    private static Text titled(Text filled, Family family, String title) {
        Text text = filled;
        List<String> keys = Header.read(text, family.rules()).entries().stream()
                .filter(entry -> entry.value() instanceof Value.Str(String value) && value.contains(PLACE))
                .map(Entry::key)
                .toList();
        for (String key : keys) {
            text = changed(
                    text,
                    family,
                    header -> header.entry(key)
                            .map(entry -> header.set(
                                    key, Value.of(entry.value().display().replace(PLACE, title)))));
        }
        String whole = text.toString();
        return whole.contains(PLACE) ? Text.of(whole.replace(PLACE, title)) : text;
    }

    private static Text completed(Text filled, Family family, String title, ZonedDateTime now) {
        Text text = filled;
        Generator generator = Generators.of(family);
        Post post = Post.read(null, text, family);
        boolean bare = post.header().entries().isEmpty();
        for (Map.Entry<String, Value> field : generator.newFields(title, now).entrySet()) {
            boolean missing = field.getKey().equals("title") && post.title().isEmpty() && !title.isEmpty()
                    || field.getValue().equals(generator.draft()) && !generator.isDraft(post);
            if (bare || missing) {
                text = changed(text, family, header -> Optional.of(header.set(field.getKey(), field.getValue())));
            }
        }
        return text;
    }

    private static Text changed(
            Text text, Family family, java.util.function.Function<Header, Optional<Outcome>> change) {
        return change.apply(Header.read(text, family.rules()))
                .map(outcome -> outcome.on(text))
                .orElse(text);
    }
}
