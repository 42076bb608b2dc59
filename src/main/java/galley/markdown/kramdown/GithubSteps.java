package galley.markdown.kramdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the GFM parser does last: line breaks that a backslash (or any line's end) makes, and ids as on GitHub. */
final class GithubSteps {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{IsAlphabetic}\\p{M}\\p{Nd}\\p{Pc}\\- \\t]");

    private final Settings settings;
    private final String lineBreak;
    private final Map<String, Integer> ids = new HashMap<>();

    GithubSteps(Settings settings) {
        this.settings = settings;
        lineBreak = settings.is("hard_wrap") ? "\n" : "\\\n";
    }

    void apply(Node node) {
        List<Node> children = new ArrayList<>(node.children.size());
        for (Node child : node.children) {
            if (child.kind == Kind.TEXT && child.value.indexOf(lineBreak) >= 0) {
                breakLines(node, child, children);
                continue;
            }
            children.add(child);
            boolean takesId =
                    child.kind == Kind.HEADER && settings.is("auto_ids") && !child.attributes.containsKey("id");
            if (takesId) {
                child.attributes.put("id", settings.text("auto_id_prefix") + id(child.plain));
            } else if (child.kind != Kind.HTML) {
                apply(child);
            }
        }
        node.children = children;
    }

    private void breakLines(Node parent, Node text, List<Node> out) {
        String[] lines = text.value.toString().split(Pattern.quote(lineBreak), -1);
        boolean atEnd = isBlock(parent) && parent.last() == text;
        boolean omitLast = atEnd && lines[lines.length - 1].isEmpty();
        int first = out.size();
        for (int i = 0; i < lines.length; i++) {
            out.add(new Node(Kind.TEXT, i > 0 ? "\n" + lines[i] : lines[i]));
            boolean last = i == lines.length - 2 && omitLast;
            if (i < lines.length - 1 && !last) {
                out.add(new Node(Kind.BREAK));
            }
        }
        out.subList(first, out.size()).forEach(node -> node.placeLike(text));
    }

    private static boolean isBlock(Node node) {
        return switch (node.kind) {
            case PARAGRAPH, HEADER, CELL, ITEM, TERM, DEFINITION, QUOTE -> true;
            default -> false;
        };
    }

    private String id(String text) {
        String id = NO_WORD.matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace(' ', '-')
                .replace('\t', '-');
        int before = ids.merge(id, 1, Integer::sum) - 1;
        return before > 0 ? id + "-" + before : id;
    }
}
