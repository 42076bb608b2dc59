package galley.site;

import galley.header.Entry;
import galley.header.Header;
import galley.header.Outcome;
import galley.header.Value;
import galley.post.Family;
import galley.post.Field;
import galley.post.Post;
import galley.post.PostDate;
import galley.text.Text;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a header says to one generator alone: names that mean something else to another one, which would put the post
 * elsewhere or stop, and what the other one must be told because it does not find it out. Pure.
 *
 * <p>Sources: the keys that each generator takes from a header, as its documentation and {@code generators.md} have them.
 */
final class Sense {
    private static final Map<Family, Set<String>> OWN_WORDS = Map.of(
            Family.PELICAN, Set.of("status", "url", "save_as", "template", "translation"),
            Family.HUGO,
                    Set.of(
                            "url",
                            "type",
                            "layout",
                            "outputs",
                            "menu",
                            "menus",
                            "cascade",
                            "resources",
                            "build",
                            "_build",
                            "headless",
                            "markup",
                            "expirydate",
                            "publishdate",
                            "weight",
                            "sitemap",
                            "linktitle"),
            Family.JEKYLL, Set.of("permalink", "published", "layout", "collection"),
            Family.HEXO, Set.of("permalink", "published", "layout", "type", "photos", "comments"),
            Family.ELEVENTY,
                    Set.of(
                            "permalink",
                            "layout",
                            "pagination",
                            "page",
                            "content",
                            "collections",
                            "pkg",
                            "eleventy",
                            "eleventycomputed",
                            "eleventyexcludefromcollections",
                            "templateengineoverride"),
            Family.COMMONMARK, Set.of());

    /** The key of a post's whole place on its site, where a generator has one. */
    private static final Map<Family, String> PLACE = Map.of(
            Family.PELICAN,
            "url",
            Family.HUGO,
            "url",
            Family.JEKYLL,
            "permalink",
            Family.HEXO,
            "permalink",
            Family.ELEVENTY,
            "permalink");

