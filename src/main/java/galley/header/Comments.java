package galley.header;

import galley.header.Region.Notation;
import galley.text.Span;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.CommentToken;

/**
 * Where the comments of a header stand: what begins with {@code #} and is no part of a text. For YAML its own scanner
 * says so, since only that knows where a text ends.
 */
final class Comments {
    /** Hexo reads them as spaces; to the others they mean nothing in what can be read. */
    private static final Pattern TABS = Pattern.compile("^\\t+", Pattern.MULTILINE);

    private Comments() {}

    /**
     * Each comment with its mark, by its line in the post, from 1; no line has two.
     *
     * @param content what stands between the fences, which can be read without a problem
     * @throws Refusal where the scanner does not get through it
     */
    static Map<Integer, String> of(Head head, Notation notation, Span content) {
        String lines = content.in(head.chars());
        int first = head.line(content.start());
        return switch (notation) {
            case YAML -> yaml(lines, first);
            case TOML -> toml(lines, first);
            default -> Map.of();
        };
    }

    private static Map<Integer, String> yaml(String yaml, int first) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setProcessComments(true);
        String spaced =
                TABS.matcher(yaml).replaceAll(tabs -> "  ".repeat(tabs.group().length()));
        Map<Integer, String> comments = new TreeMap<>();
        try {
            ScannerImpl scanner = new ScannerImpl(new StreamReader(spaced), options);
            while (scanner.checkToken()) {
                if (scanner.getToken() instanceof CommentToken comment
                        && comment.getCommentType() != CommentType.BLANK_LINE) {
                    int line = first + comment.getStartMark().getLine();
                    comments.put(line, "#" + comment.getValue().stripTrailing());
                }
            }
        } catch (YAMLException e) {
            throw new Refusal("The comments of this header cannot be told from its texts.");
        }
        return comments;
    }

    private static Map<Integer, String> toml(String toml, int first) {
        Map<Integer, String> comments = new TreeMap<>();
        int line = first;
        String quote = "";
        for (int at = 0; at < toml.length(); at++) {
            char c = toml.charAt(at);
            if (c == '\n') {
                line++;
            } else if (!quote.isEmpty()) {
                if (c == '\\' && quote.startsWith("\"")) {
                    at++;
                    line += at < toml.length() && toml.charAt(at) == '\n' ? 1 : 0;
                } else if (toml.startsWith(quote, at)) {
                    at += quote.length() - 1;
                    // A text in three quotes may end with one or two more of them.
                    for (int more = 0;
                            quote.length() == 3 && more < 2 && toml.startsWith(quote.substring(2), at + 1);
                            more++) {
                        at++;
                    }
                    quote = "";
                }
            } else if (c == '"' || c == '\'') {
                String three = String.valueOf(c).repeat(3);
                quote = toml.startsWith(three, at) ? three : String.valueOf(c);
                at += quote.length() - 1;
            } else if (c == '#') {
                int end = toml.indexOf('\n', at);
                String comment = toml.substring(at, end < 0 ? toml.length() : end);
                comments.put(line, comment.stripTrailing());
                at += comment.length() - 1;
            }
        }
        return comments;
    }
}
