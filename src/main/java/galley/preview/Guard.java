package galley.preview;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.events.DocumentEvent;
import org.w3c.dom.events.Event;
import org.w3c.dom.events.EventListener;
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

    /** Which WebKit knows nothing of: an answer tells that it still tells of the others. */
    private static final String PROBE = "galleyprobe";

    /** WebKit never lets go of a listener (JavaFX 26), so this lets go of all that hangs on the guard, which is the window. */
    private static final class Ears implements EventListener {
        private Guard guard;

        Ears(Guard guard) {
            this.guard = guard;
        }

        @Override
        public void handleEvent(Event event) {
            if (guard == null) {
                stop(event);
            } else {
                guard.heard.getOrDefault(event.getType(), Guard::stop).accept(event);
            }
        }
    }

    private final Shell shell;
    private final Document document;
    private final Clicks clicks;
    private final Map<String, Consumer<Event>> heard = new LinkedHashMap<>();
    private Ears ears;
    private boolean answered;

    private Guard(Shell shell, Clicks clicks) {
        this.shell = shell;
        this.document = shell.document();
        this.clicks = clicks;
        heard.put(PROBE, event -> answered = true);
        heard.put("click", this::click);
        for (String other : new String[] {"auxclick", "submit", "dragstart", "drop"}) {
            heard.put(other, Guard::stop);
        }
    }

    /** Stands before the page that the shell shows now. */
    static Guard watch(Shell shell, Clicks clicks) {
        Guard guard = new Guard(shell, clicks);
        guard.stand();
        shell.onHand(guard::check);
        shell.onClose(guard::leave);
        return guard;
    }

    /** Tells also of what does not bubble: scrolling, and pictures that came or did not. */
    Guard listen(String event, Consumer<Node> told) {
        heard.put(event, happened -> told.accept((Node) happened.getTarget()));
        ((EventTarget) document).addEventListener(event, ears, true);
        return this;
    }

    /**
     * Stands again if WebKit has lost what it tells of events. JavaFX keeps listeners by the address of their native part,
     * and one of a page that goes can take one of another page along; what is left then is an exception, and a link that
     * leads away. So each hand on the page is asked for before the page knows of it.
     */
    void check() {
        if (shell.document() != document) {
            return;
        }
        answered = false;
        try {
            Event probe = ((DocumentEvent) document).createEvent("Event");
            probe.initEvent(PROBE, false, false);
            ((EventTarget) document).dispatchEvent(probe);
        } catch (RuntimeException lost) {
            answered = false;
        }
        if (!answered) {
            stand();
        }
    }

    /** With a listener of its own: one that two pages share would go with the first of them. */
    private void stand() {
        if (ears != null) {
            leave();
        }
        ears = new Ears(this);
        heard.keySet().forEach(kind -> ((EventTarget) document).addEventListener(kind, ears, true));
    }

    /** Hears nothing more. */
    void leave() {
        ears.guard = null;
        heard.keySet().forEach(kind -> ((EventTarget) document).removeEventListener(kind, ears, true));
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