    private static final Pattern FOR_ALL = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}:\\d{2})?|\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}([-+]\\d{2}:\\d{2}|Z)");
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final DateTimeFormatter WITHOUT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Post own;
    private final Family there;
    private final Path name;
    private final List<String> changes = new ArrayList<>();

    /**
     * @param own as its own generator reads it
     * @param name where the post would lie if it had its new name at home
     */
    Sense(Post own, Family there, Path name) {
        this.own = own;
        this.there = there;
        this.name = name;
    }

    Path name() {
        return name;
    }

    /** What is other, a sentence each for a person. */
    List<String> changes() {
        return changes;
    }

    /** The post with other names for what the site's generator would take for its own, by its own generator's rules. */
    Post renamed() {
        Text text = own.text();
        if (own.family() == Family.COMMONMARK) {
            return own; // it may well be written for that very generator
        }
        for (Entry entry : own.header().entries()) {
            String key = entry.key();
            String low = key.toLowerCase(Locale.ROOT);
            boolean takesIt = OWN_WORDS.get(there).contains(low);
            boolean meansIt = OWN_WORDS.get(own.family()).contains(low);
            boolean status = Field.keys(Field.STATUS, own.family()).contains(low);
            if (low.equals("layout") && takesIt) {
                text = without(
                        text,
                        key,
                        "“layout” names a template of " + own.family().title() + " and is left out.");
            } else if (isPlace(low)) {
                text = without(text, key, "");
            } else if (takesIt && !meansIt && !status) {
                text = renamed(
                        text,
                        own.family(),
                        key,
                        "original_" + low,
                        "“" + key + "” means something else to " + there.title());
            } else if (meansIt && low.equals("expirydate")) {
                changes.add("“" + key + "” takes the post down at "
                        + own.family().title() + ", not at " + there.title() + ".");
            }
        }
        Post renamed = Post.read(own.path(), text, own.family());
        // A header of which nothing is left is none: to some it would be a line and a heading.
        return renamed.header().entries().isEmpty() && !own.header().entries().isEmpty()
                ? Post.read(own.path(), Text.of(renamed.body()), own.family())
                : renamed;
    }

    private boolean isPlace(String key) {
        return key.equals(PLACE.get(own.family())) || own.family() == Family.PELICAN && key.equals("save_as");
    }

    private Text without(Text text, String key, String why) {
        Outcome removed = Header.read(text, own.family().rules()).remove(key);
        if (removed instanceof Outcome.Refused refused) {
            changes.add("“" + key + "” is not left out: " + refused.reason());
        } else if (!why.isEmpty()) {
            changes.add(why);
        }
        return removed.on(text);
    }

    /** @param why goes before what is done, or why it is not */
    private Text renamed(Text text, Family reader, String key, String other, String why) {
        Outcome renamed = Header.read(text, reader.rules()).rename(key, other);
        changes.add(
                renamed instanceof Outcome.Refused refused
                        ? why + ", and keeps its name: " + refused.reason()
                        : why + "; it is called “" + other + "” there.");
        return renamed.on(text);
    }

    /**
     * The post with what the other generator would not find out.
     *
     * @param text with a header that it reads
     * @param layout what other posts of the site have; empty for none
     * @param stem of the file's new name
     * @param file when the post's file was written last
     */
    Text completed(Text text, String layout, String stem, Instant file, Site site) {
        Text now = withPlace(text);
        if (there == Family.PELICAN && read(now).title().isEmpty()) {
            now = set(now, "title", stem.replace('-', ' '), "It has no title, without which Pelican leaves it out");
        }
        now = withoutUnread(now);
        now = withDate(now, file, site);
        for (Field field : List.of(Field.DATE, Field.MODIFIED)) {
            now = forAll(now, field);
        }
        if (there == Family.PELICAN
                && own.family() != Family.COMMONMARK
                && read(now).value(Field.SLUG).isEmpty()
                && read(now)
                        .title()
                        .map(Pelican.slugs(site)::of)
                        .filter(stem::equals)
                        .isEmpty()) {
            now = set(now, "slug", stem, ""); // else its address would be its title's
        }
        if (!layout.isEmpty() && Header.read(now, there.rules()).entry("layout").isEmpty()) {
            now = set(now, "layout", layout, "");
        }
        return now;
    }

    /** Where the whole address is written in the header, it is so there too. */
    private Text withPlace(Text text) {
        String key = PLACE.get(own.family());
        String said = key == null
                ? ""
                : own.header()
                        .entry(key)
                        .map(Entry::value)
                        .filter(Value.Str.class::isInstance)
                        .map(Value::display)
                        .orElse("");
        if (said.isBlank() || !PLACE.containsKey(there)) {
            return text;
        }
        if (said.contains("{") || said.contains(":") || !said.matches("/?[^\\s?#]+")) {
            changes.add(
                    "“" + key + ": " + said + "” is no plain path; its address is " + there.title() + "’s usual one.");
            return text;
        }
        String path = said.replaceFirst("^/+", "").replaceFirst("index\\.html?$", "");
        path = path.isEmpty() || path.matches(".*(/|\\.\\w+)") ? path : path + "/";
        String place = there == Family.HEXO || there == Family.PELICAN ? path : "/" + path;
        Text now = set(text, PLACE.get(there), place, "");
        boolean folder = path.endsWith("/") || path.isEmpty();
        return there == Family.PELICAN ? set(now, "save_as", path + (folder ? "index.html" : ""), "") : now;
    }

    /** A date that nobody reads would stop Jekyll and Eleventy, and Pelican would leave the post out. */
    private Text withoutUnread(Text text) {
        Optional<String> said =
                read(text).value(Field.DATE).filter(words -> meant(words).isEmpty());
        return said.map(words -> renamed(text, there, "date", "original_date", "“date: " + words + "” is no date"))
                .orElse(text);
    }

    /** As its own generator reads it, or as the most lenient one does. */
    private Optional<PostDate> meant(String words) {
        return PostDate.read(words, own.family()).or(() -> PostDate.read(words, Family.PELICAN));
    }

    /** Hugo and Hexo do not look for a day in a file's name; Pelican and Jekyll want one in any case. */
    private Text withDate(Text text, Instant file, Site site) {
        if (read(text).value(Field.DATE).isPresent()) {
            return text;
        }
        Optional<String> day = own.date().filter(words -> meant(words).isPresent());
        boolean seen = there != Family.HUGO
                && there != Family.HEXO
                && read(text).date().isPresent();
        if (day.isPresent() && !seen) {
            return set(text, "date", day.get(), "");
        }
        boolean wanted = there == Family.PELICAN || there == Family.JEKYLL;
        if (day.isPresent() || !wanted || Generators.of(there).isDraft(read(text))) {
            return text;
        }
        String written = LocalDateTime.ofInstant(file, site.zone()).format(WITHOUT);
        return set(text, "date", written, "It has no date; its file is from then");
    }

    /** A date in a form that is read alike everywhere. */
    private Text forAll(Text start, Field field) {
        Text text = start;
        for (String key : Field.keys(field, there)) {
            Header header = Header.read(text, there.rules());
            String said = header.entry(key)
                    .map(entry -> entry.value().display())
                    .orElse("")
                    .strip();
            Optional<PostDate> meant = meant(said);
            if (!said.isEmpty() && meant.isPresent() && !FOR_ALL.matcher(said).matches()) {
                PostDate date = meant.get();
                text = set(
                        text,
                        key,
                        date.offset() == null
                                ? date.local().format(WITHOUT)
                                : date.local().atOffset(date.offset()).format(WITH_OFFSET),
                        null);
            }
        }
        return text;
    }

    private Post read(Text text) {
        return Post.read(name, text, there);
    }

    /** @param why goes before what is written; null for no reason, empty for nothing said */
    private Text set(Text text, String key, String value, String why) {
        Text now = Header.read(text, there.rules()).set(key, Value.of(value)).on(text);
        if (why == null && !now.equals(text)) {
            changes.add("“" + key + "” is written as “" + value + "”.");
        } else if (why != null && !now.equals(text)) {
            changes.add(
                    why.isEmpty()
                            ? "It has “" + key + ": " + value + "” there."
                            : why + ": “" + key + ": " + value + "”.");
        }
        return now;
    }
}
