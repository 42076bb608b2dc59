package galley.post;

import galley.text.Edit;
import galley.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;

/** What surely mends a body: nothing where it would have to be guessed. */
final class BodyFixes {
    private BodyFixes() {}

    /** Code goes on to the end already, so it can be closed there. @param at the first character of the fence */
    static Optional<Fix> closeFence(Findings findings, int at) {
        String text = findings.text();
        int lineStart = text.lastIndexOf('\n', at) + 1;
        int run = at;
        while (run < text.length() && text.charAt(run) == text.charAt(at)) {
            run++;
        }
        String fence = text.substring(at, run);
        String before = text.endsWith("\n") ? "" : "\n";
        return text.indexOf('\n', at) < 0
                ? Optional.empty()
                : Optional.of(Fix.of(
                        "Close it at the end of the post",
                        Edit.insert(text.length(), before + text.substring(lineStart, at) + fence + "\n")));
    }

    /** @param next the level of the heading that follows; 0 for none */
    static Optional<Fix> raise(MatchResult heading, int level, int before, int next) {
        boolean marks = heading.group("atx") != null;
        return !marks || next > before + 2
                ? Optional.empty()
                : Optional.of(new Fix(
                        "Make it level " + (before + 1),
                        Optional.of(Edit.delete(heading.start("atx"), heading.start("atx") + level - before - 1)),
                        galley.text.Selection.at(heading.start("atx") + before + 1)));
    }

    /** Where the words about a picture go. */
    static Optional<Fix> describe(Findings findings, Link link) {
        String text = findings.text();
        if (text.charAt(link.at()) == '!') {
            return Optional.of(Fix.at("Write it", link.at() + 2));
        }
        int name = link.at() + "<img".length();
        String attribute = " alt=\"\"";
        return Optional.of(new Fix(
                "Write it",
                Optional.of(Edit.insert(name, attribute)),
                galley.text.Selection.at(name + attribute.length() - 1)));
    }

    /** The one name in the page that differs in nothing but letter case and signs. */
    static Optional<Fix> anchor(Link link, Set<String> anchors) {
        List<String> alike = anchors.stream()
                .filter(name -> bare(name).equals(bare(link.target())))
                .toList();
        boolean plain = alike.size() == 1
                && !bare(link.target()).isEmpty()
                && alike.getFirst().chars().noneMatch(c -> c <= ' ' || c == ')' || c == '(' || c == '"' || c == '\'');
        return plain
                ? Optional.of(Fix.of(
                        "Link to “" + alike.getFirst() + "”",
                        new Edit(link.start(), link.start() + link.target().length(), "#" + alike.getFirst())))
                : Optional.empty();
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Liquid that is to be shown as it stands: from a code block's fence to its other, or a span of code. */
    static Optional<Fix> raw(Findings findings, int at) {
        String text = findings.text();
        Span code = findings.prose().code(at);
        boolean lines = text.substring(code.start(), code.end()).indexOf('\n') >= 0;
        String inside = code.in(findings.post().text());
        if (inside.contains("raw %}") || inside.contains("raw -%}")) {
            return Optional.empty();
        }
        String gap = lines ? "\n" : "";
        Span whole = lines ? new Span(text.lastIndexOf('\n', code.start() - 1) + 1, code.end()) : code;
        String body = text.substring(whole.start(), whole.end());
        String end = lines && body.endsWith("\n") ? "" : gap;
        return Optional.of(Fix.of(
                "Put raw around it",
                new Edit(
                        whole.start(),
                        whole.end(),
                        "{% raw %}" + gap + body + end + "{% endraw %}" + (end.isEmpty() ? gap : ""))));
    }
}
