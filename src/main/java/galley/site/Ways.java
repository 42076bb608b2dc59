package galley.site;

import galley.header.Format;
import galley.header.Header;
import galley.header.Value;
import galley.post.Family;
import galley.post.Field;
import galley.post.Post;
import galley.post.Slug;
import galley.store.FileNames;
import galley.text.Text;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How posts are named, placed and written in a site: as its author has settled it, else as its posts have it, else as its
 * generator does. In names, {@code :name} is the post's own file, {@code :slug} its slug, {@code :date} its day,
 * {@code :year} and {@code :month} their numbers.
 *
 * @param habits of its posts when it was looked at
 */
public record Ways(Site site, Habits habits) {
    static final String DAY = "^\\d{4}-\\d{1,2}-\\d{1,2}-(?=.)";

    /** Looks through the posts of a site. */
    public static Ways of(Site site) {
        return new Ways(site, Habits.of(site));
    }

    /** The same if its author had settled nothing. */
    public Ways untold() {
        return new Ways(new Site(site.root(), site.family(), site.settings(), site.files()), habits);
    }

    private Generator generator() {
        return site.generator();
    }

    private Optional<String> settled(PostRule rule) {
        return site.rules().of(rule).filter(value -> rule.isKnown(site.family()));
    }

    /** What is followed where its author settles nothing. */
    public String found(PostRule rule) {
        return switch (rule) {
            case GENERATOR ->
                Generators.found(site).map(Family::id).orElse(site.family().id());
            case FOLDER -> folder();
            case NAME -> site.family() == Family.JEKYLL ? ":date-:name" : ":name";
            case BUNDLE -> "as it is";
            case HEADER -> header(habits.header()).name().toLowerCase(Locale.ROOT);
            case DATE -> habits.date().map(DateForm::id).orElseGet(this::usualDate);
            case TAGS -> habits.tags().orElse(TagForm.BRACKETS).id();
            case DRAFTS -> site.family() == Family.HEXO ? "folder" : "mark";
            case PERMALINK -> generator().permalink(site);
        };
    }

    private String usualDate() {
        ZonedDateTime second = ZonedDateTime.parse("2020-01-02T03:04:05+01:00");
        return generator().newFields("", second).get("date").display();
    }

    private String folder() {
        return habits.folder().isEmpty() || site.family() == Family.JEKYLL || site.family() == Family.HEXO
                ? folderOf(generator().place(site, sample("post.md")))
                : habits.folder();
    }

    private Post sample(String name) {
        return Post.read(site.root().resolve(name), Text.EMPTY, site.family());
    }

    private static String folderOf(String place) {
        return place.substring(0, Math.max(0, place.lastIndexOf('/')));
    }

    /** How many posts the site has. */
    public int posts() {
        return habits.posts();
    }

    /** The format of a header that is made for this site. */
    Format header() {
        return header(settled(PostRule.HEADER)
                .map(id -> Format.valueOf(id.toUpperCase(Locale.ROOT)))
                .or(habits::header));
    }

    private Format header(Optional<Format> wanted) {
        return switch (site.family()) {
            case PELICAN -> Format.META;
            case HUGO ->
                wanted.filter(format -> format != Format.META && format != Format.HEXO)
                        .orElse(Format.YAML);
            case ELEVENTY -> wanted.filter(Format.JSON::equals).orElse(Format.YAML);
            default -> Format.YAML;
        };
    }

    /** A moment as a header of this site has it. */
    String date(ZonedDateTime time) {
        return settled(PostRule.DATE)
                .flatMap(DateForm::of)
                .or(habits::date)
                .map(form -> form.write(time))
                .orElseGet(() -> generator().newFields("", time).get("date").display());
    }

    /** A post with its tags as this site has them. */
    Text tagged(Text post) {
        return settled(PostRule.TAGS)
                .flatMap(TagForm::of)
                .or(habits::tags)
                .map(form -> form.write(post, site.family()))
                .orElse(post);
    }

