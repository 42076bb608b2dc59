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

    private static final int CHARACTERS = 64;

    /** Of a body that leaves; see the style sheet. */
    private static final String LEAVING = "data-galley-leaving";

    /** What has left the page and is still to be taken down, from its end. */
    private record Leaving(Element body, List<Tag> trees) {}

    private final Dom dom;
    private final Deque<Leaving> leaving = new ArrayDeque<>();
    private Element body;
    private List<Tag> trees = new ArrayList<>();
    private int first;
    private int last;
    private boolean upwards;
    private boolean down;

    Stretch(Dom dom, Element body) {
        this.dom = dom;
        this.body = body;
    }

    /** Other sections take the place of all that are there. @param around one that is to be among the first */
    void put(List<Tag> sections, int around) {
        boolean whole = weight(sections) <= WHOLE;
        put(new ArrayList<>(sections), whole ? 0 : around, whole ? Integer.MAX_VALUE : PORTION);
    }

    private void put(List<Tag> sections, int around, int portion) {
        leave();
        trees = sections;
        first = Math.clamp(around, 0, Math.max(0, sections.size() - 1));
        last = first;
        add(false, portion);
        add(false, portion);
        add(true, portion);
    }

    private void leave() {
        List<Tag> old = trees.subList(first, last);
        if (weight(old) <= PORTION) {
            body.setTextContent("");
            return;
        }
        Element next = (Element) body.cloneNode(false);
        body.getParentNode().insertBefore(next, body);
        body.setAttribute(LEAVING, "");
        leaving.add(new Leaving(body, old));
        body = next;
    }

    /**
     * Changes what differs.
     *
     * @param kept a section that is there, or any other number
     * @return which one it is by now; the same when it is not known
     */
    int change(List<Tag> now, int kept) {
        boolean apart = isApart(now);
        int from = apart ? first : hasAll() ? 0 : found(now);
        int to = apart ? now.size() - (trees.size() - last) : hasAll() ? now.size() : from + last - first;
        to = Math.min(now.size(), to);
        int[] made = dom.change(body, trees.subList(first, last), now.subList(from, to));
        int is = kept;
        for (int i = 0; has(kept) && i < made.length; i++) {
            if (made[i] == kept - first) {
                is = from + i;
            }
        }
        trees = new ArrayList<>(now);
        first = from;
        last = to;
        return is;
    }

    /** Whether what is not there has as many sections above and below among these. */
    private boolean isApart(List<Tag> now) {
        int below = trees.size() - last;
        return first + below < now.size()
                && (now.size() == trees.size()
                        || now.subList(0, first).equals(trees.subList(0, first))
                                && now.subList(now.size() - below, now.size())
                                        .equals(trees.subList(last, trees.size())));
    }

    /** Where among others the stretch is to begin that has its middle in it. */
    private int found(List<Tag> now) {
        int length = last - first;
        int middle = now.indexOf(trees.get(first + length / 2));
        return Math.clamp(middle < 0 ? first : middle - length / 2, 0, Math.max(0, now.size() - length));
    }

    /** Makes one section what it is to be. */
    void change(int section, Tag now) {
        if (has(section)) {
            dom.change(element(section), trees.get(section), now);
        }
        trees.set(section, now);
    }

    /** The number of the first section that is there. */
    int first() {
        return first;
    }

    /** The number behind that of the last one that is there. */
    int last() {
        return last;
    }

    boolean has(int section) {
        return section >= first && section < last;
    }

    /** Whether nothing is to be added or taken down any more. */
    boolean isDone() {
        return hasAll() && leaving.isEmpty();
    }

    private boolean hasAll() {
        return first == 0 && last == trees.size();
    }

    /** Null where the section is not there. */
    Element element(int section) {
        return has(section) ? (Element) body.getChildNodes().item(section - first) : null;
    }

    /** Goes to where a section is: over what lies between if that is little. @return whether it was not there */
    boolean reach(int section) {
        if (section < 0 || section >= trees.size() || has(section)) {
            return false;
        }
        int from = Math.min(section, last);
        int to = Math.max(section + 1, first);
        if (weight(trees.subList(from, to)) <= 2 * PORTION) {
            while (!has(section)) {
                add(section < first, PORTION);
            }
        } else {
            put(trees, section, PORTION);
        }
        return true;
    }

    /** Adds a portion, below and above in turn, or takes down one that has left. */
    void grow() {
        down = !leaving.isEmpty() && (hasAll() || !down);
        if (down) {
            takeDown();
        } else {
            upwards = last == trees.size() || first > 0 && !upwards;
            add(upwards, PORTION);
        }
    }

    private void takeDown() {
        Leaving old = leaving.getFirst();
        Node child = old.body().getLastChild();
        int count = old.body().getChildNodes().getLength();
        for (int weight = 0;
                child != null && weight < PORTION;
                child = old.body().getLastChild()) {
            old.body().removeChild(child);
            weight += weight(old.trees().get(--count));
        }
        if (child == null) {
            gone(leaving.removeFirst());
        }
    }

    private static void gone(Leaving old) {
        old.body().getParentNode().removeChild(old.body());
    }

    /** Does all at once that {@link #grow} does. */
    void complete() {
        add(false, Integer.MAX_VALUE);
        add(true, Integer.MAX_VALUE);
        leaving.forEach(Stretch::gone);
        leaving.clear();
    }

    private void add(boolean above, int most) {
        for (int weight = 0; weight < most && (above ? first > 0 : last < trees.size()); ) {
            Tag tree = trees.get(above ? --first : last++);
            Node next = above ? body.getFirstChild() : null;
            body.insertBefore(dom.made(tree), next);
            weight += weight(tree);
        }
    }

    private static int weight(List<Tag> trees) {
        return trees.stream().mapToInt(Stretch::weight).sum();
    }

    /** How much work it is: its elements, and its words by their length. */
    private static int weight(Piece piece) {
        return switch (piece) {
            case Words(String text) -> 1 + text.length() / CHARACTERS;
            case Tag tag ->
                1 + tag.children().stream().mapToInt(Stretch::weight).sum();
        };
    }
}
