package galley.post;

import galley.header.Entry;
import galley.header.Format;
import galley.post.Problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One check of one post: what is looked at, and what was found so far. */
final class Findings {
    private final Post post;
    private final Surroundings surroundings;
    private final String text;
    private final Prose prose;
    private final List<Link> links;
    private final Supplier<Optional<String>> html;
    private final List<Problem> problems = new ArrayList<>();

    Findings(Post post, Surroundings surroundings, Supplier<Optional<String>> html) {
        this.post = post;
        this.surroundings = surroundings;
        this.html = html;
        this.text = post.text().toString();
        this.prose = Prose.of(text, post.header().bodyStart(), post.family());
        this.links = Links.in(prose);
    }

    Post post() {
        return post;
    }

    Family family() {
        return post.family();
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** The whole file, line feeds as line ends. */
    String text() {
        return text;
    }

    Prose prose() {
        return prose;
    }

    List<Link> links() {
        return links;
    }

    /** What the body becomes; nothing when that is not known. */
    Optional<String> html() {
        return html.get();
    }

    /** A post without a header, or with one that cannot be read, says nothing about its fields. */
    boolean hasSoundHeader() {
        return post.header().format() != Format.NONE && post.header().problems().isEmpty();
    }

    /** The entry of a field under the family's first name for it that the header has. */
    Optional<Entry> entry(Field field) {
        return Field.keys(field, family()).stream()
                .flatMap(key -> post.header().entry(key).stream())
                .findFirst();
    }

    void error(int offset, String code, String message) {
        add(Severity.ERROR, offset, code, message);
    }

    void warning(int offset, String code, String message) {
        add(Severity.WARNING, offset, code, message);
    }

    void warning(int offset, String code, String message, Optional<Fix> fix) {
        add(Severity.WARNING, offset, code, message, fix);
    }

    void errorInLine(int line, String code, String message, Optional<Fix> fix) {
        problems.add(new Problem(Severity.ERROR, line, 1, code, message, fix));
    }

    void add(Severity severity, int offset, String code, String message) {
        add(severity, offset, code, message, Optional.empty());
    }

    void add(Severity severity, int offset, String code, String message, Optional<Fix> fix) {
        Problem.Place place = Problem.Place.of(post.text(), offset);
        problems.add(new Problem(severity, place.line(), place.column(), code, message, fix));
    }

    /** By place, and as bad as the site takes them. */
    List<Problem> sorted() {
        return surroundings
                .severities()
                .weigh(problems.stream().sorted(Problem.BY_PLACE).toList());
    }
}
