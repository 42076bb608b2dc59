package galley.markdown.liquid;

import galley.markdown.Deadline;
import galley.markdown.Rewritten.Replacement;
import galley.markdown.TooComplex;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One run over one text. What is not obeyed goes to the one who knows what becomes of it: a tag of a site or a plugin. */
final class Run {
    private static final Set<String> BRANCHES = Set.of("else", "elsif", "elif", "when");
    private static final int DEEPEST = 100;

    private final String source;
    private final Tokens tokens;
    private final Variables variables;
    private final Unknown unknown;
    private final Deadline deadline;

    private final Counters counters = new Counters();
    private long written;
    private int depth;
    /** Set by {@code break} and {@code continue}, until the loop sees it. */
    private boolean stopped;

    private boolean broken;

    Run(String source, Variables variables, Unknown unknown, Deadline deadline) {
        this.source = source;
        this.deadline = deadline;
        this.variables = variables;
        this.unknown = unknown;
        tokens = Tokens.of(source, variables.flavour());
    }

    List<Replacement> replacements() {
        Replacements out = new Replacements();
        walk(0, 0, tokens.size(), source.length(), out);
        return out.all(source.length());
    }

    /** From an offset of the source to another, between which are the tokens from {@code i} up to {@code to}. */
    private void walk(int offset, int i, int to, int end, Out out) {
        int done = offset;
        int next = i;
        while (next < to && !stopped) {
            deadline.check();
            Token token = tokens.get(next);
            copy(done, token.start(), out);
            int last = tokens.end(next);
            if (last >= 0) {
                block(next, last, out);
                done = tokens.get(last).end();
                next = last + 1;
            } else {
                single(token, out);
                done = token.end();
                next++;
            }
        }
        if (!stopped) {
            copy(done, end, out);
        }
    }

    private void copy(int start, int end, Out out) {
        if (start < end) {
            count(end - start);
            out.copy(start, end);
        }
    }

    private void make(String text, Out out) {
        count(text.length());
        out.made(text);
    }

    private void count(int length) {
        written += length;
        deadline.checkOutput(written);
    }

    private void single(Token token, Out out) {
        switch (token.name()) {
            case Token.OUTPUT, "echo" -> output(token, out);
            case "assign", "set" -> assign(token.markup());
            case "increment" -> make(counters.incremented(token.markup(), variables), out);
            case "decrement" -> make(counters.decremented(token.markup(), variables), out);
            case "cycle" -> make(counters.cycled(token.markup(), variables), out);
            case "raw", "endraw", Token.COMMENT -> {}
            case "break", "continue" -> {
                stopped = depth > 0;
                broken = token.name().equals("break");
            }
            default -> unknown(token, out);
        }
    }

    private void output(Token token, Out out) {
        Object value = Expression.value(token.markup(), variables);
        if (value == null && unknown.isUnknown(token.markup(), variables)) {
            unknown(token, out);
        } else {
            make(Expression.shown(value, token.markup(), variables), out);
        }
    }

    private void unknown(Token token, Out out) {
        Optional<String> by = unknown.instead(token.name(), token.markup(), variables);
        if (by.isPresent()) {
            make(by.get(), out);
        } else {
            copy(token.start(), token.end(), out);
        }
    }

    private void assign(String markup) {
        int sign = markup.indexOf('=');
        if (sign > 0) {
            variables.set(markup.substring(0, sign).strip(), Expression.value(markup.substring(sign + 1), variables));
        }
    }

    private void block(int start, int end, Out out) {
        if (++depth > DEEPEST) {
            throw new TooComplex("This text has templates nested more than " + DEEPEST + " deep");
        }
        Token token = tokens.get(start);
        switch (token.name()) {
            case "comment" -> {}
            case "capture" ->
                variables.set(token.markup().replaceAll("['\"]", ""), Variables.checked(inside(start, end)));
            case "highlight" -> make(Highlighted.html(token.markup(), inside(start, end)), out);
            case "for" -> loop(start, end, out);
            case "tablerow" -> table(start, end, out);
            default -> branches(start, end, out);
        }
        depth--;
    }

