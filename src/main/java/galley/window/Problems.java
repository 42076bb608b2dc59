package galley.window;

import galley.editor.Signs;
import galley.post.Fix;
import galley.post.Problem;
import galley.post.Problem.Severity;
import galley.session.Analysis;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/**
 * What may be wrong with the open post: told in the margin, in the list and by commands that go from one to the next, and
 * mended where that is certain. Belongs to the FX thread.
 */
final class Problems {
    /** More signs would only be colour. */
    private static final int MOST_SIGNS = 2_000;

    private static final String MATTER = "problems";

    private final Desk desk;
    private final Notices notices;
    private final Checks checks;
    private final ProblemsPanel panel;
    private final ContextMenu menu = new ContextMenu();
    /** Chosen while the text was newer than what was read of it. Null for none. */
    private Problem wanted;

    Problems(Desk desk, World world, Desk.Hands hands, Notices notices) {
        this.desk = desk;
        this.notices = notices;
        this.checks = new Checks(desk, world, hands, notices);
        this.panel = new ProblemsPanel(this);
        desk.posts().addListener((ListChangeListener<OpenPost>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::follow);
            }
        });
        desk.currentProperty().addListener((post, old, now) -> {
            wanted = null;
            panel.show(now == null ? List.of() : found(), now != null);
        });
    }

    void focusText() {
        if (desk.current() != null) {
            desk.current().editor().focusText();
        }
    }

    ProblemsPanel panel() {
        return panel;
    }

    Checks checks() {
        return checks;
    }

    /** Adds the lines of the Post menu. */
    void commands(CommandTable.Lines lines) {
        lines.add("post.check", "Problems", "F7", "fth-check-square", panel::open)
                .add("post.nextProblem", "Next Problem", "F8", () -> step(true))
                .add("post.previousProblem", "Previous Problem", "Shift+F8", () -> step(false))
                .add("post.fix", "Fix at the Caret…", "Alt+Enter", this::fixAtCaret)
                .add("post.checks", "What Is Checked in This Site…", "", checks::show);
    }

    private void follow(OpenPost post) {
        post.editor().signs().onPressed(line -> {
            desk.select(post);
            offer(line, true);
        });
        post.session().onAnalysis(news -> show(post, news));
    }

    private void show(OpenPost post, Analysis news) {
        Text text = post.session().text();
        boolean current = news.version() == post.session().version();
        if (current) {
            post.editor()
                    .signs()
                    .show(news.problems().stream()
                            .limit(MOST_SIGNS)
                            .map(problem -> new Signs.Sign(offset(text, problem), kind(problem), problem.message()))
                            .toList());
        }
        if (post == desk.current()) {
            panel.show(news.problems(), true);
            if (current && wanted != null) {
                Problem asked = wanted;
                wanted = null;
                news.problems().stream()
                        .filter(found -> found.code().equals(asked.code())
                                && found.message().equals(asked.message()))
                        .min(Comparator.comparingInt(found -> Math.abs(found.line() - asked.line())))
                        .ifPresent(this::fix);
            }
        }
    }

    private static Signs.Kind kind(Problem problem) {
        return switch (problem.severity()) {
            case ERROR -> Signs.Kind.ERROR;
            case WARNING -> Signs.Kind.WARNING;
            case NOTE -> Signs.Kind.NOTE;
        };
    }

    /** Of the newest reading, in their order. */
    List<Problem> found() {
        OpenPost post = desk.current();
        return post == null
                ? List.of()
                : post.session().analysis().map(Analysis::problems).orElse(List.of());
    }

    private static int offset(Text text, Problem problem) {
        int line = Math.clamp(problem.line() - 1, 0, text.lineCount() - 1);
        int column = Math.min(problem.column() - 1, text.lineEnd(line) - text.lineStart(line));
        return text.lineStart(line) + column;
    }

    void goTo(Problem problem) {
        OpenPost post = desk.current();
        if (post != null) {
            post.editor().goTo(offset(post.session().text(), problem));
        }
    }

    /** To the next problem behind the caret, or before it; from the last one on to the first. */
    private void step(boolean forward) {
        List<Problem> all = found();
        if (all.isEmpty()) {
            say("No problems were found in this post.");
            return;
        }
        Text text = desk.current().session().text();
        int caret = desk.current().session().selection().caret();
        List<Problem> ordered = forward ? all : all.reversed();
        Problem next = ordered.stream()
                .filter(problem -> forward ? offset(text, problem) > caret : offset(text, problem) < caret)
                .findFirst()
                .orElse(ordered.getFirst());
        goTo(next);
        panel.select(next);
        say("Line " + next.line() + ": " + next.message(), next);
    }

    private void say(String words, Problem... about) {
        List<Notices.Action> fixes = new ArrayList<>();
        for (Problem problem : about) {
            problem.fix().ifPresent(fix -> fixes.add(new Notices.Action(fix.label(), () -> fix(problem))));
        }
        if (!panel.isVisible() || about.length == 0) {
            notices.show(MATTER, Notices.Kind.NOTE, words, fixes.toArray(Notices.Action[]::new));
        }
    }

    private void fixAtCaret() {
        OpenPost post = desk.current();
        offer(post.session().text().lineAt(post.session().selection().caret()), false);
    }

    /** What can be done about a line. @param atSign whether it is asked at the sign beside it, rather than at the caret */
    private void offer(int line, boolean atSign) {
        List<Problem> here =
                found().stream().filter(problem -> problem.line() == line + 1).toList();
        OpenPost post = desk.current();
        if (here.isEmpty()) {
            say("Nothing is wrong in this line, as far as Galley sees.");
            return;
        }
        menu.getItems().clear();
        for (Problem problem : here) {
            MenuItem words = item(shortened(problem.message()), () -> goTo(problem));
            words.getStyleClass().add("problem-words");
            menu.getItems().add(words);
            problem.fix().ifPresent(fix -> menu.getItems().add(item(fix.label(), () -> fix(problem))));
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().add(item("All Problems", panel::open));
        Bounds place = post.editor().signs().placeOf(line, atSign);
        menu.show(post.editor(), place.getMinX(), place.getMaxY());
    }

    private static String shortened(String words) {
        return words.length() <= 110 ? words : words.substring(0, 108).stripTrailing() + "…";
    }

    static MenuItem item(String label, Runnable does) {
        MenuItem item = new MenuItem(label);
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> does.run());
        return item;
    }

    /** As one undo step. Where words are wanted that only the author has, the caret stands where they go. */
    void fix(Problem problem) {
        OpenPost post = desk.current();
        Fix fix = problem.fix().orElse(null);
        if (post == null || fix == null) {
            return;
        }
        if (post.session().status().readOnly() != null) {
            say("This post can only be read here.");
            return;
        }
        if (!post.isRead() || !found().contains(problem)) {
            wanted = problem; // its places are those of an older text: as soon as this one has been read
            return;
        }
        notices.dismiss(MATTER);
        Selection before = post.session().selection();
        post.editor()
                .run((text, selection) ->
                        Optional.of(new Step(fix.edit().map(List::of).orElse(List.of()), before, fix.after())));
        if (!panel.isFocusWithin() || !fix.isWhole() || fix.label().equals("Write it")) {
            post.editor().goTo(post.session().selection().caret());
        }
    }

    static String icon(Severity severity) {
        return switch (severity) {
            case ERROR -> "fth-alert-octagon";
            case WARNING -> "fth-alert-triangle";
            case NOTE -> "fth-info";
        };
    }
}
