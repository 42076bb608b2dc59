package galley.site;

import galley.site.Export.Result;
import galley.site.ExportPlan.Item;
import galley.site.ExportPlan.Kind;
import galley.site.ExportPlan.State;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an export did or would do, as a text in Markdown for its author to keep: sums, then what has a problem, then all the
 * other posts with where they went and what is other in them. Pure.
 */
public final class ExportReport {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    /** What Markdown would take for its own, within a sentence. */
    private static final Pattern MARKS =
            Pattern.compile("[\\\\<*\\[`]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=[#\\p{L}])");

    private final ExportPlan plan;
    private final boolean done;
    private final Path from;
    private final StringBuilder out = new StringBuilder();

    private ExportReport(ExportPlan plan, boolean done, Path from) {
        this.plan = plan;
        this.done = done;
        this.from = from;
    }

    /**
     * The report of an export that was run.
     *
     * @param results of the whole plan; fewer where it was stopped
     */
    public static String of(ExportPlan plan, List<Result> results, ZonedDateTime when) {
        List<Result> all = new ArrayList<>(results);
        plan.items().stream()
                .skip(results.size())
                .map(item -> new Result(
                        item, false, item.state().acts() ? "The export was stopped before it." : item.reason(), null))
                .forEach(all::add);
        return new ExportReport(plan, true, common(plan)).text(all, when);
    }

    /** The report of what an export would do. */
    public static String of(ExportPlan plan, ZonedDateTime when) {
        List<Result> all = plan.items().stream()
                .map(item -> new Result(item, item.state().acts(), item.reason(), null))
                .toList();
        return new ExportReport(plan, false, common(plan)).text(all, when);
    }

    /** The folder that all posts lie in; null where there is none. */
    private static Path common(ExportPlan plan) {
        Path common = null;
        for (Item item : plan.items()) {
            Path folder = item.post().getParent();
            common = common == null ? folder : common;
            while (common != null && folder != null && !folder.startsWith(common)) {
                common = common.getParent();
            }
        }
        return common;
    }

    private String text(List<Result> results, ZonedDateTime when) {
        Map<Path, List<Result>> posts = new LinkedHashMap<>();
        results.forEach(result -> posts.computeIfAbsent(result.item().post(), post -> new ArrayList<>())
                .add(result));
        out.append(done ? "# Posts taken into " : "# Posts to be taken into ")
                .append(code(plan.site().root().toString()))
                .append("\n\n")
                .append(WHEN.format(when))
                .append(", ")
                .append(plan.site().family().title())
                .append(from == null ? "" : ", from " + code(from.toString()))
                .append(done ? ".\n\n" : ". Nothing was written yet.\n\n");
        sums(ExportSums.of(results));
        List<Path> bad = posts.keySet().stream()
                .filter(post -> posts.get(post).stream().anyMatch(this::isBad))
                .toList();
        List<Path> plain = posts.keySet().stream()
                .filter(post -> !bad.contains(post) && posts.get(post).stream().allMatch(this::isPlain))
                .toList();
        List<Path> told = posts.keySet().stream()
                .filter(post -> !bad.contains(post) && !plain.contains(post))
                .toList();
        section("With a problem", bad, posts);
        section(bad.isEmpty() ? "With something changed" : "Others with something changed", told, posts);
        if (!plain.isEmpty()) {
            out.append("## As they were\n\n");
            plain.forEach(post -> out.append("- ")
                    .append(post(post))
                    .append(place(posts.get(post)))
                    .append('\n'));
        }
        return out.toString().stripTrailing() + "\n";
    }

    private void sums(ExportSums sums) {
        out.append("| | |\n|---|--:|\n");
        row("Posts", sums.posts());
        row(done ? "written" : "to be written", sums.written());
        row("the same in the site already", sums.same());
        row(done ? "not written" : "not to be written", sums.other());
        row("with something changed or lost", sums.changed());
        row("Pictures", sums.pictures());
        row("Pictures that were not found", sums.missing());
        row("Links and pictures written in another way", sums.rewritten());
        row("Links that lead nowhere", sums.nowhere());
        out.append('\n');
    }

