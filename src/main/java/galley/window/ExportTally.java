package galley.window;

import galley.site.Export;
import galley.site.ExportPlan;
import galley.site.ExportPlan.Item;
import galley.site.ExportPlan.State;
import galley.site.ExportSums;
import java.util.List;
import java.util.function.Predicate;

/**
 * How many files of a plan are what, and how that is said.
 *
 * @param imports whether the posts of a folder are taken in
 * @param kept of the files of somebody else, by a word of the author's
 */
record ExportTally(
        ExportPlan plan, boolean imports, long write, long kept, long theirs, long old, long gone, long troubles) {
    static ExportTally of(ExportPlan plan, boolean imports, Predicate<Item> answered) {
        return new ExportTally(
                plan,
                imports,
                count(plan, item -> item.state().writes()),
                count(plan, item -> item.state() == State.KEPT && answered.test(item)),
                count(plan, item -> item.state() == State.CHANGED_ELSEWHERE),
                count(plan, item -> item.state() == State.OUTDATED),
                count(plan, item -> item.state() == State.REMOVED),
                count(plan, item -> item.state().isTrouble()));
    }

    private static long count(ExportPlan plan, Predicate<Item> which) {
        return plan == null ? 0 : plan.items().stream().filter(which).count();
    }

    /** Whether there is nothing to do. */
    boolean isIdle() {
        return write == 0 && kept == 0 && gone == 0;
    }

    static String verb(boolean imports) {
        return imports ? "Import" : "Export";
    }

    /** What the button says that does it. */
    String button() {
        return write > 1
                ? verb(imports) + " " + write + " files"
                : write > 0 || isIdle() ? verb(imports) : gone > 0 ? "Remove" : "Keep";
    }

    /** What would be done. */
    String words() {
        if (plan == null) {
            return "";
        }
        if (isIdle() && troubles == 0) {
            return "Nothing to do: the site has all of this already.";
        }
        long alone = troubles - theirs - old;
        return Counts.of(write, "file") + " to write"
                + (kept == 0 ? "" : ", " + kept + " kept as the site has " + (kept == 1 ? "it" : "them"))
                + (gone == 0 ? "" : ", " + gone + " to remove")
                + (theirs + old == 0 ? "" : ", " + (theirs + old) + " to decide")
                + (alone == 0 ? "." : ", " + alone + " left alone (see the list).")
                + (imports ? "\n" + ExportSums.of(plan).words(false) : "");
    }

    /** What was done. */
    static String done(ExportPlan plan, boolean imports, List<Export.Result> results, boolean cancelled) {
        long removed = removed(results);
        long written = results.stream().filter(Export.Result::written).count() - removed;
        long bad = results.stream()
                .filter(result ->
                        !result.trouble().isEmpty() && result.item().state().acts())
                .count();
        return (cancelled ? "Stopped. " : "") + Counts.of(written, "file") + " written to "
                + plan.site().root() + (removed == 0 ? "" : ", " + removed + " removed")
                + (bad == 0 ? "." : "; " + Counts.of(bad, "file") + " could not be (see the list).")
                + (imports ? "\n" + ExportSums.of(results).words(true) : "");
    }

    private static long removed(List<Export.Result> results) {
        return results.stream()
                .filter(result -> result.written() && result.item().state() == State.REMOVED)
                .count();
    }
}
