package galley.markdown.hexo;

import galley.markdown.Deadline;
import galley.markdown.Escaped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Obeys the tags and outputs in HTML. A tag that Hexo does not know, and an expression that Galley does not, is a box with
 * its name and arguments: Hexo itself would stop there.
 *
 * <p>Confined to one rendering; what one block sets is known in the next.
 */
final class Template {
    private static final Pattern CODE = Pattern.compile("<code[^<>]*+>");
    private static final Pattern RAW = Pattern.compile("\\{% *raw *%\\}");
    private static final Set<String> BRANCHES = Set.of("else", "elif", "elseif");
    private static final int DEEPEST = 100;

    private final Values values;
    private final TagPlugins plugins;
    private final Deadline deadline;
    private long written;
    private int depth;

    Template(Map<String, String> page, TagPlugins plugins, Deadline deadline) {
        values = new Values(page);
        this.plugins = plugins;
        this.deadline = deadline;
    }

    /** @param html a block, its tags in it */
    String obeyed(String html) {
        if (html.indexOf('{') < 0) {
            return html;
        }
        String safe = withoutTagsInCode(html);
        return run(safe, TemplateTokens.of(safe));
    }

    /** In code a tag is text, unless something is raw there. */
    private static String withoutTagsInCode(String html) {
        Matcher code = CODE.matcher(html);
        int lastEnd = html.lastIndexOf("</code>");
        StringBuilder out = new StringBuilder(html.length());
        int done = 0;
        while (done <= lastEnd && code.find(done) && code.end() < lastEnd) {
            int end = html.indexOf("</code>", code.end() + 1);
            if (end < 0) {
                break;
            }
            String inside = html.substring(code.start(), end);
            out.append(html, done, code.start()).append(RAW.matcher(inside).find() ? inside : Fences.escaped(inside));
            done = end;
        }
        return out.append(html, done, html.length()).toString();
    }

    private String run(String html, List<TemplateTokens.Token> tokens) {
        if (++depth > DEEPEST) {
            depth--;
            return Escaped.text(html);
        }
        StringBuilder out = new StringBuilder(html.length());
        int done = 0;
        for (int i = 0; i < tokens.size(); i++) {
            TemplateTokens.Token token = tokens.get(i);
            out.append(html, done, token.start());
            int end = TemplateTokens.end(tokens, i);
            if (token.name().equals("raw") || token.name().equals("verbatim")) {
                out.append(token.markup());
            } else if (token.isOutput()) {
                output(token, out);
            } else if (end < 0) {
                single(token, out);
            } else {
                block(html, tokens, i, end, out);
                i = end;
            }
            done = tokens.get(i).end();
            deadline.check();
            deadline.checkOutput(written + out.length());
        }
        out.append(html, done, html.length());
        written += out.length();
        depth--;
        return out.toString();
    }

    private void output(TemplateTokens.Token token, StringBuilder out) {
        Object value = Expression.value(token.markup(), values);
        out.append(value == Expression.UNKNOWN ? TagPlugins.box(token.markup(), "") : Values.text(value));
    }

    private void single(TemplateTokens.Token token, StringBuilder out) {
        if (token.name().equals("set") && token.markup().indexOf('=') > 0) {
            int sign = token.markup().indexOf('=');
            values.set(
                    token.markup().substring(0, sign).strip(),
                    Expression.value(token.markup().substring(sign + 1), values));
            return;
        }
        out.append(plugins.single(token.name(), Arguments.of(token.markup())));
    }

    private void block(String html, List<TemplateTokens.Token> tokens, int start, int end, StringBuilder out) {
        TemplateTokens.Token open = tokens.get(start);
        if (open.name().equals("if")) {
            out.append(branch(html, tokens, start, end));
        } else if (!open.name().equals("for")) { // a post knows no lists
            out.append(plugins.paired(open.name(), Arguments.of(open.markup()), inside(html, tokens, start, end)));
        }
    }

    private String branch(String html, List<TemplateTokens.Token> tokens, int start, int end) {
        int branch = start;
        while (branch < end) {
            int next = branch + 1;
            while (next < end && !BRANCHES.contains(tokens.get(next).name())) {
                next = Math.max(next, TemplateTokens.end(tokens, next)) + 1;
            }
            next = Math.min(next, end);
            boolean otherwise = tokens.get(branch).name().equals("else");
            if (otherwise || Values.isTrue(Expression.value(tokens.get(branch).markup(), values))) {
                return inside(html, tokens, branch, next);
            }
            branch = next;
        }
        return "";
    }

    private String inside(String html, List<TemplateTokens.Token> tokens, int start, int end) {
        int from = tokens.get(start).end();
        String text = html.substring(from, Math.max(from, tokens.get(end).start()));
        List<TemplateTokens.Token> moved = new ArrayList<>();
        for (TemplateTokens.Token token : tokens.subList(start + 1, end)) {
            moved.add(token.moved(-from, -start - 1));
        }
        return run(text, moved);
    }
}
