package galley.editor;

import galley.editor.Folds.Fold;
import galley.markdown.Region;
import galley.session.Session;
import galley.text.Edit;
import galley.text.Selection;
import galley.text.Text;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;

/**
 * Hides the header, sections and blocks of code below their first lines. Only the area knows of it: no text, no undo step
 * and no search is any other for it, and a caret that comes to a hidden line opens it, but for the arrows up and down,
 * which go past. FX thread.
 */
public final class Folding {
    /** RichTextFX makes a node of each hidden line that it would have room for, so more than these are left open. */
    static final int MOST_LINES = 1_000;

    /** RichTextFX's own style sheet hides paragraphs of this class. */
    private static final String HIDDEN = "collapse";

    private static final String HEAD = "fold-head";
    private static final int MOST_DRAWN = 2_000;
    private static final String NOTHING =
            "There is nothing to fold here: no header, no heading with lines below it, no code.";
    private static final String TOO_LARGE = "This text is too large to be folded.";

    /** What stands in the margin beside a line. */
    enum Sign {
        NONE,
        OPEN,
        FOLDED
    }

    private final CodeArea area;
    private final Session session;
    private final Painter painter;
    private final Limits limits;
    private final Executor later;
    private final Consumer<Runnable> mirror;
    private final Folds folds = new Folds();
    private final Map<Integer, Sign> drawn = new LinkedHashMap<>();
    /** Which way an arrow is leading the caret: 1 down, -1 up, 0 for anything else. */
    private int step;

    private boolean stale;
    /** How many edits the change has so far, and the lines that one alone may have changed: all folds are not looked at. */
    private int edits;

    private int touchedFrom;
    private int touchedTo;
    private Consumer<String> told = words -> {};

