package galley.markdown.hugo;

import galley.markdown.Rewritten.Replacement;
import galley.markdown.StandIns;
import galley.markdown.TooComplex;
import galley.markdown.hugo.ShortcodeTag.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the shortcodes out of one body and puts what they draw into its HTML. Confined to one rendering.
 *
 * <p>As Hugo does it: a word stands for each while the Markdown is read, so that it neither breaks a paragraph nor is
 * broken by one; those written with percent signs are drawn before. Boxes always come after: Markdown without raw HTML
 * would drop them.
 */
final class Shortcodes {
    private static final String MARK = "HAHAHUGOSHORTCODEs";
    private static final StandIns WORDS = new StandIns(MARK, "HBHB");
    private static final int DEEPEST = 100;

    private final String source;
    private final ShortcodeTemplates templates;
    private final List<Replacement> replacements = new ArrayList<>();
    private final List<Shortcode> placed = new ArrayList<>();

    Shortcodes(String source, ShortcodeTemplates templates) {
        this.source = source;
        this.templates = templates;
        List<ShortcodeTag> tags = tags();
        Set<ShortcodeTag> paired = paired(tags);
        Walk walk = new Walk(tags, paired);
        while (walk.at < tags.size()) {
            top(walk);
        }
    }

    /** What to put into the source in their places. */
    List<Replacement> replacements() {
        return replacements;
    }

    private List<ShortcodeTag> tags() {
        List<ShortcodeTag> tags = new ArrayList<>();
        Optional<ShortcodeTag> tag = ShortcodeTag.find(source, 0);
        while (tag.isPresent()) {
            tags.add(tag.get());
            tag = ShortcodeTag.find(source, tag.get().end());
        }
        return tags;
    }

    /** The opening tags that a closing one belongs to, and those closing ones. */
    private static Set<ShortcodeTag> paired(List<ShortcodeTag> tags) {
        Set<ShortcodeTag> paired = new HashSet<>();
        Deque<ShortcodeTag> open = new ArrayDeque<>();
        Set<String> names = new HashSet<>();
        for (ShortcodeTag tag : tags) {
            if (tag.kind() == Kind.OPEN) {
                open.push(tag);
                names.add(tag.name());
            } else if (tag.kind() == Kind.CLOSE && names.contains(tag.name())) {
                while (!open.isEmpty() && !open.peek().name().equals(tag.name())) {
                    open.pop();
                }
                if (!open.isEmpty()) {
                    paired.add(open.pop());
                    paired.add(tag);
                }
            }
        }
        return paired;
    }

    private static final class Walk {
        private final List<ShortcodeTag> tags;
        private final Set<ShortcodeTag> paired;
        private int at;
        private int depth;

        Walk(List<ShortcodeTag> tags, Set<ShortcodeTag> paired) {
            this.tags = tags;
            this.paired = paired;
        }

        ShortcodeTag next() {
            return tags.get(at++);
        }

        boolean isPaired(ShortcodeTag tag) {
            return paired.contains(tag);
        }
    }

    private void top(Walk walk) {
        ShortcodeTag tag = walk.next();
        switch (tag.kind()) {
            case SHOWN -> replacements.add(new Replacement(tag.start(), tag.end(), tag.text(source)));
            case CLOSE -> replacements.add(new Replacement(tag.start(), tag.end(), ""));
            default -> {
                StringBuilder inner = new StringBuilder();
                int end = inner(tag, walk, inner);
                Shortcode code = shortcode(tag, walk.isPaired(tag), inner.toString());
                String word = standIn(code);
                boolean before = code.markdown() && !templates.isBox(code);
                replacements.add(new Replacement(tag.start(), end, before ? templates.block(code) : word));
            }
        }
    }

    /** Reads what stands between a tag and its closing one, and says where that ends. */
    private int inner(ShortcodeTag tag, Walk walk, StringBuilder out) {
        if (!walk.isPaired(tag)) {
            return tag.end();
        }
        if (++walk.depth > DEEPEST) {
            throw new TooComplex("This text has shortcodes nested more than " + DEEPEST + " deep");
        }
        int done = tag.end();
        while (walk.at < walk.tags.size()) {
            ShortcodeTag next = walk.next();
            out.append(source, done, next.start());
            done = next.end();
            if (next.kind() == Kind.CLOSE && walk.isPaired(next)) {
                walk.depth--;
                return done;
            }
            if (next.kind() == Kind.SHOWN) {
                out.append(next.text(source));
            } else if (next.kind() != Kind.CLOSE) {
                StringBuilder inner = new StringBuilder();
                done = inner(next, walk, inner);
                out.append(nested(next, walk.isPaired(next), inner.toString()));
            }
        }
        return done;
    }

    private String standIn(Shortcode code) {
        placed.add(code);
        return WORDS.word(placed.size() - 1);
    }

    /** A post that writes such words itself could have them stand for each other without end: there none is nested. */
    private String nested(ShortcodeTag tag, boolean paired, String inner) {
        Shortcode code = shortcode(tag, paired, inner);
        if (templates.isBox(code) && !source.contains(MARK)) {
            return standIn(code);
        }
        return templates.inline(tag.markdown() ? shortcode(tag, paired, templates.markdown(inner)) : code);
    }

    private static Shortcode shortcode(ShortcodeTag tag, boolean paired, String inner) {
        return new Shortcode(tag.name(), tag.arguments(), tag.named(), tag.markdown(), paired, inner);
    }

    /** The HTML with what the shortcodes draw in their places. */
    String restored(String html) {
        return WORDS.restored(html, placed.size(), this::drawn);
    }

    private String drawn(int number, boolean alone, boolean inTag) {
        Shortcode code = placed.get(number);
        if (inTag) {
            return templates.attribute(code);
        }
        String html = alone ? templates.block(code) : templates.inline(code);
        return templates.isBox(code) ? WORDS.restored(html, number, this::drawn) : html;
    }
}
