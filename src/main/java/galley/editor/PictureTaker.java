package galley.editor;

import javafx.scene.input.Clipboard;

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
}
