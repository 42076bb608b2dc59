package galley.preview;

import galley.preview.Piece.Tag;
import galley.preview.Piece.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The sections of a sheet that are on the page. Of most posts that is all of them; of a long one at first those around what
 * is looked at, and then more and more: WebKit lays out a megabyte at once, and for that second nothing else is drawn. What
 * leaves the page goes in parts too, out of sight. FX thread.
 */
final class Stretch {
    /** What is made and laid out in about 30 ms, in {@linkplain #weight weight}. */
    private static final int PORTION = 1_500;

    /** What is not worth being put on in parts. */
    private static final int WHOLE = 4 * PORTION;

    /** How many that have left are taken down in about 20 ms. */
    private static final int TAKEN_DOWN = 150;

    private static final int CHARACTERS = 64;

    /** Costs nothing to go and nothing to be. Without a style for what is inside, which would be worked out for each. */
    private static final String LEFT = "border-block: 0 !important; contain: strict !important; height: 0 !important;"
            + " margin-block: 0 !important; min-height: 0 !important; overflow: hidden !important;"
            + " padding-block: 0 !important";

    private final Dom dom;
    private final Deque<Element> left = new ArrayDeque<>();
    private Element body;
    private List<Tag> trees = List.of();
    private int first;
    private int last;
    private boolean upwards;

    Stretch(Dom dom, Element body) {
        this.dom = dom;
        this.body = body;
    }

    /** Other sections take the place of all that are there. @param around one that is to be among the first */
    void put(List<Tag> sections, int around) {
        leave();
        trees = sections;
        first = Math.clamp(around, 0, Math.max(0, sections.size() - 1));
        last = first;
        boolean whole = sections.stream().mapToInt(Stretch::weight).sum() <= WHOLE;
        add(false, whole ? Integer.MAX_VALUE : 2 * PORTION);
        add(true, whole ? Integer.MAX_VALUE : PORTION);
    }

    private void leave() {
        if (last - first <= TAKEN_DOWN) {
            body.setTextContent("");
            return;
        }
        Element next = (Element) body.cloneNode(false);
        body.getParentNode().insertBefore(next, body);
        body.setAttribute("style", LEFT);
        left.add(body);
        body = next;
    }

    /**
     * Changes what differs.
     *
     * @return for each section, which old one it was made from; -1 for a new one
     */
    int[] change(List<Tag> now) {
        int below = trees.size() - last;
        boolean sameAbove = now.size() >= first && now.subList(0, first).equals(trees.subList(0, first));
        boolean sameBelow = now.size() >= below
                && now.subList(now.size() - below, now.size()).equals(trees.subList(last, trees.size()));
        boolean apart = sameAbove && sameBelow && first + below < now.size();
        int from = apart ? first : 0;
        int to = now.size() - (apart ? below : 0);
        int[] made = dom.change(body, trees.subList(first, last), now.subList(from, to));
        int[] all = new int[now.size()];
        for (int i = 0; i < all.length; i++) {
            if (i < from) {
                all[i] = i;
            } else if (i >= to) {
                all[i] = i - now.size() + trees.size();
            } else {
                all[i] = made[i - from] < 0 ? -1 : made[i - from] + first;
            }
        }
        trees = now;
        first = from;
        last = to;
        return all;
    }

    /** Makes one section what it is to be. */
    void change(int section, Tag now) {
        if (has(section)) {
            dom.change(element(section), trees.get(section), now);
        }
        trees = new ArrayList<>(trees);
        trees.set(section, now);
    }

    /** The number of the first section that is there. */
    int first() {
        return first;
    }

    boolean has(int section) {
        return section >= first && section < last;
    }

    /** Whether all sections are on the page, and nothing else. */
    boolean isWhole() {
        return hasAll() && left.isEmpty();
    }

    private boolean hasAll() {
        return first == 0 && last == trees.size();
    }

    /** Null where the section is not there. */
    Element element(int section) {
        return has(section) ? (Element) body.getChildNodes().item(section - first) : null;
    }

    /** Goes to where a section is, if it is not here. */
    void reach(int section) {
        if (section >= 0 && section < trees.size() && !has(section)) {
            put(trees, section);
        }
    }

    /** Adds some sections, below and above in turn; once all are there, takes some down that have left. */
    void grow() {
        if (!hasAll()) {
            upwards = last == trees.size() || first > 0 && !upwards;
            add(upwards, PORTION);
        } else if (!left.isEmpty()) {
            Element old = left.getFirst();
            for (int i = 0; i < TAKEN_DOWN && old.getLastChild() != null; i++) {
                old.removeChild(old.getLastChild());
            }
            if (old.getLastChild() == null) {
                old.getParentNode().removeChild(left.removeFirst());
            }
        }
    }

    /** Adds all that are not there, and takes down what has left. */
    void complete() {
        add(false, Integer.MAX_VALUE);
        add(true, Integer.MAX_VALUE);
        left.forEach(old -> old.getParentNode().removeChild(old));
        left.clear();
    }

    private void add(boolean above, int most) {
        for (int weight = 0; weight < most && (above ? first > 0 : last < trees.size()); ) {
            Tag tree = trees.get(above ? --first : last++);
            Node next = above ? body.getFirstChild() : null;
            body.insertBefore(dom.made(tree), next);
            weight += weight(tree);
        }
    }

    /** Of how much work it is: its elements, and its words by their length. */
    private static int weight(Piece piece) {
        return switch (piece) {
            case Words(String text) -> 1 + text.length() / CHARACTERS;
            case Tag tag ->
                1 + tag.children().stream().mapToInt(Stretch::weight).sum();
        };
    }
}