    /** Where a post is put, from the site's root. */
    String place(Post post) {
        String usual = generator().place(site, post);
        String name = Places.nameOf(post.path());
        boolean draft = generator().isDraft(post);
        Optional<String> drafts = settled(PostRule.DRAFTS);
        if (draft && drafts.filter("folder"::equals).isPresent()) {
            return generator().draftFolder(site) + "/" + name.replaceFirst(DAY, "");
        }
        if (draft && drafts.filter("mark"::equals).isPresent() && site.family() == Family.HEXO) {
            usual = generator().postFolder(site).orElseThrow() + "/" + name;
        } else if (isIn(generator().draftFolder(site), usual)) {
            return usual;
        }
        boolean bundle = FileNames.stem(name).matches("index(\\.[A-Za-z-]{2,10})?")
                && post.path().getParent() != null;
        String extension = name.substring(FileNames.stem(name).length());
        String own = bundle ? post.path().getParent().getFileName().toString() : FileNames.stem(name);
        boolean free =
                !habits.folder().isEmpty() && generator().postFolder(site).isEmpty();
        String before = folderOf(bundle && site.family() == Family.HUGO ? folderOf(usual) : usual);
        String folder = settled(PostRule.FOLDER).orElse(free ? habits.folder() : before);
        String named =
                settled(PostRule.NAME).map(pattern -> named(pattern, own, post)).orElse("");
        if (named.isEmpty()) {
            named = FileNames.stem(usual.substring(usual.lastIndexOf('/') + 1));
            named = bundle && site.family() == Family.HUGO ? own : named;
        }
        boolean asFolder = site.family() == Family.HUGO
                && (bundle || settled(PostRule.BUNDLE).filter("always"::equals).isPresent());
        String file = !asFolder ? extension : bundle ? "/" + name : "/index" + extension;
        return Places.join(folder, named + file);
    }

    private static boolean isIn(String folder, String place) {
        return !folder.isEmpty() && place.startsWith(folder + "/");
    }

    /** Empty where the pattern needs a day and the post has none. */
    private String named(String pattern, String own, Post post) {
        Optional<LocalDateTime> day = Permalink.date(post);
        if (day.isEmpty() && pattern.matches(".*:(date|year|month).*")) {
            return "";
        }
        Map<String, String> words = new TreeMap<>();
        day.ifPresent(date -> {
            words.put("date", date.format(DateTimeFormatter.ISO_LOCAL_DATE));
            words.put("year", date.format(DateTimeFormatter.ofPattern("uuuu", Locale.ROOT)));
            words.put("month", date.format(DateTimeFormatter.ofPattern("MM", Locale.ROOT)));
        });
        String name = pattern.contains(":date") ? own.replaceFirst(DAY, "") : own;
        String slug = post.value(Field.SLUG)
                .map(said -> said.strip().replaceAll(".*/(?=.)|/$", ""))
                .filter(said -> !said.isEmpty())
                .or(() -> post.title().map(title -> Slug.of(title, site.family())))
                .filter(said -> !said.isBlank())
                .orElse(name);
        words.put("name", name);
        words.put("slug", slug);
        return Permalink.filled(pattern, words).orElse("");
    }

    /** What becomes of a finished post of this day, for its author to see. */
    public List<String> example(ZonedDateTime now) {
        Text text = NewPost.finished(this, "My First Words", now);
        Value tags = Value.of(List.of("first", "words"));
        text = tagged(Header.read(text, site.family().rules()).set("tags", tags).on(text));
        Post post = Post.read(site.root().resolve("my-first-words.md"), text, site.family());
        String place = place(post);
        Post placed = Post.read(site.root().resolve(place), post.text(), site.family());
        return List.of(
                place,
                generator()
                        .url(site, placed)
                        .map(url -> generator().prefix(site) + url)
                        .orElse(""),
                post.text().toString());
    }
}
