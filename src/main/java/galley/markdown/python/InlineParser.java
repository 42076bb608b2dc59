package galley.markdown.python;

import galley.markdown.Deadline;
import galley.markdown.python.InlineRule.Found;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads the texts of a tree for marks inside of lines.
 *
 * <p>Each rule goes over the whole text before the next one does; what it finds is stashed, and only the rules after it
 * look into that. At the end the marks are unfolded into elements.
 */
final class InlineParser {
    private final List<InlineRule> rules;
    private final InlineStash stash;
    private final Deadline deadline;

    InlineParser(List<InlineRule> rules, InlineStash stash, Deadline deadline) {
        this.rules = rules;
        this.stash = stash;
        this.deadline = deadline;
    }

    void parse(Element root) {
        Deque<Element> waiting = new ArrayDeque<>();
        waiting.push(root);
        while (!waiting.isEmpty()) {
            parseChildren(waiting.pop(), waiting);
        }
    }

    /** What a tail turns into becomes a child too, and is visited in its turn; what a text turns into is not. */
    private void parseChildren(Element parent, Deque<Element> waiting) {
        List<Runnable> insertions = new ArrayList<>();
        for (int i = 0; i < parent.children.size(); i++) {
            Element child = parent.children.get(i);
            if (!child.text.isEmpty() && !child.finalText) {
                String marked = mark(child.text, 0);
                child.text = "";
                List<Element> found = unfold(marked, false, child, true);
                found.forEach(waiting::push);
                insertions.add(() -> child.children.addAll(0, found));
            }
            if (!child.tail.isEmpty()) {
                Element holder = new Element("tail");
                String marked = child.finalTail ? child.tail : mark(child.tail, 0);
                List<Element> found = unfold(marked, child.finalTail, holder, false);
                child.tail = holder.tail;
                child.finalTail = holder.finalTail;
                parent.children.addAll(i + 1, found);
            }
            if (!child.children.isEmpty()) {
                waiting.push(child);
            }
        }
        insertions.forEach(Runnable::run);
    }

    /** The text with a mark for each thing that a rule from this one on found in it. */
    private String mark(String text, int firstRule) {
        GapText marked = new GapText(text, deadline);
        for (int rule = firstRule; rule < rules.size(); rule++) {
            apply(rule, marked);
        }
        return marked.toString();
    }

    private void apply(int number, GapText text) {
        InlineRule rule = rules.get(number);
        String signs = rule.signs();
        int failed = -1;
        for (int at = text.indexOfAny(signs, 0); at >= 0; ) {
            Found found = rule.at(text, at);
            if (found == null || found.isNothing()) {
                failed = failed < 0 && rule.mayRetry() ? at : failed;
                at = text.indexOfAny(signs, found == null ? at + 1 : found.end());
                continue;
            }
            if (found.element() != null && !found.element().finalText) {
                markInside(found.element(), number);
            }
            String mark = stash.put(found);
            text.replace(found.start(), found.end(), mark);
            at = text.indexOfAny(signs, failed >= 0 ? Math.min(failed, found.start()) : found.start() + mark.length());
            failed = -1;
        }
    }

    private void markInside(Element element, int rule) {
        if (!element.text.isEmpty()) {
            element.text = mark(element.text, rule + 1);
        }
        for (Element child : element.children) {
            if (!child.text.isEmpty() && !child.finalText) {
                child.text = mark(child.text, rule + 1);
            }
            if (!child.tail.isEmpty() && !child.finalTail) {
                child.tail = mark(child.tail, rule);
            }
        }
    }

    /**
     * Gives the text before the first element of it to {@code parent}, as its text or as its tail.
     *
     * @return the elements that the marks stand for, with their tails
     */
    private List<Element> unfold(String text, boolean isFinal, Element parent, boolean asText) {
        List<Element> found = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        int copied = 0;
        for (int at = text.indexOf(Marks.INLINE); at >= 0; at = text.indexOf(Marks.INLINE, at + 1)) {
            Object node = stash.node(text, at);
            if (node == null) {
                continue;
            }
            words.append(text, copied, at);
            copied = Marks.end(text, at, Marks.INLINE);
            if (node instanceof Element element) {
                deadline.check();
                append(words, false, found, parent, asText);
                unfoldInside(element);
                found.add(element);
            } else {
                words.append((String) node);
            }
        }
        boolean staysFinal = isFinal && words.isEmpty();
        append(words.append(text, copied, text.length()), staysFinal, found, parent, asText);
        return found;
    }

    private void unfoldInside(Element element) {
        unfoldText(element);
        for (Element child : List.copyOf(element.children)) {
            if (!Chars.isBlank(child.tail)) {
                Element holder = new Element("tail");
                List<Element> found = unfold(child.tail, child.finalTail, holder, false);
                child.tail = holder.tail;
                child.finalTail = holder.finalTail;
                element.children.addAll(element.children.indexOf(child) + 1, found);
            }
            unfoldText(child);
        }
    }

    private void unfoldText(Element element) {
        if (!Chars.isBlank(element.text)) {
            String text = element.text;
            boolean isFinal = element.finalText;
            element.text = "";
            element.finalText = false;
            element.children.addAll(0, unfold(text, isFinal, element, true));
        }
    }

    /** Gives the words to the last element found, or to the parent, and empties them. */
    private static void append(
            StringBuilder words, boolean isFinal, List<Element> found, Element parent, boolean asText) {
        if (words.isEmpty()) {
            return;
        }
        if (found.isEmpty() && asText) {
            parent.text = words.toString();
            parent.finalText = isFinal;
        } else {
            Element last = found.isEmpty() ? parent : found.getLast();
            last.tail = words.toString();
            last.finalTail = isFinal;
        }
        words.setLength(0);
    }
}
