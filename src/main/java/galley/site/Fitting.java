package galley.site;

import galley.header.Conversion;
import galley.header.Entry;
import galley.header.Format;
import galley.header.Header;
import galley.header.Outcome;
import galley.header.Value;
import galley.post.Family;
import galley.post.Field;
import galley.post.Post;
import galley.post.PostDate;
import galley.text.Text;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the header of a post so that another generator reads in it what the post's own does: in a format that it
 * knows, with its names for the fields whose names differ, a draft as a draft and a date as that date. Pure.
 */
final class Fitting {
    private static final List<Field> NAMED = List.of(Field.MODIFIED, Field.CATEGORY, Field.SUMMARY);
    /** Ways to write a date that all generators read; see the section on dates of {@code generators.md}. */
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private static final DateTimeFormatter WITHOUT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** What came of it. */
    sealed interface Fit {
        /** It says the same there as it stands. */
        record AsIs() implements Fit {}

        /** @param changes sentences for a person */
        record Made(Text text, List<String> changes) implements Fit {}

        /** @param reason goes on after what the post is called */
        record Refused(String reason) implements Fit {}
    }

    private final Post own;
    private final Family here;
    private final Family there;
    private final Generator generator;
    private final Format format;
    private final List<String> changes = new ArrayList<>();

    private Fitting(Post own, Generator generator, Format format) {
        this.format = format;
        this.own = own;
        this.here = own.family();
        this.there = generator.family();
        this.generator = generator;
    }

    /** @param own as its own generator reads it */
    static Fit of(Post own, Generator generator) {
        return of(own, generator, generator.family() == Family.PELICAN ? Format.META : Format.YAML);
    }

    /** @param format of a header that is made anew */
    static Fit of(Post own, Generator generator, Format format) {
        Post read = Post.read(own.path(), own.text(), generator.family());
        Header header =
                generator.family() == own.family() || saysTheSame(own, read, generator) ? read.header() : own.header();
        if (!header.problems().isEmpty()) {
            var first = header.problems().getFirst();
            return new Fit.Refused("has a header that cannot be read, line " + first.line() + ": " + first.message());
        }
        if (generator.family() == Family.HUGO && own.family() != Family.HUGO && hasWholeAddress(header)) {
            return new Fit.Refused(
                    "has a whole address as its `url`. To Hugo that is the post's own place on the site, and"
                            + " it stops there: rename the field or take it away.");
        }
        return header == read.header() ? new Fit.AsIs() : new Fitting(own, generator, format).made();
    }

    private static boolean hasWholeAddress(Header header) {
        return header.entry("url")
                .filter(entry -> entry.value().display().contains("://"))
                .isPresent();
    }

    private static boolean saysTheSame(Post own, Post read, Generator generator) {
        return own.header().bodyStart() == read.header().bodyStart()
                && values(own.header()).equals(values(read.header()))
                && own.header().entries().stream()
                        .map(Entry::key)
                        .allMatch(key ->
                                own.header().items(key).equals(read.header().items(key)))
                && Generators.of(own.family()).isDraft(own) == generator.isDraft(read)
                && (date(own).isEmpty() || date(own).equals(date(read)));
    }

    private static Optional<PostDate> date(Post post) {
        return post.value(Field.DATE).flatMap(date -> PostDate.read(date, post.family()));
    }