    /** @param mirror changes the area without the session being told */
    Folding(CodeArea area, Session session, Painter painter, Limits limits, Executor later, Consumer<Runnable> mirror) {
        this.area = area;
        this.session = session;
        this.painter = painter;
        this.limits = limits;
        this.later = later;
        this.mirror = mirror;
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> step = switch (key.getCode()) {
                    case DOWN, PAGE_DOWN -> 1;
                    case UP, PAGE_UP -> -1;
                    default -> 0;
                });
    }

    /** @param listener told in words what cannot be folded that was to be */
    public void onLeft(Consumer<String> listener) {
        told = listener;
    }

    /** Folds the smallest region around the caret, or opens the one that hangs on its line. @return whether there is any */
    public boolean toggle() {
        Text text = session.text();
        int line = text.lineAt(session.selection().caret());
        if (isFolded(line)) {
            return open(headIs(line));
        }
        Optional<Region> around = Region.around(regions(), line);
        if (around.isEmpty()) {
            told.accept(limits.colours() ? NOTHING : TOO_LARGE);
        }
        return around.map(this::fold).orElse(false);
    }

    /** As {@link #toggle}, of what begins with a line. */
    boolean toggleAt(int line) {
        return isFolded(line)
                ? open(headIs(line))
                : regions().stream()
                        .filter(region -> region.head() == line)
                        .findFirst()
                        .map(this::fold)
                        .orElse(false);
    }

    /** Folds all sections, and the header. */
    public void foldAll() {
        List<Region> all = regions().stream()
                .filter(region -> region.kind() != Region.Kind.FENCE)
                .toList();
        if (all.isEmpty()) {
            told.accept(limits.colours() ? NOTHING : TOO_LARGE);
        }
        fold(all);
    }

    public boolean openAll() {
        return open(fold -> true);
    }

    public boolean isAnyFolded() {
        return !folds.isEmpty();
    }

    private List<Region> regions() {
        return limits.colours() ? Region.of(session.text()) : List.of();
    }

    private boolean fold(Region region) {
        return fold(List.of(region));
    }

    private boolean fold(List<Region> regions) {
        Text text = session.text();
        List<Region> small = regions.stream()
                .filter(region -> region.last() - region.head() <= MOST_LINES)
                .toList();
        if (small.size() < regions.size()) {
            told.accept(open(regions.size() - small.size()));
        }
        folds.add(small.stream()
                .map(region -> new Fold(
                        text.lineStart(region.head()), text.lineEnd(region.first() - 1), text.lineEnd(region.last())))
                .toList());
        restyle();
        int caret = session.selection().caret();
        if (isLost(session.selection())) {
            int seen = caret;
            while (folds.hides(seen)) {
                seen = fold(seen).head();
            }
            area.moveTo(seen == caret ? caret : text.lineEnd(text.lineAt(seen)));
        }
        return !small.isEmpty();
    }

    private static String open(int left) {
        return String.format(
                left == 1
                        ? "One part stays open, for it has more than %2$,d lines."
                        : "%,d parts stay open, for they have more than %,d lines each.",
                left,
                MOST_LINES);
    }

    private Fold fold(int hidden) {
        return folds.all().stream()
                .filter(each -> each.hides(hidden))
                .findFirst()
                .orElseThrow();
    }

    private boolean open(Predicate<Fold> which) {
        boolean any = !folds.remove(which).isEmpty();
        if (any) {
            restyle();
        }
        return any;
    }

    private Predicate<Fold> headIs(int line) {
        int start = session.text().lineStart(line);
        return fold -> fold.head() == start;
    }

    private boolean isFolded(int line) {
        Text text = session.text();
        return line < text.lineCount() && folds.all().stream().anyMatch(headIs(line));
    }

    /** Asked in the middle of a change too, so it goes by the area alone. */
    boolean isHidden(int line) {
        return area.getParagraph(line).getParagraphStyle().contains(HIDDEN);
    }

    /** How much is hidden below a line, in words. */
    String told(int line) {
        Text text = session.text();
        return folds.all().stream()
                .filter(headIs(line))
                .map(fold -> text.lineAt(fold.to()) - text.lineAt(fold.from()))
                .map(lines -> lines == 1 ? "1 line is folded" : lines + " lines are folded")
                .findFirst()
                .orElse("");
    }

    /** What stands beside a line; asked in the middle of a change too, so it is what was last known. */
    Sign drawn(int line) {
        return drawn.getOrDefault(line, Sign.NONE);
    }

    /** A line is being painted: what stands beside it may have to be another by now. */
    void painted(int line) {
        Sign sign = sign(line);
        if (drawn(line) != sign) {
            if (drawn.size() > MOST_DRAWN) {
                drawn.clear();
            }
            drawn.put(line, sign);
            area.recreateParagraphGraphic(line);
        }
    }

    private Sign sign(int line) {
        return isFolded(line) ? Sign.FOLDED : begins(line) ? Sign.OPEN : Sign.NONE;
    }

    private boolean begins(int line) {
        Text text = session.text();
        if (!limits.colours() || line >= text.lineCount()) {
            return false;
        }
        int start = text.lineStart(line);
        boolean tooLong = text.lineEnd(line) - start > Limits.COLOURED_LINE;
        String below = line + 1 < text.lineCount() ? head(text, line + 1) : "";
        return !tooLong && Region.begins(text.line(line), below, painter.stateBefore(line));
    }

    private static String head(Text text, int line) {
        int start = text.lineStart(line);
        return text.slice(start, Math.min(text.lineEnd(line), start + Limits.COLOURED_LINE));
    }

    /**
     * Carries the folds along with one edit of a change; {@link #changed} follows.
     *
     * @param last the last line that it may have made one of another kind
     * @param within whether it leaves folded what it changes
     */
    void edited(Edit edit, Text old, int last, boolean within) {
        touchedFrom = edits++ == 0 ? old.lineAt(edit.start()) - 1 : 0;
        touchedTo = edits == 1 ? last : Integer.MAX_VALUE;
        if (isAnyFolded()) {
            boolean opened = !folds.edited(edit, old, within).isEmpty();
            stale |= opened || edit.replacement().indexOf('\n') >= 0;
        }
    }

    /** The area and the session have all of a change. */
    void changed() {
        if (isAnyFolded()) {
            Text text = session.text();
            int from = text.lineStart(Math.clamp(touchedFrom, 0, text.lineCount() - 1));
            int to = touchedTo < text.lineCount() ? text.lineEnd(touchedTo) : text.length();
            stale |= !folds.remove(
                            fold -> from <= fold.head() && fold.head() <= to && !begins(text.lineAt(fold.head())))
                    .isEmpty();
        }
        edits = 0;
        if (stale) {
            stale = false;
            restyle();
        }
    }

    /** A caret on a hidden line opens it; what is selected as a whole may stay hidden. */
    void caretMoved() {
        if (isAnyFolded() && isLost(session.selection())) {
            later.execute(this::reveal);
        }
    }

    private boolean isLost(Selection selection) {
        return folds.all().stream().anyMatch(fold -> isIn(fold, selection));
    }

    private static boolean isIn(Fold fold, Selection selection) {
        boolean covered = selection.start() <= fold.from() && fold.to() <= selection.end();
        return !covered && (fold.hides(selection.caret()) || fold.hides(selection.anchor()));
    }

    private void reveal() {
        Selection selection = session.selection();
        int caret = selection.caret();
        if (step != 0 && folds.hides(caret)) {
            int past = past(caret);
            if (selection.isEmpty()) {
                area.moveTo(past);
            } else {
                area.selectRange(selection.anchor(), past);
            }
        } else if (isLost(selection)) {
            open(fold -> isIn(fold, selection));
        }
        area.requestFollowCaret();
    }

    /** Where an arrow leads that comes to a hidden line: to the next one that is seen, in the same column. */
    private int past(int caret) {
        Text text = session.text();
        int column = caret - text.lineStart(text.lineAt(caret));
        int at = caret;
        while (folds.hides(at)) {
            Fold fold = fold(at);
            boolean down = step > 0 && fold.to() < text.length();
            at = down ? fold.to() + 1 : fold.head();
            step = down ? step : -1;
        }
        int line = text.lineAt(at);
        return Math.min(text.lineStart(line) + column, text.lineEnd(line));
    }

    /** Gives all lines the classes that they are to have by now; one step for the area, as each is a new layout. */
    private void restyle() {
        int first = -1;
        int last = -1;
        int line = 0;
        int start = 0;
        Folds.Walk walk = folds.walk();
        for (var paragraph : area.getParagraphs()) {
            if (!paragraph.getParagraphStyle().equals(classes(walk, start))) {
                first = first < 0 ? line : first;
                last = line;
            }
            start += paragraph.length() + 1;
            line++;
        }
        if (first >= 0) {
            int from = Math.max(0, first - 1); // a paragraph without a letter would keep its class as the first one
            int to = last;
            mirror.accept(() -> restyle(from, to));
            painter.ask();
        }
    }

    private void restyle(int first, int last) {
        int from = area.getAbsolutePosition(first, 0);
        int to = area.getAbsolutePosition(last, area.getParagraphLength(last));
        Folds.Walk walk = folds.walk();
        int[] start = {from};
        var lines = ReadOnlyStyledDocument.from(area.getContent().subSequence(from, to))
                .mapParagraphs(paragraph -> {
                    var dressed = paragraph.setParagraphStyle(classes(walk, start[0]));
                    start[0] += paragraph.length() + 1;
                    return dressed;
                });
        area.getContent().replace(from, to, lines);
    }

    private static Collection<String> classes(Folds.Walk walk, int lineStart) {
        return walk.hides(lineStart) ? List.of(HIDDEN) : walk.isHead(lineStart) ? List.of(HEAD) : List.of();
    }
}
