package galley.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import galley.header.Conversion;
import galley.header.Format;
import galley.header.Header;
import galley.library.Wish;
import galley.library.Wish.Granted;
import galley.post.Post;
import galley.store.Loaded;
import galley.store.Saved;
import galley.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "set",
        mixinStandardHelpOptions = true,
        description = "Changes headers and nothing else, and saves. Without -e: opens and saves.")
final class SetVerb implements Callable<Integer> {
    private final Console console;

    @Mixin
    private PostArguments posts;

    @Option(
            names = "-e",
            paramLabel = "WISH",
            converter = Wishes.class,
            description = "KEY=VALUE sets, KEY+=ITEM adds to a list, KEY-=ITEM takes from it, "
                    + "KEY~ITEM=>NEW renames an item of it, KEY! removes.")
    private List<Wish> wishes = List.of();

    @Option(
            names = "--convert",
            paramLabel = "FORMAT",
            converter = Formats.class,
            description =
                    "Writes the header anew: yaml, toml, json or meta (Key: value lines). What it cannot hold is told.")
    private Format format;

    @Option(names = "--dry-run", description = "Print what would change as a unified diff; write nothing.")
    private boolean dryRun;

    SetVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return posts.each(console, this::set);
    }

    private int set(Loaded.Opened opened, Post post) {
        return switch (Wish.all(wishes, post)) {
            case Granted.Refused refused -> {
                console.complain(post.path(), refused.wish().key() + " was not changed: " + refused.reason());
                yield Console.PROBLEMS;
            }
            case Granted.Now now -> format == null ? put(opened, post, now.text()) : convert(opened, post, now.text());
        };
    }

    private int convert(Loaded.Opened opened, Post post, Text text) {
        Header header = Header.read(text, post.family().rules());
        if (header.format() == format) {
            return put(opened, post, text);
        }
        return switch (header.converted(format)) {
            case Conversion.Refused refused -> {
                console.complain(post.path(), "was not converted: " + refused.reason());
                yield Console.PROBLEMS;
            }
            case Conversion.Ready ready -> {
                ready.losses().forEach(loss -> console.complain(post.path(), loss));
                if (!ready.familiar()) {
                    console.complain(post.path(), post.family().title() + " does not read this header as it is meant");
                }
                int done = put(opened, post, text.with(ready.edit()));
                boolean fine = ready.losses().isEmpty() && ready.familiar();
                yield Math.max(done, fine ? Console.FINE : Console.PROBLEMS);
            }
        };
    }

    private int put(Loaded.Opened opened, Post post, Text text) {
        if (dryRun) {
            diff(post.path().toString(), opened.text().toString(), text.toString());
            return Console.FINE;
        }
        if (opened.readOnly() != null) {
            console.complain(post.path(), opened.readOnly());
            return Console.FAILED;
        }
        return switch (console.files().save(opened.path(), text, opened.encoding(), opened.stamp())) {
            case Saved.Done done -> Console.FINE;
            case Saved.Conflict conflict -> {
                console.complain(post.path(), "was changed by another program just now; nothing was written");
                yield Console.PROBLEMS;
            }
            case Saved.Failed failed -> {
                console.complain(post.path(), failed.reason());
                yield Console.FAILED;
            }
        };
    }

    private void diff(String name, String before, String after) {
        List<String> old = List.of(before.split("\n", -1));
        List<String> now = List.of(after.split("\n", -1));
        UnifiedDiffUtils.generateUnifiedDiff("a/" + name, "b/" + name, old, DiffUtils.diff(old, now), 3)
                .forEach(console.out()::println);
    }

    /** Reads what follows {@code --convert}. */
    static final class Formats implements ITypeConverter<Format> {
        private static final List<Format> ALL = List.of(Format.YAML, Format.TOML, Format.JSON, Format.META);

        @Override
        public Format convert(String name) {
            return ALL.stream()
                    .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElseThrow(
                            () -> new TypeConversionException("'" + name + "' is none of yaml, toml, json and meta"));
        }
    }

    /** Reads what follows {@code -e}. */
    static final class Wishes implements ITypeConverter<Wish> {
        private static final Pattern RENAME = Pattern.compile("([^=~]+)~(.+?)=>(.+)");
        private static final Pattern SET = Pattern.compile("(?s)([^=]+?)([+-])?=(.*)");

        @Override
        public Wish convert(String words) {
            Matcher rename = RENAME.matcher(words);
            if (rename.matches()) {
                return new Wish.Rename(rename.group(1), rename.group(2), rename.group(3));
            }
            Matcher set = SET.matcher(words);
            if (set.matches()) {
                String key = set.group(1);
                String what = set.group(3);
                return switch (set.group(2)) {
                    case "+" -> new Wish.Add(key, what);
                    case "-" -> new Wish.Take(key, what);
                    case null, default -> new Wish.Put(key, what);
                };
            }
            if (words.length() > 1 && words.endsWith("!")) {
                return new Wish.Remove(words.substring(0, words.length() - 1));
            }
            throw new TypeConversionException(
                    "'" + words + "' is none of KEY=VALUE, KEY+=ITEM, KEY-=ITEM, KEY~ITEM=>NEW and KEY!");
        }
    }
}
