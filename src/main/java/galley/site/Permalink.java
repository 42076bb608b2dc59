package galley.site;

import galley.post.Field;
import galley.post.Post;
import galley.post.PostDate;
import galley.store.FileNames;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Patterns of addresses, such as {@code :year/:title/}, and what fills them. Pure. */
final class Permalink {
    private static final Pattern WORD = Pattern.compile(":([a-z_]+)");

    private Permalink() {}

    /** Nothing where the pattern has a word that this post has no value for. */
    static Optional<String> filled(String pattern, Map<String, String> words) {
        Matcher word = WORD.matcher(pattern);
        StringBuilder out = new StringBuilder();
        while (word.find()) {
            String value = words.get(word.group(1));
            if (value == null) {
                return Optional.empty();
            }
            word.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return Optional.of(word.appendTail(out).toString().replaceAll("//+", "/"));
    }

    /** The path without the names {@code .} and {@code ..}, as a file system takes them; it begins at the root. */
    static String straight(String path) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/")) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        boolean folder = path.endsWith("/") && !names.isEmpty();
        return "/" + String.join("/", names) + (folder ? "/" : "");
    }

    /** Year, month and day of a post, as all generators name them; nothing where it has no date. */
    static Map<String, String> day(Post post) {
        Map<String, String> words = new TreeMap<>();
        date(post).ifPresent(day -> {
            words.put("year", String.format(Locale.ROOT, "%04d", day.getYear()));
            words.put("month", two(day.getMonthValue()));
            words.put("i_month", "" + day.getMonthValue());
            words.put("day", two(day.getDayOfMonth()));
            words.put("i_day", "" + day.getDayOfMonth());
            words.put("hour", two(day.getHour()));
            words.put("minute", two(day.getMinute()));
            words.put("second", two(day.getSecond()));
            words.put("short_year", two(day.getYear() % 100));
            words.put("y_day", String.format(Locale.ROOT, "%03d", day.getDayOfYear()));
        });
        return words;
    }

    static Optional<LocalDateTime> date(Post post) {
        return post.date().flatMap(words -> PostDate.read(words, post.family())).map(PostDate::local);
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    /** The file's name without the day in front of it. */
    static String undated(Post post) {
        return FileNames.stem(Places.nameOf(post.path())).replaceFirst("^\\d{4}-\\d{1,2}-\\d{1,2}-", "");
    }

    /** What the header says is the whole address; nothing where a pattern or a program decides. */
    static Optional<String> said(Post post, String key) {
        return post.header()
                .entry(key)
                .map(entry -> entry.value().display().strip())
                .filter(path ->
                        !path.isEmpty() && !path.equals("false") && path.indexOf('{') < 0 && path.indexOf(':') < 0)
                .map(path -> path.startsWith("/") ? path : "/" + path);
    }

    static String slug(Post post, String otherwise) {
        return post.value(Field.SLUG)
                .map(String::strip)
                .filter(slug -> !slug.isEmpty())
                .orElse(otherwise);
    }

    /** An address as it is compared: its path with escapes read, without what a server adds. */
    static String plain(String address) {
        return new Reference("", address.replaceFirst("[?#].*", ""), "")
                .unescaped()
                .path()
                .replaceFirst("^/?", "/")
                .replaceFirst("(?:index\\.html?)$", "")
                .replaceFirst("(?<=.)/$", "");
    }
}
