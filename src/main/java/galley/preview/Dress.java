package galley.preview;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.w3c.dom.Element;

/** How the page is dressed: light or dark, and how large its running text is. FX thread. */
final class Dress {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private boolean dark;
    private double textSize = 16;

    boolean dark() {
        return dark;
    }

    /** @return whether it was not so */
    boolean turn(boolean dark) {
        boolean was = this.dark;
        this.dark = dark;
        return was != dark;
    }

    /** @param textSize in pixels */
    void textSize(double textSize) {
        this.textSize = textSize;
    }

    /** @param shell null before there is one */
    void putOn(Region pane, Shell shell) {
        pane.pseudoClassStateChanged(DARK, dark);
        if (shell != null) {
            // What is seen before the page is there, and beyond its ends.
            shell.view().setPageFill(Color.web(dark ? "#1c1e22" : "#fdfdfc"));
        }
        if (shell != null && shell.ready()) {
            Element root = shell.document().getDocumentElement();
            root.setAttribute("class", dark ? "dark" : "light");
            root.setAttribute("style", "font-size: " + Math.clamp(textSize, 6, 72) + "px");
        }
    }
}
