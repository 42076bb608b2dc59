package galley.preview;

import java.util.Optional;
import java.util.function.Consumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.events.Event;
import org.w3c.dom.events.EventTarget;
import org.w3c.dom.events.MouseEvent;

/**
 * Takes every click, submission and drag of the page before WebKit acts on it, so that the page can never be left. What no
 * policy stops is a navigation, and the loader tells of it too late.
 */
final class Guard {
    /** What the pane makes of them. */
    interface Clicks {
        void link(String href);

        void refused(String address);

        /** @param y distance from the top of the window */
        void text(double y);

        /** The text is wanted from which that was made. @param y distance from the top of the window */
        void source(double y);
    }

    private final Clicks clicks;

    private Guard(Clicks clicks) {
        this.clicks = clicks;
    }

    static void watch(Document document, Clicks clicks) {
        Guard guard = new Guard(clicks);
        EventTarget target = (EventTarget) document;
        target.addEventListener("click", guard::click, true);
        for (String other : new String[] {"auxclick", "submit", "dragstart", "drop"}) {
            target.addEventListener(other, Guard::stop, true);
        }
    }

    /** Tells of what does not bubble: scrolling, and pictures that came or did not. */
    static void listen(Document document, String event, Consumer<Node> told) {
        ((EventTarget) document).addEventListener(event, happened -> told.accept((Node) happened.getTarget()), true);
    }

    private void click(Event event) {
        Node target = (Node) event.getTarget();
        Optional<Element> link = above(target, "A");
        if (link.isPresent()) {
            stop(event);
            follow(link.get());
        } else if (above(target, "SUMMARY").isEmpty()) {
            // A click on a summary opens its details, which stays on the page.
            stop(event);
            if (event instanceof MouseEvent mouse) {
                clicks.text(mouse.getClientY());
            }
        }
    }

    private void follow(Element link) {
        Optional<String> refused = refused(link);
        if (refused.isPresent()) {
            clicks.refused(refused.get());
        } else if (link.hasAttribute("href")) {
            clicks.link(link.getAttribute("href"));
        }
    }

    /** Where a link leads that is never followed. */
    static Optional<String> refused(Element link) {
        boolean refused = ClassNames.has(link.getAttribute("class"), ClassNames.REFUSED);
        return refused ? Optional.of(link.getAttribute("title")) : Optional.empty();
    }

    private static void stop(Event event) {
        event.preventDefault();
        event.stopPropagation();
    }

    /** The element of that name that a node is or is in. */
    static Optional<Element> above(Node node, String name) {
        for (Node at = node; at != null; at = at.getParentNode()) {
            if (at instanceof Element element && element.getTagName().equalsIgnoreCase(name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }
}
