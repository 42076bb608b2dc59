package galley.editor;

import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.fxmisc.richtext.CodeArea;

/** Takes pictures that come from elsewhere: by the clipboard, or dragged over the text. Asked on the FX thread. */
public interface PictureTaker {
    PictureTaker NONE = new PictureTaker() {
        @Override
        public boolean wants(Clipboard from) {
            return false;
        }

        @Override
        public void take(Clipboard from) {}
    };

    /** Whether there are pictures, and no words that may be meant instead. */
    boolean wants(Clipboard from);

    /** Called only where it wants them. */
    void take(Clipboard from);

    /** What is dropped on the text goes where it was dropped. */
    static void dropsOn(CodeArea area, Supplier<PictureTaker> taker, IntConsumer goTo) {
        area.addEventFilter(DragEvent.DRAG_OVER, drag -> {
            if (taker.get().wants(drag.getDragboard())) {
                drag.acceptTransferModes(TransferMode.COPY);
                drag.consume();
            }
        });
        area.addEventFilter(DragEvent.DRAG_DROPPED, drop -> {
            if (taker.get().wants(drop.getDragboard())) {
                goTo.accept(area.hit(drop.getX(), drop.getY()).getInsertionIndex());
                taker.get().take(drop.getDragboard());
                drop.setDropCompleted(true);
                drop.consume();
            }
        });
    }
}
