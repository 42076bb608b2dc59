package galley.window;

import galley.site.Answers;
import galley.site.Answers.Answer;
import galley.site.Export;
import galley.site.ExportPlan;
import galley.site.ExportPlan.Item;
import galley.site.ExportPlan.Kind;
import galley.site.ExportPlan.State;
import galley.site.Sides;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the author says about files of an export that somebody else changed. Belongs to the FX thread. */
final class ExportDecisions implements ExportCell.Decisions {
    private final Export exports;
    private final CompareSheet compare;
    private final Desk.Hands hands;
    private final Supplier<ExportPlan> plan;
    private final Runnable changed;
    private final Consumer<String> refused;
    private final Map<String, Sides> sides = new HashMap<>();
    private Answers answers = Answers.NONE;

    /** @param plan null for none @param changed told of each answer @param refused told why two texts cannot be merged */
    ExportDecisions(
            Export exports,
            CompareSheet compare,
            Desk.Hands hands,
            Supplier<ExportPlan> plan,
            Runnable changed,
            Consumer<String> refused) {
        this.exports = exports;
        this.compare = compare;
        this.hands = hands;
        this.plan = plan;
        this.changed = changed;
        this.refused = refused;
    }

    Answers answers() {
        return answers;
    }

    void clear() {
        answers = Answers.NONE;
        sides.clear();
    }

    /** @param replaced whether all files may be that nothing is said about */
    void all(boolean replaced) {
        answers = answers.withAll(replaced);
    }

    boolean isAnswered(Item item) {
        return answers.each().containsKey(item.target());
    }

    /** Also about one that was decided before, since its author may think otherwise now. */
    @Override
    public boolean open(Item item) {
        return plan.get() != null
                && (item.state() == State.CHANGED_ELSEWHERE
                        || item.state() == State.OUTDATED
                        || item.state() == State.KEPT && item.kind() != Kind.OLD
                        || isAnswered(item));
    }

    boolean mayMerge(Item item) {
        return open(item) && item.kind() == Kind.POST;
    }

    @Override
    public void keep(Item item) {
        say(item, new Answer.Keep(item.known(), item.made()));
    }

    @Override
    public void take(Item item) {
        say(item, new Answer.Take(item.known(), item.made()));
    }

    private void say(Item item, Answer answer) {
        answers = answers.with(item.target(), answer);
        changed.run();
    }

    @Override
    public void merge(Item item) {
        ExportPlan now = plan.get();
        String which = item.target() + " " + item.known() + " " + item.made();
        Sides known = sides.get(which);
        if (known != null) {
            compare(item, known); // of a merged file the plan has the merged text alone
            return;
        }
        hands.scan().execute(() -> {
            Optional<Sides> both = exports.sides(now, item);
            hands.fx().execute(() -> {
                if (now == plan.get()) {
                    both.ifPresentOrElse(
                            found -> {
                                sides.put(which, found);
                                compare(item, found);
                            },
                            () -> refused.accept("What the site has at " + item.target() + " cannot be read as text."));
                }
            });
        });
    }

    private void compare(Item item, Sides both) {
        CompareSheet.Words words = new CompareSheet.Words(
                item.target() + " was changed in the site",
                "Mine, as it would be exported",
                "The site’s",
                "Take Mine",
                "Keep the Site’s",
                false);
        compare.show(
                words,
                both.base(),
                both.mine(),
                both.theirs().text(),
                new CompareSheet.Ways(
                        () -> take(item),
                        () -> keep(item),
                        merged -> say(item, new Answer.Merged(item.known(), item.made(), merged.text()))));
    }
}