    private static Map<String, Value> values(Header header) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Entry entry : header.entries()) {
            values.putIfAbsent(entry.key(), entry.value());
        }
        return values;
    }

    private Fit made() {
        try {
            Text text = inItsFormat(withItsNames(own.text()));
            text = withItsDates(withItsStatus(withCategories(text)));
            Post post = read(text);
            boolean sound = post.header().problems().isEmpty() || there == Family.PELICAN;
            if (!sound
                    || generator.isDraft(post) != Generators.of(here).isDraft(own)
                    || !post.body().stripLeading().equals(own.body().stripLeading())) {
                throw new Unfit("some of it would mean something else there.");
            }
            return new Fit.Made(text, changes);
        } catch (Unfit unfit) {
            return new Fit.Refused("has a header for " + here.title() + " ("
                    + own.header().format() + "), which cannot be written for " + there.title() + ": "
                    + unfit.getMessage());
        }
    }

    private Post read(Text text) {
        return Post.read(own.path(), text, there);
    }

    /** Still in its own format and by its own rules. */
    private Text withItsNames(Text start) {
        Text text = start;
        for (Field field : NAMED) {
            Header header = Header.read(text, here.rules());
            List<String> names = Field.keys(field, there);
            Optional<String> key = present(field, header);
            if (key.isPresent()
                    && !names.contains(key.get())
                    && names.stream().noneMatch(name -> header.entry(name).isPresent())) {
                text = renamed(key.get(), names.getFirst(), text);
            }
        }
        Header header = Header.read(text, here.rules());
        Optional<String> status = present(Field.STATUS, header);
        if (status.isPresent() && !Field.keys(Field.STATUS, there).contains(status.get())) {
            String said = header.entry(status.get()).orElseThrow().value().display();
            changes.add("“" + status.get() + ": " + said + "” "
                    + (Generators.of(here).isDraft(own)
                            ? "becomes “" + statusKey() + ": "
                                    + generator.draft().display() + "”."
                            : "is left out."));
            text = changed(text, header.remove(status.get()));
        }
        return text;
    }

    private Optional<String> present(Field field, Header header) {
        return Field.keys(field, here).stream()
                .filter(key -> header.entry(key).isPresent())
                .findFirst();
    }

    private Text renamed(String key, String name, Text start) {
        Text text = start;
        Header header = Header.read(text, here.rules());
        if (name.equals("category")) {
            List<String> items = header.items(key);
            String first = items.isEmpty() ? "" : items.getFirst();
            if (items.size() > 1) {
                changes.add("Of “" + key + "” only “" + first + "” is kept: " + there.title() + " knows one category.");
            }
            text = changed(text, header.set(key, Value.of(first)));
        }
        changes.add("“" + key + "” is called “" + name + "” there.");
        return changed(text, Header.read(text, here.rules()).rename(key, name));
    }

    private Text inItsFormat(Text text) {
        Header header = Header.read(text, here.rules());
        Header as = Header.read(text, there.rules());
        if (as.format() == header.format() && as.problems().isEmpty() && as.bodyStart() == header.bodyStart()) {
            return withItsMeanings(text, header);
        }
        return switch (header.converted(format, there.rules())) {
            case Conversion.Refused refused -> throw new Unfit(refused.reason());
            case Conversion.Ready ready -> {
                changes.addFirst("Its header becomes "
                        + (format == Format.META ? "lines of “Key: value”." : format.name() + "."));
                changes.addAll(ready.losses());
                yield text.with(ready.edit());
            }
        };
    }

    /** The words are read there, but some may mean something else: {@code yes} is a text to one and true to another. */
    private Text withItsMeanings(Text start, Header header) {
        Text text = start;
        for (Entry entry : header.entries()) {
            Header as = Header.read(text, there.rules());
            Entry read = as.entry(entry.key()).orElseThrow(() -> new Unfit("it has no “" + entry.key() + "”."));
            boolean same = read.value().equals(entry.value());
            if (!same || !header.items(entry.key()).equals(as.items(entry.key()))) {
                // The same text that is not the same items is split by one of them: as a list it is what it was.
                Value wanted = same ? Value.of(header.items(entry.key())) : entry.value();
                Text now = changed(text, as.set(entry.key(), wanted));
                if (!now.equals(text)) {
                    changes.add("“" + entry.key() + "” is written so that it means the same there.");
                }
                text = now;
            }
        }
        return text;
    }

    /** One category, by the name of many, is a list of one: Jekyll would split it at its spaces. */
    private Text withCategories(Text text) {
        Header header = Header.read(text, there.rules());
        boolean was = own.header().entry("category").isPresent()
                && own.header().entry("categories").isEmpty();
        return header.entry("categories")
                .filter(entry -> was && entry.value() instanceof Value.Str)
                .map(entry -> changed(
                        text,
                        header.set("categories", Value.of(List.of(entry.value().display())))))
                .orElse(text);
    }

    private Text withItsStatus(Text text) {
        boolean says = Generators.of(here).isDraft(own) && !generator.isDraft(read(text));
        return says ? changed(text, Header.read(text, there.rules()).set(statusKey(), generator.draft())) : text;
    }

    private String statusKey() {
        return Field.keys(Field.STATUS, there).getFirst();
    }

    private Text withItsDates(Text start) {
        Text text = start;
        for (Field field : List.of(Field.DATE, Field.MODIFIED)) {
            for (String key : Field.keys(field, there)) {
                Header header = Header.read(text, there.rules());
                Optional<String> said =
                        header.entry(key).map(entry -> entry.value().display());
                Optional<PostDate> meant = said.flatMap(date -> PostDate.read(date, here));
                if (meant.isPresent() && !meant.equals(said.flatMap(date -> PostDate.read(date, there)))) {
                    PostDate date = meant.get();
                    String written = date.offset() == null
                            ? date.local().format(WITHOUT)
                            : date.local().atOffset(date.offset()).format(WITH_OFFSET);
                    changes.add("“" + key + "” is written as “" + written + "”.");
                    text = changed(text, header.set(key, Value.of(written)));
                }
            }
        }
        return text;
    }

    private static Text changed(Text text, Outcome outcome) {
        return outcome.on(text, Unfit::new);
    }

    private static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unfit(String message) {
            super(message, null, false, false);
        }
    }
}
