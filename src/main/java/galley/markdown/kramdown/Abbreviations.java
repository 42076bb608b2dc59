package galley.markdown.kramdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the defined abbreviations in text, as whole words. */
final class Abbreviations {
    private static final Pattern NO_WORD = Pattern.compile("\\W|^");

    private final Pattern any;
    private final Pattern next;

    Abbreviations(Definitions definitions) {
        if (definitions.abbreviations.isEmpty()) {
            any = null;
            next = null;
            return;
        }
        definitions.abbreviations.values().forEach(abbreviation -> {
            Node place = abbreviation.place();
            if (place.ial != null && place.attributes.isEmpty()) {
                place.ial.applyTo(place.attributes, definitions.attributeLists);
            }
        });
        String alternatives = definitions.abbreviations.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        any = Pattern.compile(alternatives);
        next = Pattern.compile("(?=(?:\\W|^)(?:" + alternatives + ")(?!\\w))", Pattern.MULTILINE | Pattern.UNIX_LINES);
    }

    void replace(Node node) {
        if (any == null) {
            return;
        }
        List<Node> children = new ArrayList<>(node.children.size());
        for (Node child : node.children) {
            if (child.kind == Kind.TEXT && node.content != Node.Content.RAW) {
                if (any.matcher(child.value).find()) {
                    split(child.value.toString(), children);
                } else {
                    children.add(child);
                }
            } else {
                replace(child);
                children.add(child);
            }
        }
        node.children = children;
    }

    private void split(String text, List<Node> out) {
        Scan source = new Scan(text);
        for (String before = source.takeUntil(next); before != null; before = source.takeUntil(next)) {
            String words = before;
            if (!source.take(any)) {
                source.take(NO_WORD);
                words += source.matched();
                if (!source.take(any)) {
                    out.add(new Node(Kind.TEXT, words));
                    continue;
                }
            }
            out.add(new Node(Kind.TEXT, words));
            out.add(new Node(Kind.ABBREVIATION, source.matched()));
        }
        out.add(new Node(Kind.TEXT, source.takeRest()));
    }
}
