package galley.site;

import galley.header.Entry;
import galley.header.Format;
import galley.header.Header;
import galley.header.ListForm;
import galley.header.Value;
import galley.post.Family;
import galley.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a YAML header has its tags, among the ways that its generator reads alike. Other formats have one way alone; so has
 * Pelican. A text with commas is one tag to Hugo and Hexo, keeps its spaces at Eleventy and its commas at Jekyll, so it is
 * none of them. Source: {@code generators.md}, seen on real runs.
 */
enum TagForm {
    /** {@code [a, b]}. */
    BRACKETS,
    /** A line each. */
    LINES,
    /** {@code a b}, as Jekyll alone splits it. */
    SPACES;

    private static final String TAGS = "tags";

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TagForm> of(String id) {
        return Arrays.stream(values()).filter(form -> form.id().equals(id)).findFirst();
    }

    /** What a generator reads, in the words of the notes of a site. */
    static List<String> ids(Family family) {
        return family == Family.PELICAN
                ? List.of()
                : Stream.of(values())
                        .filter(form -> form != SPACES || family == Family.JEKYLL)
                        .map(TagForm::id)
                        .toList();
    }

    /** The way of a field of a YAML header; nothing where it does not say, or has another. */
    static Optional<TagForm> seen(Entry entry, Family family) {
        return switch (entry.value()) {
            case Value.Items items
            when !items.items().isEmpty() -> Optional.of(entry.endLine() > entry.line() ? LINES : BRACKETS);
            case Value.Str words
            when family == Family.JEKYLL && words.text().matches("[^,]*\\S\\s+\\S[^,]*") -> Optional.of(SPACES);
            default -> Optional.empty();
        };
    }

    /** The post with its tags in this form; a tag of several words is not written where spaces part them. */
    Text write(Text text, Family family) {
        Header header = Header.read(text, family.rules());
        List<String> items = header.items(TAGS);
        if (header.format() != Format.YAML || items.isEmpty() || !ids(family).contains(id())) {
            return text;
        }
        if (this == SPACES) {
            boolean words = items.stream()
                    .allMatch(item -> !item.isEmpty() && item.chars().noneMatch(Character::isWhitespace));
            Text now =
                    words ? header.set(TAGS, Value.of(String.join(" ", items))).on(text) : text;
            return Header.read(now, family.rules()).items(TAGS).equals(items) ? now : text;
        }
        boolean list = header.entry(TAGS).orElseThrow().value() instanceof Value.Items;
        Text listed = list ? text : header.set(TAGS, Value.of(items)).on(text);
        ListForm form = this == LINES ? ListForm.LINES : ListForm.BRACKETS;
        Header now = Header.read(listed, family.rules());
        return seen(now.entry(TAGS).orElseThrow(), family).filter(this::equals).isPresent()
                ? listed
                : now.reformed(TAGS, form).on(listed);
    }
}
