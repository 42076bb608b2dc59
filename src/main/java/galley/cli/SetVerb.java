package galley.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import galley.header.Header;
import galley.header.Outcome;
import galley.header.Rules;
import galley.post.Post;
import galley.store.Loaded;
import galley.store.Saved;
import galley.text.Text;
import java.util.List;
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
    /** One wish, as after {@code -e}. */
    record Wish(String key, Kind kind, String what) {
        enum Kind {
            SET,
            ADD,
            TAKE,
            REMOVE
        }

        Outcome on(Header header) {
            return switch (kind) {
                case SET -> header.setText(key, what);
                case ADD -> header.addItem(key, what);
                case TAKE -> header.removeItem(key, what);
                case REMOVE -> header.remove(key);
            };
        }
    }

    private final Console console;

    @Mixin
    private PostArguments posts;

    @Option(
            names = "-e",
            paramLabel = "WISH",
            converter = Wishes.class,
            description = "KEY=VALUE sets, KEY+=ITEM adds to a list, KEY-=ITEM takes from it, KEY! removes.")
    private List<Wish> wishes = List.of();

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
        String text = opened.text().toString();
        Rules rules = post.family().rules();
        for (Wish wish : wishes) {
            switch (wish.on(Header.read(text, rules))) {
                case Outcome.Changed changed -> text = changed.edit().on(text);
                case Outcome.Unchanged same -> {}
                case Outcome.Refused refused -> {
                    console.complain(post.path() + ": " + wish.key() + " was not changed: " + refused.reason());
                    return Console.PROBLEMS;
                }
            }
        }
        if (dryRun) {
            diff(post.path().toString(), opened.text().toString(), text);
            return Console.FINE;
        }
        if (opened.readOnly() != null) {
            console.complain(opened.readOnly());
            return Console.FAILED;
        }
        return switch (console.files().save(opened.path(), Text.of(text), opened.encoding(), opened.stamp())) {
            case Saved.Done done -> Console.FINE;
            case Saved.Conflict conflict -> {
                console.complain(post.path() + ": was changed by another program just now; nothing was written");
                yield Console.PROBLEMS;
            }
            case Saved.Failed failed -> {
                console.complain(failed.reason());
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

    /** Reads what follows {@code -e}. */
    static final class Wishes implements ITypeConverter<Wish> {
        private static final Pattern SET = Pattern.compile("(?s)([^=]+?)([+-])?=(.*)");

        @Override
        public Wish convert(String words) {
            Matcher set = SET.matcher(words);
            if (set.matches()) {
                Wish.Kind kind = set.group(2) == null
                        ? Wish.Kind.SET
                        : set.group(2).equals("+") ? Wish.Kind.ADD : Wish.Kind.TAKE;
                return new Wish(set.group(1), kind, set.group(3));
            }
            if (words.length() > 1 && words.endsWith("!")) {
                return new Wish(words.substring(0, words.length() - 1), Wish.Kind.REMOVE, "");
            }
            throw new TypeConversionException("'" + words + "' is none of KEY=VALUE, KEY+=ITEM, KEY-=ITEM and KEY!");
        }
    }
}