    private void row(String words, int count) {
        out.append("| ").append(words).append(" | ").append(count).append(" |\n");
    }

    private void section(String title, List<Path> which, Map<Path, List<Result>> posts) {
        if (which.isEmpty()) {
            return;
        }
        out.append("## ").append(title).append("\n\n");
        for (Path post : which) {
            List<Result> results = posts.get(post);
            out.append("### ").append(post(post)).append("\n\n");
            String place = place(results);
            if (!place.isEmpty()) {
                out.append(place.strip()).append("\n\n");
            }
            int before = out.length();
            results.stream().filter(this::isBad).forEach(this::problem);
            results.forEach(this::changes);
            results.stream()
                    .filter(result -> result.item().kind() != Kind.POST && !isBad(result))
                    .forEach(this::file);
            out.append(out.length() == before ? "" : "\n");
        }
    }

    private String post(Path post) {
        return code((from == null ? post : from.relativize(post)).toString().replace('\\', '/'));
    }

    /** Where a post went. */
    private String place(List<Result> results) {
        return results.stream()
                .filter(result -> result.item().kind() == Kind.POST)
                .findFirst()
                .map(result -> result.item().state() == State.REFUSED
                        ? ""
                        : " → " + code(result.item().target()) + ", " + became(result))
                .orElse("");
    }

    private String became(Result result) {
        Item item = result.item();
        return switch (item.state()) {
            case NEW -> result.written() ? "new" : "not written";
            case CHANGED, MERGED ->
                !result.written()
                        ? "not written"
                        : item.state() == State.MERGED ? "merged with what the site had" : "newer than the site’s";
            case SAME -> "the same already";
            case KEPT -> "kept as the site has it";
            case REMOVED -> result.written() ? "taken away" : "not taken away";
            case OUTDATED -> "left from before";
            case IN_PLACE -> "in the site already";
            case MISSING -> "not found";
            case CHANGED_ELSEWHERE, REFUSED -> "not written";
        };
    }

    private void problem(Result result) {
        Item item = result.item();
        String what = item.kind() == Kind.PICTURE ? "Picture " + code(item.target()) + ": " : "";
        if (item.kind() == Kind.OLD) {
            what = code(item.target()) + ": ";
        }
        if (isTrouble(result)) {
            out.append("- **").append(what).append(plain(result.trouble())).append("**\n");
        }
    }

    private void changes(Result result) {
        result.item().changes().forEach(change -> {
            boolean bad =
                    result.item().links().nowhere().stream().map(Crossing::lost).anyMatch(change::equals);
            out.append(bad ? "- **" : "- ").append(plain(change)).append(bad ? "**\n" : "\n");
        });
    }

    private void file(Result result) {
        Item item = result.item();
        String source = item.kind() == Kind.PICTURE && item.source() != null
                ? "Picture " + code(item.source().getFileName().toString()) + " → "
                : "";
        out.append("- ").append(source).append(code(item.target())).append(", ").append(became(result));
        Optional.of(item.reason())
                .filter(why -> !why.isEmpty())
                .ifPresent(why -> out.append(". ").append(plain(why)));
        out.append('\n');
    }

    private boolean isTrouble(Result result) {
        State state = result.item().state();
        return state.isTrouble() || state.acts() && !result.trouble().isEmpty();
    }

    private boolean isBad(Result result) {
        return isTrouble(result) || !result.item().links().nowhere().isEmpty();
    }

    private boolean isPlain(Result result) {
        return result.item().kind() == Kind.POST && result.item().changes().isEmpty();
    }

    /** A sentence that reads the same when it is rendered. */
    private static String plain(String words) {
        return MARKS.matcher(words.replace('\n', ' ')).replaceAll("\\\\$0");
    }

    private static String code(String words) {
        String fence = words.contains("`") ? "``" : "`";
        String gap = words.contains("`") ? " " : "";
        return fence + gap + words.replace('\n', ' ') + gap + fence;
    }
}
