package galley.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.LeafNode;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Whether two HTML fragments are the same page.
 *
 * <p>Equal trees, after this and nothing else: comments dropped; attributes and class names unordered; outside
 * {@code pre} and {@code textarea} runs of white space are one space, and none next to the edge of a block; highlighted
 * code counts as its text alone, without gutters and trailing line feeds.
 */
public final class SameDom {
    private static final Set<String> BLOCKS = Set.of(
            ("address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer"
                            + " form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table"
                            + " tbody td tfoot th thead tr ul video iframe br")
                    .split(" "));
    private static final Set<String> CODE_HOLDERS = Set.of("div", "figure", "table");
    private static final Pattern HIGHLIGHT =
            Pattern.compile("(^|[\\s-])(highlight|codehilite|rouge|chroma|highlighttable|rouge-table)([\\s-]|$)");
    private static final Pattern GUTTER =
            Pattern.compile("(^|\\s)(linenos|gutter|lineno|gl|linenodiv|rouge-gutter|ln|lnt)(\\s|$)");

    private SameDom() {}

    public static boolean same(String expected, String actual) {
        return blocks(expected).equals(blocks(actual));
    }

    public static void assertSame(String expected, String actual) {
        assertThat(readable(actual)).isEqualTo(readable(expected));
    }

    private static String readable(String html) {
        return blocks(html).stream().map(block -> String.join("\n", block)).collect(Collectors.joining("\n\n"));
    }

    /** The top-level blocks, each as its tokens. */
    static List<List<String>> blocks(String html) {
        Element body = Document.createShell("").body();
        body.insertChildren(0, Parser.htmlParser().parseFragmentInput(html, body, ""));
        List<Token> tokens = new ArrayList<>();
        body.childNodes().forEach(child -> walk(child, tokens, false));
        List<List<String>> blocks = new ArrayList<>();
        List<String> current = new ArrayList<>();
        int depth = 0;
        for (Token token : trimmed(tokens)) {
            current.add(token.kind() + " " + token.value());
            depth += token.kind() == Kind.OPEN ? 1 : token.kind() == Kind.CLOSE ? -1 : 0;
            if (depth == 0) {
                blocks.add(current);
                current = new ArrayList<>();
            }
        }
        return blocks;
    }

    private enum Kind {
        OPEN,
        CLOSE,
        TEXT,
        CODE
    }

    private record Token(Kind kind, String tag, String value) {
        boolean isBlock() {
            return kind == Kind.CODE || kind != Kind.TEXT && BLOCKS.contains(tag);
        }
    }

    private static void walk(Node node, List<Token> tokens, boolean pre) {
        switch (node) {
            case Element element -> walk(element, tokens, pre);
            case TextNode text -> text(text.getWholeText(), tokens, pre);
            case org.jsoup.nodes.DataNode data -> text(data.getWholeData(), tokens, pre);
            case LeafNode comment -> {}
            default -> throw new IllegalStateException(node.nodeName());
        }
    }

    private static void walk(Element element, List<Token> tokens, boolean pre) {
        String tag = element.normalName();
        boolean holder = CODE_HOLDERS.contains(tag)
                && HIGHLIGHT.matcher(element.className()).find();
        if (tag.equals("pre") || holder && !element.select("pre").isEmpty()) {
            String code = element.select("pre").stream()
                    .filter(found -> !inGutter(found, element))
                    .map(SameDom::code)
                    .collect(Collectors.joining("\n"));
            tokens.add(new Token(Kind.CODE, tag, code.replaceAll("\n+$", "")));
            return;
        }
        tokens.add(new Token(Kind.OPEN, tag, tag + attributes(element)));
        boolean inner = pre || tag.equals("textarea");
        element.childNodes().forEach(child -> walk(child, tokens, inner));
        tokens.add(new Token(Kind.CLOSE, tag, tag));
    }

    private static String attributes(Element element) {
        TreeMap<String, String> sorted = new TreeMap<>();
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue();
            if (attribute.getKey().equals("class")) {
                value = Arrays.stream(value.strip().split("\\s+")).sorted().collect(Collectors.joining(" "));
                if (value.isEmpty()) {
                    continue;
                }
            }
            sorted.put(attribute.getKey(), value);
        }
        return sorted.toString();
    }

    private static String code(Element element) {
        if (GUTTER.matcher(element.className()).find()) {
            return "";
        }
        StringBuilder code = new StringBuilder();
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                code.append(text.getWholeText());
            } else if (child instanceof Element inner) {
                code.append(inner.normalName().equals("br") ? "\n" : "").append(code(inner));
            }
        }
        return code.toString();
    }

    private static boolean inGutter(Element pre, Element top) {
        for (Element element = pre; element != null && element != top; element = element.parent()) {
            if (GUTTER.matcher(element.className()).find()) {
                return true;
            }
        }
        return false;
    }

    private static void text(String value, List<Token> tokens, boolean pre) {
        if (value.isEmpty()) {
            return;
        }
        String text = pre ? value : value.replaceAll("[ \t\r\n\f]+", " ");
        if (!pre && !tokens.isEmpty() && tokens.getLast().kind() == Kind.TEXT) {
            text = (tokens.removeLast().value() + text).replaceAll(" +", " ");
        }
        tokens.add(new Token(Kind.TEXT, "", text));
    }

    /** Without the white space next to the edge of a block. */
    private static List<Token> trimmed(List<Token> tokens) {
        List<Token> trimmed = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.TEXT) {
                String value = token.value();
                if (i == 0 || tokens.get(i - 1).isBlock()) {
                    value = value.replaceAll("^ +", "");
                }
                if (i == tokens.size() - 1 || tokens.get(i + 1).isBlock()) {
                    value = value.replaceAll(" +$", "");
                }
                token = new Token(Kind.TEXT, "", value);
                if (value.isEmpty()) {
                    continue;
                }
            }
            trimmed.add(token);
        }
        return trimmed;
    }
}
