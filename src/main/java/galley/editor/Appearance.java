package galley.editor;

import galley.text.Text;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.CodeArea;

/** How a text is shown: how large and wide, what stands beside it, what is dimmed. Changes no letter. FX thread. */
public final class Appearance {
    private final CodeArea area;
    private final Supplier<Text> text;
    private final Painter painter;
    private final Limits limits;
    private final Folding folding;
    private final Signs signs;
    private final Room room;
    private final Executor later;
    private final LineWidth width;
    private final Typewriter typewriter;
    private final Region around;
    private boolean wrap = true;
    private Runnable unfocus = () -> {};

    Appearance(
            CodeArea area,
            Supplier<Text> text,
            Painter painter,
            Limits limits,
            Folding folding,
            Signs signs,
            Top top,
            Executor later) {
        this.area = area;
        this.text = text;
        this.painter = painter;
        this.limits = limits;
        this.folding = folding;
        this.signs = signs;
        this.room = top.room();
        this.later = later;
        this.width = new LineWidth(area);
        this.typewriter = new Typewriter(area, top);
        this.around = (Region) area.getParent(); // its width does not change with the bar of a text that is wrapped
        around.widthProperty().addListener((at, old, now) -> wrap());
        wrap();
    }

    public void textSize(double points) {
        width.textSize(points);
        wrap();
    }

    /** @param family empty for the usual one */
    public void font(String family) {
        width.family(family);
    }

    /** @param most characters in a wrapped line; 0 for as many as there is room for */
    public void lineWidth(int most) {
        width.characters(most);
        wrap();
    }

    /** Whether the line of the caret stands out. */
    public void currentLine(boolean on) {
        style("current-line", on);
    }

    public void lineNumbers(boolean on) {
        area.setParagraphGraphicFactory(new Margin(area, folding, signs, room, on));
    }

    /** Dims all but the paragraph at the caret, or the sentence. */
    public void focus(Focus on) {
        unfocus.run();
        unfocus = () -> {};
        if (on != Focus.OFF) {
            Focused focused = new Focused(on == Focus.SENTENCE);
            focused.caretAt(text.get(), area.getCaretPosition());
            Runnable taken = painter.lay(focused);
            ChangeListener<Integer> follow = (at, old, now) -> later.execute(() -> {
                if (focused.caretAt(text.get(), area.getCaretPosition())) {
                    painter.ask();
                }
            });
            area.caretPositionProperty().addListener(follow);
            unfocus = () -> {
                area.caretPositionProperty().removeListener(follow);
                taken.run();
            };
        }
    }

    /** What is not dimmed. */
    public enum Focus {
        OFF,
        PARAGRAPH,
        SENTENCE
    }

    /** Keeps the line of the caret in the middle while keys are used. */
    public void typewriter(boolean on) {
        typewriter.turn(on);
    }

    /** Whether long lines go on in the next one, or beyond the edge, as one that is too long does anyhow. */
    public void wrap(boolean on) {
        wrap = on;
        wrap();
    }

    /** As wished, and as the text's lines and the area's width allow by now. */
    void wrap() {
        boolean wraps = wrap && limits.wrapsIn(around.getWidth(), width.characters(), width.textSize());
        if (area.isWrapText() != wraps) {
            area.setWrapText(wraps);
            style("wrapped", wraps);
        }
    }

    /** For the style sheet: that the area has this class, or that it has not. */
    private void style(String name, boolean on) {
        area.getStyleClass().remove(name);
        if (on) {
            area.getStyleClass().add(name);
        }
    }
}
