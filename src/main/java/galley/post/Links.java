package galley.post;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The links and pictures of a post's body, in order: inline, by reference, and in HTML; none from code. Pure, and linear
 * in the length of the text.
 */
public final class Links {
    private static final Pattern DEFINITION =
            Pattern.compile(" {0,3}\\[([^\\]\\n^][^\\]\\n]*)\\]:[ \\t]*(?:<([^>\\n]*)>|(\\S+))");
    private static final Pattern TAG = Pattern.compile(
            "<(a|img|video|audio|source|iframe|embed|object)\\b([^<>]{0,4000})>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "(?<![\\w-])(src|href|poster|data|alt)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE = Pattern.compile("\\s+(?:\"[^\"]*\"|'[^']*'|\\([^()]*\\))$");
    private static final int LONGEST = 2_000;

    private final String text;
    private final List<Link> found = new ArrayList<>();
    private final Set<String> pictureLabels = new HashSet<>();

    private Links(String text) {
        this.text = text;
    }

    public static List<Link> in(Post post) {
        return in(Prose.of(post.text().toString(), post.header().bodyStart(), post.family()));
    }

    static List<Link> in(Prose prose) {
        Links links = new Links(prose.text());
        links.readBrackets(prose.start());
        links.readDefinitions();
        links.readTags();
        links.found.sort(Comparator.comparingInt(Link::start));
        return List.copyOf(links.found);
    }

    private void readBrackets(int from) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = from; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '[' -> open.push(i);
                case ']' -> {
                    if (!open.isEmpty()) {
                        close(open.pop(), i);
                    }
                }
                case '\n' -> {
                    if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                        open.clear(); // no link goes on over a blank line
                    }
                }
                default -> {}
            }
        }
    }

    private void close(int open, int close) {
        boolean picture = open > 0 && text.charAt(open - 1) == '!';
        char next = close + 1 < text.length() ? text.charAt(close + 1) : '\n';
        if (next == '(') {
            // Brackets may nest in brackets: what is in them is not kept each time at its whole length.
            String words = text.substring(open + 1, Math.min(close, open + 1 + LONGEST));
            inline(picture, words, picture ? open - 1 : open, close + 2);
        } else if (picture) {
            int end = next == '[' ? text.indexOf(']', close + 2) : -1;
            int from = end > close + 2 ? close + 2 : open + 1;
            int to = end > close + 2 ? end : close;
            if (to - from <= LONGEST) {
                pictureLabels.add(text.substring(from, to).toLowerCase(Locale.ROOT));
            }
        }
    }

    private void inline(boolean picture, String words, int at, int from) {
        int end = closingParenthesis(from);
        if (end < 0) {
            return;
        }
        String inside = text.substring(from, end);
        int lead = inside.length() - inside.stripLeading().length();
        String target = TITLE.matcher(inside.strip()).replaceFirst("");
        int start = from + lead;
        if (target.startsWith("<") && target.endsWith(">") && target.length() > 1) {
            target = target.substring(1, target.length() - 1);
            start++;
        }
        Link.Kind kind = picture ? Link.Kind.PICTURE : Link.Kind.PAGE;
        found.add(new Link(kind, target, words, start, start + target.length(), at));
    }

    private int closingParenthesis(int from) {
        int depth = 0;
        char quote = 0;
        int last = Math.min(text.length(), from + LONGEST);
        for (int i = from; i < last; i++) {
            char c = text.charAt(i);
            if (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                return -1;
            }
            if (c == '\\') {
                i++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && Character.isWhitespace(text.charAt(i - 1))) {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && depth-- == 0) {
                return i;
            }
        }
        return -1;
    }

    private void readDefinitions() {
        for (MatchResult definition : Starts.ofLines(DEFINITION, text, 0, " [")) {
            boolean picture = pictureLabels.contains(definition.group(1).toLowerCase(Locale.ROOT));
            int group = definition.group(2) != null ? 2 : 3;
            found.add(new Link(
                    picture ? Link.Kind.PICTURE : Link.Kind.PAGE,
                    definition.group(group),
                    null,
                    definition.start(group),
                    definition.end(group),
                    definition.start()));
        }
    }

    private void readTags() {
        for (MatchResult tag : Starts.at('<', TAG, text)) {
            boolean page = tag.group(1).equalsIgnoreCase("a") || tag.group(1).equalsIgnoreCase("iframe");
            Matcher attribute = ATTRIBUTE.matcher(text).region(tag.start(2), tag.end(2));
            String words = null;
            List<int[]> targets = new ArrayList<>();
            while (attribute.find()) {
                int group = attribute.group(2) != null ? 2 : attribute.group(3) != null ? 3 : 4;
                if (attribute.group(1).equalsIgnoreCase("alt")) {
                    words = attribute.group(group);
                } else {
                    targets.add(new int[] {attribute.start(group), attribute.end(group)});
                }
            }
            for (int[] span : targets) {
                found.add(new Link(
                        page ? Link.Kind.PAGE : Link.Kind.PICTURE,
                        text.substring(span[0], span[1]),
                        words,
                        span[0],
                        span[1],
                        tag.start()));
            }
        }
    }
}
