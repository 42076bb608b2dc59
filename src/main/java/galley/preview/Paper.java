package galley.preview;

import galley.post.Link;
import galley.preview.Sheet.Spot;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The shell with a sheet on it: what is shown, where it is scrolled to, which section is marked. FX thread. */
final class Paper {
    private static final String HERE = "data-galley-here";
    private static final String TARGET = "data-galley-target";

    /** So near to the upper or lower edge nobody sees what he writes. */
    private static final double MARGIN = 56;

    private final Shell shell;
    private final Dom dom;
    private final Stretch stretch;
    private final IntConsumer told;
    /** The last that was placed as a whole. */
    private Sheet ground;

    private Sheet shown;

    /** The newest, for what is here or is about to be. */
    private Patch patch;

    private boolean waits;
    private int patched = -1;
    private int marked = -1;
    private Element here;
    private Element target;

    /** Where we scrolled to ourselves; a scroll event that finds the page there is our own. */
    private double own;

    private boolean touched;

    /** Null at the top of the page. */
    private Anchor anchor;

    /**
     * What stays in its place whatever grows or shrinks above it: where the editor has scrolled to, or what the reader
     * has at the top of the window.
     *
     * @param below how far under the top of the window
     */
    private record Anchor(Spot spot, double below) {}

    /** @param told the offset of what is at the top of the window, when the reader has scrolled there */
    Paper(Shell shell, IntConsumer told) {
        this.shell = shell;
        this.told = told;
        this.dom = new Dom(shell.document());
        this.stretch = new Stretch(dom, shell.body());
    }

    Sheet shown() {
        return shown;
    }

    /**
     * Changes what differs; what the reader looks at stays where it is.
     *
     * @param offset of what is to be at the top; negative for what is there
     */
    void place(Sheet sheet, int offset) {
        boolean same = shown != null && shown.document().equals(sheet.document());
        if (same && isOvertaken(sheet)) {
            return;
        }
        Scheme.open(sheet.shelf());
        if (shown != null && !same) {
            Scheme.close(shown.shelf());
        }
        if (same) {
            scrolled();
            touched = false; // what moves from now on, moves because something else is on the page
        }
        shell.restyle("site", sheet.css());
        dom.change(shell.masthead(), same ? shown.masthead() : emptied(shell.masthead()), sheet.masthead());
        if (same) {
            change(sheet);
        } else {
            stretch.put(sheet.trees(), sheet.spot(offset).section());
        }
        dom.change(shell.foot(), same ? shown.foot() : emptied(shell.foot()), sheet.foot());
        shown = sheet;
        ground = sheet;
        patched = -1;
        if (same) {
            restore();
            own = shell.top();
        } else {
            touched = false;
            anchor = null;
            shell.blur();
            scroll(0);
        }
        patch();
        if (offset >= 0) {
            scrollTo(offset);
        }
    }

    /** Whether all sections of the sheet are on the page, and nothing else. */
    boolean isDone() {
        return stretch.isDone();
    }

    /** Adds or takes down a portion. @return false where nothing was left to be done */
    boolean grow() {
        boolean grows = !stretch.isDone();
        if (grows) {
            grown(stretch::grow);
        }
        return grows;
    }

    /** Makes the page whole at once. */
    void complete() {
        grown(stretch::complete);
    }

    private void grown(Runnable growth) {
        scrolled();
        growth.run();
        restore();
        own = shell.top();
        mark(marked);
    }

    /** What is to be shown of one section as soon as the page it is for is here. */
    void take(Patch newest) {
        patch = newest;
        waits = true;
    }

    /** Whether something was taken that has not been looked at. */
    boolean waits() {
        return waits;
    }

    /** Another post comes, or this one anew. */
    void forget() {
        patch = null;
        waits = false;
    }

    /** Changes one section ahead of all others, if it is that of what is here. */
    void patch() {
        waits = false;
        if (ground == null || patch == null || !patch.isFor(ground)) {
            return;
        }
        scrolled();
        touched = false;
        Sheet sheet = patch.on(ground);
        if (patched >= 0 && patched != patch.section()) {
            change(patched, sheet);
        }
        patched = patch.section();
        change(patched, sheet);
        shown = sheet;
        restore();
        own = shell.top();
    }

    /** Whether newer words than its own are here, and it would take them away; then one that has them is on its way. */
    private boolean isOvertaken(Sheet sheet) {
        return patch != null
                && shown.version() == patch.version()
                && patch.version() > sheet.version()
                && !patch.isFor(sheet);
    }

    private void change(int section, Sheet sheet) {
        stretch.change(section, sheet.sections().get(section).tree());
    }

