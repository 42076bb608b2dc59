package galley.markdown.kramdown;

import galley.markdown.Deadline;
import galley.markdown.TooComplex;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads text into spans. At each place where one may begin the rules are asked in order; what no rule takes is text. A
 * rule for what has an end calls {@link #parse(Node, Stop, Set)} for what is inside.
 */
final class Spans {
    /** In the order in which they are asked. */
    enum Rule {
        EMPHASIS,
        CODE,
        AUTOLINK,
        HTML,
        FOOTNOTE,
        LINK,
        QUOTES,
        MATH,
        EXTENSIONS,
        ENTITY,
        SYMBOLS,
        BREAK,
        ESCAPE,
        STRIKE
    }

    /** What ends a span. */
    interface Stop {
        boolean isAt(String text, int at);

        /** Whether it is an end here, and not only looks like one. */
        default boolean accepts(Node inside) {
            return true;
        }
    }

    private static final int DEEPEST = 2_000;

    final Definitions definitions;
    final Deadline deadline;
    Scan source;
    /** What is being filled. */
    Node tree;

    Kind textKind;
    private Set<Rule> rules;
    private List<Node> outer = new ArrayList<>();

    Spans(Definitions definitions, Deadline deadline) {
        this.definitions = definitions;
        this.deadline = deadline;
    }

    /** Those that the options leave on. */
    static Set<Rule> all(Settings settings) {
        Set<Rule> all = EnumSet.allOf(Rule.class);
        if (!settings.isGithub()) {
            all.remove(Rule.STRIKE);
        } else if (settings.is("hard_wrap")) {
            all.remove(Rule.BREAK);
        }
        if (settings.isGithub() && settings.list("gfm_quirks").contains("no_auto_typographic")) {
            all.remove(Rule.SYMBOLS);
        }
        return all;
    }

    /** Reads a text of its own; what is around the node is not looked at. */
    void parse(Node into, String text, Kind kind, Set<Rule> which) {
        Scan sourceOutside = source;
        Node treeOutside = tree;
        Kind kindOutside = textKind;
        List<Node> outside = outer;
        source = new Scan(text);
        tree = null;
        textKind = kind;
        outer = new ArrayList<>();
        parse(into, null, which);
        source = sourceOutside;
        tree = treeOutside;
        textKind = kindOutside;
        outer = outside;
    }

    Set<Rule> rules() {
        return rules;
    }

    /**
     * Reads on into a node, up to a stop, which is not taken; without one to the end.
     *
     * @return whether the stop was found
     */
    boolean parse(Node into, Stop stop, Set<Rule> which) {
        if (outer.size() > DEEPEST) {
            throw new TooComplex("This text nests its marks too deep");
        }
        Node treeOutside = tree;
        Set<Rule> rulesOutside = rules;
        outer.add(treeOutside);
        tree = into;
        rules = which;
        boolean found = false;
        while (!found && !source.atEnd()) {
            deadline.check();
            int next = next(stop);
            if (next < 0) {
                if (stop == null) {
                    addText(source.takeRest());
                }
                break;
            }
            addText(source.text.substring(source.at, next));
            source.at = next;
            found = stop != null && stop.isAt(source.text, next) && stop.accepts(into);
            if (!found && !step()) {
                addText(source.takeCharacter());
            }
        }
        tree = treeOutside;
        rules = rulesOutside;
        outer.removeLast();
        return found;
    }

    private int next(Stop stop) {
        String text = source.text;
        for (int i = source.at; i < text.length(); i++) {
            if (stop != null && stop.isAt(text, i) || SpanStart.isAt(text, i, rules)) {
                return i;
            }
        }
        return -1;
    }

    private boolean step() {
        for (Rule rule : SpanStart.candidates(source.text, source.at)) {
            if (rules.contains(rule) && take(rule)) {
                return true;
            }
        }
        return false;
    }

    private boolean take(Rule rule) {
        return switch (rule) {
            case EMPHASIS -> Emphasis.take(this);
            case CODE -> PlainSpans.code(this);
            case AUTOLINK -> PlainSpans.autolink(this);
            case HTML -> HtmlSpans.take(this);
            case FOOTNOTE -> PlainSpans.footnote(this);
            case LINK -> Links.take(this);
            case QUOTES -> SmartQuotes.take(this);
            case MATH -> PlainSpans.math(this);
            case EXTENSIONS -> PlainSpans.extension(this);
            case ENTITY -> PlainSpans.entity(this);
            case SYMBOLS -> PlainSpans.symbol(this);
            case BREAK -> PlainSpans.lineBreak(this);
            case ESCAPE -> PlainSpans.escape(this);
            case STRIKE -> PlainSpans.strike(this);
        };
    }

    void addText(String text) {
        tree.addText(text, textKind);
    }

    void add(Node span) {
        tree.children.add(span);
    }

    /** Whether what is being filled, or anything around it, is of a kind. */
    boolean isInside(Kind kind) {
        return tree.kind == kind || outer.stream().anyMatch(node -> node != null && node.kind == kind);
    }
}
