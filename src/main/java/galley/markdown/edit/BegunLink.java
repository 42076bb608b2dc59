package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.TextCommand;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The target of a link that is being typed, as long as it may be letters of a title and no address. */
final class BegunLink {
    private static final Pattern OPEN = Pattern.compile("\\]\\((#?)([^()<>#/:{\"]*)$");
    /** What may follow it: its bracket, or what is no part of a target. */
    private static final Pattern BEHIND = Pattern.compile("^(?:\\).*|$|[.,;!?].*|\\s+(?![\"'(]).*|\\s+$)");

    private BegunLink() {}

    /**
     * @param before the line up to the caret
     * @param behind the rest of it
     */
    static Optional<Begun> at(String before, String behind, int caret) {
        Matcher open = OPEN.matcher(before);
        if (!open.find() || !BEHIND.matcher(behind).matches() || isInCode(before) || !isLink(before, open.start())) {
            return Optional.empty();
        }
        String typed = open.group(2);
        int start = caret - typed.length() - open.group(1).length();
        Begun.Kind kind = open.group(1).isEmpty() ? Begun.Kind.LINK : Begun.Kind.ANCHOR;
        return typed.startsWith(".")
                ? Optional.empty()
                : Optional.of(new Begun(kind, "", start, caret, typed, Quoting.PLAIN));
    }

    /** The caret stands behind the link then, whose bracket is put where it is missing. */
    static TextCommand completed(int start, int end, String target) {
        return (text, selection) -> {
            boolean closed = end < text.length() && text.charAt(end) == ')';
            String written = target + (closed ? "" : ")");
            Edit edit = new Edit(start, end, written);
            int caret = start + target.length() + 1;
            return Optional.of(Step.of(edit, selection, Selection.at(caret)));
        };
    }

    /** Whether the bracket closes the words of a link, and no picture's. */
    private static boolean isLink(String before, int close) {
        int depth = 0;
        for (int at = close; at >= 0; at--) {
            char c = before.charAt(at);
            boolean escaped = at > 0 && before.charAt(at - 1) == '\\';
            if (escaped && (c == '[' || c == ']')) {
                if (at == close) {
                    return false;
                }
                continue;
            }
            depth += c == ']' ? 1 : c == '[' ? -1 : 0;
            if (depth == 0) {
                return at == 0 || before.charAt(at - 1) != '!';
            }
        }
        return false;
    }

    /** Whether a run of backticks is open at the end. */
    private static boolean isInCode(String before) {
        int open = 0;
        for (int at = 0; at < before.length(); at++) {
            int from = at;
            while (at < before.length() && before.charAt(at) == '`') {
                at++;
            }
            int run = at - from;
            if (run > 0 && open == 0) {
                open = run;
            } else if (run > 0 && run == open) {
                open = 0;
            }
        }
        return open > 0;
    }
}
