package galley.window;

import javafx.geometry.Bounds;
import javafx.scene.layout.Region;

/**
 * The shadow of a card, drawn once for each size. As an effect of the card itself it would be worked out anew, with all
 * that is on the card, whenever a caret blinks there: without a graphics card that is most of what a frame takes.
 */
final class CardShadow extends Region {
    CardShadow(Region card) {
        getStyleClass().add("card-shadow");
        setManaged(false);
        setMouseTransparent(true);
        setCache(true);
        card.boundsInParentProperty().addListener((place, old, now) -> lieBelow(now));
    }

    private void lieBelow(Bounds card) {
        resizeRelocate(card.getMinX(), card.getMinY(), card.getWidth(), card.getHeight());
    }
}
