package galley.preview;

import galley.preview.Piece.Tag;
import galley.preview.Piece.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code as the generators write it: {@code <pre>} with or without {@code <code>}, its language in a class of these or of
 * what is around them.
 *
 * @param language empty when the HTML does not say it
 */
record CodeBlock(String language, String text) {
    private static final Pattern LANGUAGE = Pattern.compile("(?:^|\\s)lang(?:uage)?-([\\w+#.-]{1,30})");

    /** The column of line numbers beside it. */
    private static final Pattern NUMBERS = Pattern.compile("(?:\\d+\\n)*+\\d*+");

    /** What a fence, Pygments' {@code :::} or {@code #!} say of it. Nothing is looked at twice, however long it is. */
    private static final Pattern HINT = Pattern.compile("(?m)^[ \\t>*+-]*+(?:\\d++\\.[ \\t]*+)?"
            + "(?:(?:`{3,}+|~{3,}+)[ \\t]*+\\{?[ \\t]*+\\.?([\\w+#.-]{1,30})[^\\n`]*+"
            + "|(?::::([\\w+#.-]{1,30})|#!([a-z][\\w+#.-]{0,30}))[ \\t]*+)$");

    /** Empty where it is no code, or was coloured by its author. */
    static Optional<CodeBlock> of(Tag pre, String around) {
        String language = language(pre).orElse(around);
        List<Piece> inside = pre.children().stream()
                .filter(piece -> !(piece instanceof Tag tag && tag.children().isEmpty()))
                .toList();
        if (inside.size() == 1
                && inside.getFirst() instanceof Tag code
                && code.name().equals("code")) {
            return text(code).map(text -> new CodeBlock(language(code).orElse(language), text));
        }
        return text(pre).map(text -> new CodeBlock(language, text));
    }

    private static Optional<String> text(Tag tag) {
        Optional<String> lines = lines(tag);
        if (lines.isPresent()) {
            return lines.filter(text -> !NUMBERS.matcher(text).matches());
        }
        return tag.children().size() == 1 && tag.children().getFirst() instanceof Words(String text)
                ? Optional.of(text)
                : Optional.empty();
    }

    /** As Hexo writes it, a {@code <span class="line">} and a {@code <br>} for each line; none of them marked by the author. */
    private static Optional<String> lines(Tag tag) {
        StringBuilder out = new StringBuilder();
        for (Piece child : tag.children()) {
            if (!(child instanceof Tag line)) {
                return Optional.empty();
            }
            if (line.name().equals("br")) {
                out.append('\n');
            } else if (!line.attribute("class").equals("line")
                    || line.children().size() > 1) {
                return Optional.empty();
            } else if (!line.children().isEmpty()) {
                if (!(line.children().getFirst() instanceof Words(String words))) {
                    return Optional.empty();
                }
                out.append(words);
            }
        }
        return out.isEmpty() ? Optional.empty() : Optional.of(out.toString());
    }

    static Optional<String> language(Tag tag) {
        String named = tag.attribute("class");
        Matcher found = LANGUAGE.matcher(named);
        if (found.find()) {
            return Optional.of(found.group(1));
        }
        // Hexo: <figure class="highlight js">; a fence of its own kind: <pre class="mermaid">.
        return named.startsWith("highlight ") && tag.name().equals("figure")
                ? Optional.of(named.substring(named.indexOf(' ') + 1).strip())
                : named.equals("mermaid") ? Optional.of(named) : Optional.empty();
    }

    /** The languages that a block's source names, in order: Python-Markdown's HTML does not tell them. */
    static List<String> hints(String source) {
        List<String> hints = new ArrayList<>();
        Matcher found = HINT.matcher(source);
        while (found.find()) {
            for (int group = 1; group <= 3; group++) {
                if (found.group(group) != null) {
                    hints.add(found.group(group));
                }
            }
        }
        return hints;
    }

    /** The same element with something else for its text. */
    static Tag with(Tag pre, List<Piece> coloured) {
        List<Piece> inside = new ArrayList<>();
        boolean direct = pre.children().stream().noneMatch(CodeBlock::isCode);
        if (direct) {
            return pre.with(coloured);
        }
        for (Piece child : pre.children()) {
            inside.add(child instanceof Tag code && isCode(child) ? code.with(coloured) : child);
        }
        return pre.with(inside);
    }

    private static boolean isCode(Piece piece) {
        return piece instanceof Tag tag && tag.name().equals("code");
    }
}