    /** What is between two tags, obeyed. */
    private String inside(int start, int end) {
        StringBuilder text = new StringBuilder();
        walk(tokens.get(start).end(), start + 1, end, tokens.get(end).start(), Out.to(text, source));
        return text.toString();
    }

    private void loop(int start, int end, Out out) {
        int other = next(start + 1, end);
        Loop loop = Loop.of(tokens.get(start).markup(), variables);
        if (loop.items().isEmpty()) {
            if (other < end) {
                walk(tokens.get(other).end(), other + 1, end, tokens.get(end).start(), out);
            }
            return;
        }
        StringBuilder text = new StringBuilder();
        Out made = Out.to(text, source);
        Map<String, Object> outer = variables.opened(loop.names());
        for (int i = 0; i < loop.items().size() && !(stopped && broken); i++) {
            stopped = false;
            deadline.check();
            loop.set(i, outer.get("forloop"), variables);
            walk(tokens.get(start).end(), start + 1, other, tokens.get(other).start(), made);
        }
        stopped = false;
        broken = false;
        variables.close(outer);
        out.made(text.toString());
    }

    /** The items of a list in the cells of a table. */
    private void table(int start, int end, Out out) {
        Loop loop = Loop.of(tokens.get(start).markup(), variables);
        int columns =
                (int) Math.clamp(loop.columns(), 1, Math.max(1, loop.items().size()));
        String feed = variables.flavour().isRuby() ? "\n" : "";
        StringBuilder text = new StringBuilder();
        Out made = Out.to(text, source);
        Map<String, Object> outer = variables.opened(loop.names());
        text.append("<tr class=\"row1\">").append(feed);
        for (int i = 0; i < loop.items().size(); i++) {
            deadline.check();
            int column = i % columns;
            if (i > 0 && column == 0) {
                text.append("</tr>")
                        .append(feed)
                        .append("<tr class=\"row")
                        .append(i / columns + 1)
                        .append("\">");
            }
            loop.set(i, outer.get("forloop"), variables);
            text.append("<td class=\"col").append(column + 1).append("\">");
            walk(tokens.get(start).end(), start + 1, end, tokens.get(end).start(), made);
            text.append("</td>");
        }
        variables.close(outer);
        make(text.append("</tr>").append(feed).toString(), out);
    }

    /** The branch that counts stays, the tags and the other branches go. */
    private void branches(int start, int end, Out out) {
        int branch = start;
        while (branch != end) {
            int next = next(branch + 1, end);
            if (counts(start, branch)) {
                walk(
                        tokens.get(branch).end(),
                        branch + 1,
                        next,
                        tokens.get(next).start(),
                        out);
                return;
            }
            branch = next;
        }
    }

    /** The next branch of the same block, or its end. */
    private int next(int from, int end) {
        int i = from;
        while (i < end && !BRANCHES.contains(tokens.get(i).name())) {
            i = tokens.end(i) >= 0 ? tokens.end(i) + 1 : i + 1;
        }
        return Math.min(i, end);
    }

    private boolean counts(int start, int branch) {
        Token block = tokens.get(start);
        Token token = tokens.get(branch);
        return switch (token.name()) {
            case "else" -> true;
            case "if", "elsif", "elif" -> Condition.holds(token.markup(), variables);
            case "unless" -> !Condition.holds(token.markup(), variables);
            case "when" -> {
                Object value = Expression.value(block.markup(), variables);
                yield Expression.words(token.markup()).stream()
                        .filter(word -> !word.equals(",") && !word.equals("or"))
                        .anyMatch(word -> Condition.equal(value, variables.value(word)));
            }
            default -> false; // a case before its first branch
        };
    }
}
