package galley.markdown.liquid;

import galley.markdown.Deadline;
import galley.markdown.Escaped;
import galley.markdown.Rewritten;
import galley.markdown.Rewritten.Replacement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One run over one text. What is not obeyed stays: a tag of a site or a plugin, and a block without its end. */
final class Run {
    private static final Set<String> BLOCKS =
            Set.of("if", "unless", "case", "for", "tablerow", "capture", "comment", "highlight");
    private static final Set<String> BRANCHES = Set.of("else", "elsif", "when");

    private final String source;
    private final List<Token> tokens;
    private final Variables variables;
    private final Deadline deadline;
    /** Per token the index of the tag that ends it, or -1. */
    private final int[] ends;

    private long written;

    Run(String source, Map<String, String> given, Deadline deadline) {
        this.deadline = deadline;
        this.source = source;
        tokens = Tokens.of(source);
        variables = new Variables(given);
        ends = ends();
    }

    private int[] ends() {
        int[] found = new int[tokens.size()];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            found[i] = -1;
            String name = tokens.get(i).name();
            if (BLOCKS.contains(name)) {
                open.add(i);
            } else if (name.startsWith("end")) {
                close(open, name.substring(3), i, found);
            }
        }
        return found;
    }

    private void close(List<Integer> open, String name, int end, int[] found) {
        for (int k = open.size() - 1; k >= 0; k--) {
            if (tokens.get(open.get(k)).name().equals(name)) {
                found[open.get(k)] = end;
                open.subList(k, open.size()).clear();
                return;
            }
        }
    }

    List<Replacement> replacements() {
        List<Replacement> all = new ArrayList<>();
        run(0, tokens.size(), all);
        return all;
    }

    private void run(int from, int to, List<Replacement> out) {
        for (int i = from; i < to; ) {
            i = step(i, out);
        }
    }

    /** Returns the index of the token to go on with. */
    private int step(int i, List<Replacement> out) {
        deadline.check();
        Token token = tokens.get(i);
        switch (token.name()) {
            case Token.OUTPUT -> replace(token, Variables.text(Expression.value(token.markup(), variables)), out);
            case "assign" -> {
                assign(token.markup());
                replace(token, "", out);
            }
            case "raw", "endraw", "break", "continue" -> replace(token, "", out);
            default -> {
                if (ends[i] >= 0) {
                    block(i, ends[i], out);
                    return ends[i] + 1;
                }
            }
        }
        return i + 1;
    }

    private void replace(Token token, String by, List<Replacement> out) {
        written += by.length();
        deadline.checkOutput(written);
        out.add(new Replacement(token.start(), token.end(), by));
    }

    private void assign(String markup) {
        int sign = markup.indexOf('=');
        if (sign > 0) {
            variables.set(markup.substring(0, sign).strip(), Expression.value(markup.substring(sign + 1), variables));
        }
    }

    private void block(int start, int end, List<Replacement> out) {
        Token token = tokens.get(start);
        int last = tokens.get(end).end();
        switch (token.name()) {
            case "comment" -> out.add(new Replacement(token.start(), last, ""));
            case "capture" -> {
                variables.set(token.markup().replaceAll("['\"]", ""), Variables.checked(inside(start, end)));
                out.add(new Replacement(token.start(), last, ""));
            }
            case "highlight" ->
                out.add(new Replacement(token.start(), last, highlighted(token.markup(), inside(start, end))));
            default -> branches(start, end, out);
        }
    }

    /** What is between two tags, obeyed. */
    private String inside(int start, int end) {
        List<Replacement> within = new ArrayList<>();
        run(start + 1, end, within);
        int from = tokens.get(start).end();
        String text = source.substring(from, tokens.get(end).start());
        List<Replacement> moved = within.stream()
                .map(each -> new Replacement(each.start() - from, each.end() - from, each.by()))
                .toList();
        return Rewritten.of(text, moved).text();
    }

    private static String highlighted(String markup, String code) {
        List<String> words = Expression.words(markup);
        String language = words.isEmpty() ? "text" : Escaped.text(words.getFirst());
        String text = code.replaceAll("\\A\\n+|\\n+\\z", "");
        return "<figure class=\"highlight\"><pre><code class=\"language-" + language + "\" data-lang=\"" + language
                + "\">" + Escaped.text(text) + "\n</code></pre></figure>";
    }

    /** The branch that counts stays, the tags and the other branches go. */
    private void branches(int start, int end, List<Replacement> out) {
        boolean taken = false;
        int from = tokens.get(start).start();
        int branch = start;
        while (branch != end) {
            int next = next(branch + 1, end);
            if (!taken && counts(start, branch)) {
                taken = true;
                out.add(new Replacement(from, tokens.get(branch).end(), ""));
                run(branch + 1, next, out);
                from = tokens.get(next).start();
            }
            branch = next;
        }
        out.add(new Replacement(from, tokens.get(end).end(), ""));
    }

    /** The next branch of the same block, or its end. */
    private int next(int from, int end) {
        int i = from;
        while (i < end && !BRANCHES.contains(tokens.get(i).name())) {
            i = ends[i] >= 0 ? ends[i] + 1 : i + 1;
        }
        return Math.min(i, end);
    }

    private boolean counts(int start, int branch) {
        Token block = tokens.get(start);
        Token token = tokens.get(branch);
        return switch (token.name()) {
            case "else" -> true;
            case "if", "elsif" -> Expression.condition(token.markup(), variables);
            case "unless" -> !Expression.condition(token.markup(), variables);
            case "when" -> {
                Object value = Expression.value(block.markup(), variables);
                yield Expression.words(token.markup()).stream()
                        .filter(word -> !word.equals(",") && !word.equals("or"))
                        .anyMatch(word -> Expression.equal(value, variables.value(word)));
            }
            default -> false; // a case before its first branch, or a loop: a post knows no lists
        };
    }
}
