package galley.preview;

import galley.preview.Piece.Tag;
import galley.preview.Piece.Words;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The sections of a sheet that are on the page. Of most posts that is all of them; of a long one at first those around what
 * is looked at, and then more and more: WebKit lays out a megabyte at once, and for that second nothing else is drawn. FX
 * thread.
 */
final class Stretch {
    /** What is made and laid out in about 30 ms, in {@linkplain #weight weight}. */
    private static final int PORTION = 2_000;

    /** What is not worth being put on in parts. */
    private static final int WHOLE = 3 * PORTION;

    private static final int CHARACTERS = 64;

    private final Dom dom;
    private final Element body;
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
        body.setTextContent("");
        trees = sections;
        first = Math.clamp(around, 0, Math.max(0, sections.size() - 1));
        last = first;
        boolean whole = sections.stream().mapToInt(Stretch::weight).sum() <= WHOLE;
        add(false, whole ? Integer.MAX_VALUE : 2 * PORTION);
        add(true, whole ? Integer.MAX_VALUE : PORTION);
    }

    /**
     * Changes what differs.
     *
     * @return for each section, which old one it was made from; -1 for a new one
     */
    int[] change(List<Tag> now) {
        int left = trees.size() - last;
        boolean sameAbove = now.size() >= first && now.subList(0, first).equals(trees.subList(0, first));
        boolean sameBelow = now.size() >= left
                && now.subList(now.size() - left, now.size()).equals(trees.subList(last, trees.size()));
        boolean apart = sameAbove && sameBelow && first + left < now.size();
        int from = apart ? first : 0;
        int to = now.size() - (apart ? left : 0);
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

    boolean isWhole() {
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

    /** Adds some sections, below and above in turn. */
    void grow() {
        upwards = last == trees.size() || first > 0 && !upwards;
        add(upwards, PORTION);
    }

    /** Adds all that are not there. */
    void complete() {
        add(false, Integer.MAX_VALUE);
        add(true, Integer.MAX_VALUE);
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
