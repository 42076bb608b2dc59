package galley.editor;

import galley.text.Selection;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.InputMethodTextRun;
import org.fxmisc.richtext.model.StyledDocument;

/**
 * Text on its way through an input method: shown where it will stand, underlined, but no part of the post until it is
 * committed, which is one edit then. What was selected stands aside meanwhile and comes back if nothing comes of it.
 * RichTextFX's own handler writes each step of the way into the text.
 */
final class Composition implements InputMethodRequests {
    private final WritingArea area;
    private final Supplier<Selection> selection;
    private final Consumer<Runnable> unheard;
    private final Consumer<Boolean> told;

    private boolean open;
    private Selection before;
    private int start;
    private int length;
    private StyledDocument<Collection<String>, String, Collection<String>> instead;
    private String committed = "";
    private int committedEnd;

    /**
     * @param selection in the post, which stays while it is composed
     * @param unheard makes a change of the area that is none of the post
     * @param told whether the area shows other letters than the post has
     */
    Composition(WritingArea area, Supplier<Selection> selection, Consumer<Runnable> unheard, Consumer<Boolean> told) {
        this.area = area;
        this.selection = selection;
        this.unheard = unheard;
        this.told = told;
        area.setOnInputMethodTextChanged(this::changed);
        area.setInputMethodRequests(this);
    }

    /** Whether the area shows letters that are not yet the post's. */
    boolean isOpen() {
        return open;
    }

    /** Takes what is being composed away: the post changes meanwhile. */
    void drop() {
        if (open) {
            unheard.accept(() -> {
                area.replace(start, start + length, instead);
                area.selectRange(before.anchor(), before.caret());
            });
            open = false;
            told.accept(false);
        }
    }

    /** Takes what is being composed as it is, as when the mouse goes elsewhere. */
    void settle() {
        if (open) {
            String composed = area.getText(start, start + length);
            drop();
            commit(composed);
        }
    }

    private void changed(InputMethodEvent event) {
        if (!area.isEditable() || area.isDisabled()) {
            return;
        }
        drop();
        if (!event.getCommitted().isEmpty()) {
            commit(event.getCommitted());
        }
        if (!event.getComposed().isEmpty()) {
            show(event.getComposed(), event.getCaretPosition());
        }
        event.consume();
    }

    private void commit(String words) {
        committed = words;
        committedEnd = selection.get().start() + words.length();
        area.replaceSelection(words);
        area.requestFollowCaret();
    }

    private void show(List<InputMethodTextRun> runs, int caret) {
        StringBuilder composed = new StringBuilder();
        runs.forEach(run -> composed.append(run.getText()));
        if (composed.isEmpty()) {
            return;
        }
        before = selection.get();
        int end = before.end();
        start = before.start();
        instead = area.subDocument(start, end);
        length = composed.length();
        open = true;
        told.accept(true);
        unheard.accept(() -> {
            area.replaceText(start, end, composed.toString());
            int at = start;
            for (InputMethodTextRun run : runs) {
                int next = at + run.getText().length();
                if (next > at) {
                    area.setStyle(at, next, List.of("composed", style(run.getHighlight())));
                }
                at = next;
            }
            int shown = start + (caret >= 0 && caret <= length ? caret : length);
            area.selectRange(shown, shown);
        });
        area.requestFollowCaret();
    }

    private static String style(InputMethodHighlight highlight) {
        return switch (highlight) {
            case SELECTED_RAW, SELECTED_CONVERTED -> "composed-chosen";
            case UNSELECTED_CONVERTED -> "composed-converted";
            case UNSELECTED_RAW -> "composed-raw";
            case null -> "composed-raw";
        };
    }

    /** Below the letter, where the candidates belong; the caret's place where the letter is not seen. */
    @Override
    public Point2D getTextLocation(int offset) {
        int at = (open ? start : selection.get().start()) + Math.max(0, offset);
        boolean there = open && at < start + length;
        return (there ? area.getCharacterBoundsOnScreen(at, at + 1) : area.getCaretBounds())
                .or(area::getCaretBounds)
                .map(Composition::below)
                .orElseGet(() -> below(area.localToScreen(area.getLayoutBounds())));
    }

    private static Point2D below(Bounds bounds) {
        return bounds == null ? Point2D.ZERO : new Point2D(bounds.getMinX(), bounds.getMaxY());
    }

    @Override
    public int getLocationOffset(int x, int y) {
        Point2D point = area.screenToLocal(x, y);
        return point == null ? 0 : area.hit(point.getX(), point.getY()).getInsertionIndex() - start;
    }

    /** Reconversion: the input method takes back what it gave last, to offer it anew. */
    @Override
    public void cancelLatestCommittedText() {
        int from = committedEnd - committed.length();
        boolean still = !committed.isEmpty()
                && from >= 0
                && committedEnd <= area.text().length()
                && area.text().slice(from, committedEnd).equals(committed);
        if (still) {
            drop();
            area.deleteText(from, committedEnd);
        }
        committed = "";
    }

    @Override
    public String getSelectedText() {
        return area.text().slice(selection.get().start(), selection.get().end());
    }
}
