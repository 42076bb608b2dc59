package galley.window;

import galley.form.Wraps;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * The words of a notice and what it offers: side by side where the words stay wide enough to be read that way, else one
 * below the other.
 */
final class NoticeBody extends Region {
    private static final double GAP = 10;

    /** Words in narrower lines than this, about fifty letters, look like a column beside the links. */
    private static final double LEAST = 360;

    private final Label words = new Label();
    private final FlowPane links = new FlowPane(GAP, 2);

    NoticeBody(String text, List<Hyperlink> offers) {
        words.setText(text);
        Wraps.text(words);
        links.getChildren().setAll(offers);
        links.setAlignment(Pos.CENTER_LEFT);
        links.setManaged(!offers.isEmpty());
        getChildren().setAll(words, links);
        setMinWidth(0);
    }

    List<? extends Node> links() {
        return links.getChildren();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double linksWidth() {
        double width = 0;
        for (Node link : links.getChildren()) {
            width += (width == 0 ? 0 : GAP) + snapSizeX(link.prefWidth(-1));
        }
        return width;
    }

    private boolean beside(double width) {
        double rest = width - linksWidth() - GAP;
        return !links.isManaged() || rest >= Math.min(LEAST, words.prefWidth(-1));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return words.prefWidth(-1) + (links.isManaged() ? GAP + linksWidth() : 0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double all = width < 0 ? computePrefWidth(-1) : width;
        if (!links.isManaged()) {
            return words.prefHeight(all);
        }
        if (beside(all)) {
            double row = linksWidth();
            return Math.max(words.prefHeight(all - row - GAP), links.prefHeight(row));
        }
        return words.prefHeight(all) + links.prefHeight(all);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (!links.isManaged()) {
            layoutInArea(words, 0, 0, width, height, 0, HPos.LEFT, VPos.CENTER);
        } else if (beside(width)) {
            double row = linksWidth();
            layoutInArea(words, 0, 0, width - row - GAP, height, 0, HPos.LEFT, VPos.CENTER);
            layoutInArea(links, width - row, 0, row, height, 0, HPos.RIGHT, VPos.CENTER);
        } else {
            double top = words.prefHeight(width);
            layoutInArea(words, 0, 0, width, top, 0, HPos.LEFT, VPos.TOP);
            layoutInArea(links, 0, top, width, height - top, 0, HPos.LEFT, VPos.TOP);
        }
    }
}
