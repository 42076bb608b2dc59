package galley.preview;

import galley.preview.Sheet.Spot;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntConsumer;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The shell with a sheet on it: what is shown, where it is scrolled to, which section is marked. FX thread. */
final class Paper {
    private static final String HERE = "data-galley-here";
    private static final String TARGET = "data-galley-target";

    private final Shell shell;
    private final Dom dom;
    private Sheet shown;
    private Element here;
    private Element target;

    /** Where we scrolled to ourselves; a scroll event that finds the page there is our own. */
    private double own;

    private boolean touched;

    Paper(Shell shell) {
        this.shell = shell;
        this.dom = new Dom(shell.document());
    }

    Sheet shown() {
        return shown;
    }

    /** Changes what differs; what the reader looks at stays where it is. */
    void place(Sheet sheet) {
        Scheme.open(sheet.shelf());
        boolean same = shown != null && shown.document().equals(sheet.document());
        if (shown != null && !same) {
            Scheme.close(shown.shelf());
        }
        Spot before = same && shell.top() > 0 ? shell.at(0) : null;
        double distance = before == null ? 0 : startOf(before.section());
        dom.change(shell.masthead(), same ? shown.masthead() : emptied(shell.masthead()), sheet.masthead());
        int[] from = dom.change(shell.body(), same ? shown.trees() : emptied(shell.body()), sheet.trees());
        dom.change(shell.foot(), same ? shown.foot() : emptied(shell.foot()), sheet.foot());
        shown = sheet;
        if (!same) {
            touched = false;
            scroll(0);
        } else if (before != null) {
            hold(before.section(), from, distance);
        }
    }

    private static List<Piece> emptied(Element element) {
        while (element.getFirstChild() != null) {
            element.removeChild(element.getFirstChild());
        }
        return List.of();
    }

    /** Puts the section that was at the top of the window back to where it was. */
    private void hold(int section, int[] from, double distance) {
        int now = section;
        for (int i = 0; i < from.length; i++) {
            if (from[i] == section) {
                now = i;
            }
        }
        if (section >= 0 && now < from.length) {
            double moved = startOf(now) - distance;
            if (Math.abs(moved) >= 1) {
                scroll(shell.top() + moved);
            }
        }
    }

    private double startOf(int section) {
        return section < shown.sections().size() ? shell.distance(new Spot(section, 0)) : 0;
    }

    void scrollTo(int offset, double below) {
        touched = false;
        Spot spot = shown.spot(offset);
        boolean top = spot.section() < 0 && spot.fraction() == 0;
        scroll(top ? 0 : shell.top() + shell.distance(spot) - below);
    }

    private void scroll(double top) {
        shell.scrollTo(top);
        own = shell.top();
    }

    /** The reader's hand was on the page. */
    void touched() {
        touched = true;
    }

    /** Tells what is at the top of the window, if the reader scrolled there. */
    void scrolled(IntConsumer told) {
        if (touched && shown != null && Math.abs(shell.top() - own) >= 1) {
            own = shell.top();
            told.accept(shown.offset(shell.at(0)));
        }
    }

    int offsetAt(double y) {
        return shown.offset(shell.at(y));
    }

    void mark(int offset) {
        int section = offset < 0 ? -1 : shown.spot(offset).section();
        Element now =
                section < 0 ? null : (Element) shell.body().getChildNodes().item(section);
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

    /** Goes to a place on the page, as a browser does for {@code #id}. */
    void jump(String fragment) {
        if (target != null) {
            target.removeAttribute(TARGET);
        }
        touched = true;
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
        if (exact != null || fragment.indexOf('%') < 0) {
            return exact;
        }
        try {
            return named(URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return null;
        }
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
