package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link or a picture with its address beside it, as it stands in a text or is about to. Pure; any thread.
 *
 * @param start where it begins in the text; with {@code end} what writing it replaces
 * @param words the link's text or the picture's description, as written
 * @param target without angle brackets; may be a shortcode or a tag of a generator
 * @param title shown on hovering, without its quotation marks; empty for none
 */
public record InlineLink(boolean picture, int start, int end, String words, String target, String title) {
    /** A link is looked for no further than this from the selection, in UTF-16 units. */
    private static final int AROUND = 4_000;

    /** Nothing here can be tried in two ways, so that it takes no longer than the line is long. */
    private static final Pattern INLINE = Pattern.compile("(!?)\\[([^\\[\\]\\\\\\n]*+(?:\\\\.[^\\[\\]\\\\\\n]*+)*+)\\]"
            + "\\([ \\t]*+(?:<([^<>\\n]*+)>|(\\{\\{[<%][^{}\\n]*+\\}\\}|\\{%[^{}\\n]*+\\}"
            + "|[^\\s()]*+(?:\\([^\\s()]*+\\)[^\\s()]*+)*+))"
            + "(?:[ \\t]++(?:\"([^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+)\"|'([^'\\n]*+)'))?+[ \\t]*+\\)");

    /** Hexo's own, which is the whole link. */
    private static final Pattern POST_LINK =
            Pattern.compile("\\{% *+post_link ++([^\\s%]++)(?: ++(?:'([^'\\n]*+)'|\"([^\"\\n]*+)\"))?+ *+%\\}");

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|mailto:|\\{\\w+\\}|/)\\S+");

    /** The link or the picture that the selection lies in. */
    public static Optional<InlineLink> at(Text text, Selection selection, boolean picture) {
        int base = Math.max(text.lineStart(text.lineAt(selection.start())), selection.start() - AROUND);
        int until = Math.min(text.lineEnd(text.lineAt(selection.end())), selection.end() + AROUND);
        String around = text.slice(base, until);
        Matcher link = INLINE.matcher(around);
        while (link.find()) {
            if (holds(link, base, selection) && picture != link.group(1).isEmpty()) {
                return Optional.of(new InlineLink(
                        picture,
                        base + link.start(),
                        base + link.end(),
                        link.group(2),
                        first(link.group(3), link.group(4)),
                        first(link.group(5), link.group(6)).replace("\\\"", "\"")));
            }
        }
        Matcher post = POST_LINK.matcher(around);
        while (!picture && post.find()) {
            if (holds(post, base, selection)) {
                return Optional.of(new InlineLink(
                        false,
                        base + post.start(),
                        base + post.end(),
                        first(post.group(2), post.group(3)),
                        "{% post_link " + post.group(1) + " %}",
                        ""));
            }
        }
        return Optional.empty();
    }

    /** The one that the selection lies in, or a new one of what is selected: an address, or else the words. */
    public static InlineLink of(Text text, Selection selection, boolean picture) {
        return at(text, selection, picture).orElseGet(() -> {
            String chosen = text.slice(selection.start(), selection.end());
            boolean address = ADDRESS.matcher(chosen).matches();
            return new InlineLink(
                    picture, selection.start(), selection.end(), address ? "" : chosen, address ? chosen : "", "");
        });
    }

    private static boolean holds(Matcher link, int base, Selection selection) {
        return base + link.start() <= selection.start() && selection.end() <= base + link.end();
    }

    private static String first(String one, String other) {
        return one != null ? one : other != null ? other : "";
    }

    /** Whether it is in the text already. */
    public boolean exists() {
        return end - start > Math.max(words.length(), target.length());
    }

    /** Puts it in its place with other words, target and title. The caret stands behind it afterwards. */
    public TextCommand write(String newWords, String newTarget, String newTitle) {
        return replaceBy(markdown(newWords, newTarget, newTitle));
    }

    /**
     * The same with more.
     *
     * @param behind attributes right behind it; empty for none
     * @param below a paragraph below it, such as whom a picture is by; empty for none
     */
    public TextCommand write(String newWords, String newTarget, String newTitle, String behind, String below) {
        String whole = markdown(newWords, newTarget, newTitle) + behind;
        return replaceBy(below.isEmpty() ? whole : whole + "\n\n" + below + "\n");
    }

    /** Takes the link away and leaves its words. */
    public TextCommand unlink() {
        return replaceBy(words);
    }

    private TextCommand replaceBy(String whole) {
        return (text, selection) -> end > text.length()
                ? Optional.empty()
                : Optional.of(Step.of(new Edit(start, end, whole), selection, Selection.at(start + whole.length())));
    }

    private String markdown(String newWords, String newTarget, String newTitle) {
        String there = newTarget.strip();
        if (!picture && POST_LINK.matcher(there).matches()) {
            String quote = newWords.contains("'") ? "\"" : "'";
            String said =
                    newWords.isBlank() ? "" : " " + quote + newWords.strip().replace(quote, "’") + quote;
            return there.replaceFirst(" *%\\}$", "") + said + " %}";
        }
        if (!picture && newWords.isBlank() && newTitle.isBlank() && there.matches("(?:https?://|mailto:)[^\\s<>]+")) {
            return "<" + there + ">";
        }
        String said = newWords.isBlank() && !picture ? there : newWords;
        String hover = newTitle.isBlank() ? "" : " \"" + newTitle.strip().replace("\"", "\\\"") + "\"";
        return (picture ? "![" : "[") + brackets(said) + "](" + wrapped(there) + hover + ")";
    }

    /** Brackets that have no partner would end the words. */
    static String brackets(String words) {
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && --depth < 0) {
                break;
            }
        }
        return depth == 0 ? words : words.replaceAll("(?<!\\\\)([\\[\\]])", "\\\\$1");
    }

    /** Blanks and odd brackets are allowed between angle brackets alone; a template is nobody's to change. */
    private static String wrapped(String target) {
        boolean template = target.startsWith("{{") || target.startsWith("{%");
        boolean plain = target.matches("[^\\s()]*+(?:\\([^\\s()]*+\\)[^\\s()]*+)*+");
        return template || plain || target.contains(">") ? target : "<" + target + ">";
    }
}