    /** The anchor's section may be another by number then. */
    private void change(Sheet sheet) {
        int section = stretch.change(
                sheet.trees(), anchor == null ? -1 : anchor.spot().section());
        if (anchor != null) {
            anchor = new Anchor(new Spot(section, anchor.spot().fraction()), anchor.below());
        }
    }

    /** Puts what is looked at back to where it was, after something has grown or shrunk. */
    void hold() {
        scrolled();
        restore();
    }

    private void restore() {
        if (shown != null
                && anchor != null
                && anchor.spot().section() < shown.sections().size()) {
            reach(anchor.spot().section());
            double moved = distance(anchor.spot()) - anchor.below();
            if (Math.abs(moved) >= 0.5) {
                scroll(shell.top() + moved);
            }
        }
    }

    private static List<Piece> emptied(Element element) {
        element.setTextContent("");
        return List.of();
    }

    /** @return whether the section was not there */
    private boolean reach(int section) {
        boolean reached = stretch.reach(section);
        if (reached) {
            mark(marked);
        }
        return reached;
    }

    private double distance(Spot spot) {
        int section = spot.section();
        return shell.distance(section < 0 ? spot : new Spot(section - stretch.first(), spot.fraction()));
    }

    private Spot at(double y) {
        Spot here = shell.at(y);
        if (here.section() < 0) {
            return stretch.first() > 0 ? new Spot(stretch.first(), 0) : here;
        }
        return new Spot(here.section() + stretch.first(), here.fraction());
    }

    void scrollTo(int offset) {
        touched = false;
        Spot spot = shown.spot(offset);
        reach(Math.max(0, spot.section()));
        boolean top = offset == 0 || spot.section() < 0 && spot.fraction() == 0;
        anchor = top ? null : new Anchor(spot, 0);
        if (top) {
            scroll(0);
        } else {
            restore();
        }
    }

    private void scroll(double top) {
        shell.scrollTo(top);
        own = shell.top();
    }

    /** The reader's hand was on the page. */
    void touched() {
        touched = true;
    }

    /** Tells what is at the top of the window, if the reader has scrolled. */
    void scrolled() {
        caught().filter(top -> touched).ifPresent(top -> told.accept(shown.offset(top)));
    }

    /** What has come to the top since it was last looked. */
    private Optional<Spot> caught() {
        if (shown == null || Math.abs(shell.top() - own) < 1) {
            return Optional.empty();
        }
        own = shell.top();
        Spot top = at(0);
        Spot start = new Spot(Math.min(top.section(), stretch.last() - 1), 0);
        anchor = own == 0 && stretch.first() == 0 ? null : new Anchor(start, distance(start));
        return Optional.of(top);
    }

    int offsetAt(double y) {
        return shown.offset(at(y));
    }

    void mark(int offset) {
        marked = offset;
        int section = offset < 0 ? -1 : shown.spot(offset).section();
        Element now = stretch.element(section);
        if (now != here) {
            if (here != null) {
                here.removeAttribute(HERE);
            }
            if (now != null) {
                now.setAttribute(HERE, "");
            }
            here = now;
        }
    }

    /** Brings into view what an offset stands for, by as little as that takes; the anchor is there from now on. */
    void follow(int offset) {
        Spot spot = shown.spot(offset);
        if (spot.section() < 0) {
            return;
        }
        boolean reached = reach(spot.section()); // then what the anchor is in may be gone
        double below = distance(spot);
        double lowest = Math.max(MARGIN, shell.windowHeight() - MARGIN);
        if (reached || below < MARGIN || below > lowest) {
            touched = false;
            anchor = new Anchor(spot, Math.clamp(below, MARGIN, lowest));
            restore();
        }
    }

    /** Goes to a place on the page, as a browser does for {@code #id}. */
    void jump(String fragment) {
        if (target != null) {
            target.removeAttribute(TARGET);
        }
        touched();
        complete();
        target = target(fragment);
        if (target != null) {
            target.setAttribute(TARGET, "");
            shell.reveal();
        } else if (fragment.isEmpty() || fragment.equalsIgnoreCase("top")) {
            shell.scrollTo(0);
        }
    }

    private Element target(String fragment) {
        Element exact = named(fragment);
        return exact != null ? exact : named(Link.unescaped(fragment));
    }

    private Element named(String id) {
        if (id.isEmpty()) {
            return null;
        }
        Element element = shell.document().getElementById(id);
        NodeList anchors = element != null ? null : shell.body().getElementsByTagName("a");
        for (int i = 0; anchors != null && i < anchors.getLength(); i++) {
            if (id.equals(((Element) anchors.item(i)).getAttribute("name"))) {
                return (Element) anchors.item(i);
            }
        }
        return element;
    }
}
