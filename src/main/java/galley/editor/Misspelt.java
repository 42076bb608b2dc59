package galley.editor;

import galley.markdown.LineState;
import galley.markdown.SpelledWords;
import galley.text.Edit;
import galley.text.Span;
import galley.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Underlines words that are not spelled right. Each word is looked up once, on the worker, so that a key costs the lookup
 * of one word; the word that is being typed is left in peace until the caret has left it. FX thread.
 */
public final class Misspelt implements Layer {
    private static final String CSS = "misspelt";
    private static final int MOST_KNOWN = 50_000;

    private final IntFunction<LineState> states;
    private final Executor work;
    private final Executor fx;
    private final Runnable repaint;
    private final LineMemory<List<Span>> words = new LineMemory<>(SpelledWords::of);
    private final Map<String, Boolean> right = new LinkedHashMap<>();
    private final Set<String> wanted = new LinkedHashSet<>();
    private Predicate<String> speller;
    private boolean asked;
    private int typedAt = -1;

    /** @param states what the lines above a line left @param repaint asks for this layer again */
    public Misspelt(IntFunction<LineState> states, Executor work, Executor fx, Runnable repaint) {
        this.states = states;
        this.work = work;
        this.fx = fx;
        this.repaint = repaint;
    }

    /** @param knows whether a word is spelled right, asked on the worker; null to underline nothing */
    public void speller(Predicate<String> knows) {
        speller = knows;
        right.clear();
        wanted.clear();
        repaint.run();
    }

    /** A word counts as right from now on. */
    public void allow(String word) {
        right.put(word, true);
        repaint.run();
    }

    /** The misspelt word that the offset stands in or at the end of; null for none. */
    public Span at(Text text, int offset) {
        int line = text.lineAt(offset);
        int start = text.lineStart(line);
        return words(text, line).stream()
                .map(word -> word.shifted(start))
                .filter(word -> word.start() <= offset && offset <= word.end())
                .filter(word -> Boolean.FALSE.equals(right.get(word.in(text))))
                .findFirst()
                .orElse(null);
    }

    /** The caret has moved: a word that was left is looked at. */
    public void caretMoved(int offset) {
        if (typedAt >= 0 && offset != typedAt) {
            typedAt = -1;
            repaint.run();
        }
    }

    @Override
    public void edited(Edit edit) {
        typedAt = edit.start() + edit.replacement().length();
    }

    @Override
    public List<Mark> marks(Text text, int line) {
        if (speller == null) {
            return List.of();
        }
        int start = text.lineStart(line);
        String chars = text.line(line);
        List<Mark> marks = new ArrayList<>();
        for (Span word : words.of(chars, states.apply(line))) {
            Boolean known = right.get(word.in(chars));
            if (known == null) {
                ask(word.in(chars));
            } else if (!known && start + word.end() != typedAt) {
                marks.add(new Mark(word.start(), word.end(), CSS));
            }
        }
        return marks;
    }

    private List<Span> words(Text text, int line) {
        return words.of(text.line(line), states.apply(line));
    }

    private void ask(String word) {
        wanted.add(word);
        if (!asked) {
            asked = true;
            fx.execute(this::look); // once all lines that can be seen have been asked for
        }
    }

    private void look() {
        List<String> words = List.copyOf(wanted);
        wanted.clear();
        Predicate<String> now = speller;
        if (now == null) {
            asked = false;
            return;
        }
        work.execute(() -> {
            Map<String, Boolean> found = new LinkedHashMap<>();
            words.forEach(word -> found.put(word, now.test(word)));
            fx.execute(() -> told(now, found));
        });
    }

    private void told(Predicate<String> from, Map<String, Boolean> found) {
        asked = false;
        if (from == speller) {
            if (right.size() > MOST_KNOWN) {
                right.clear();
            }
            found.forEach(right::putIfAbsent);
        }
        repaint.run();
    }
}
