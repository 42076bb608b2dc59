package galley.markdown.hexo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Parts of one body that wait until the Markdown around them is read. Confined to one rendering. */
final class Kept {
    /** What a part is; Hexo's names for them stand in the comments. */
    enum Kind {
        CODE("code"),
        TAG("swig"),
        COMMENT("comment");

        private final String start;

        Kind(String name) {
            start = "!--" + name + '\uFFFC';
        }
    }

    private final List<String> parts = new ArrayList<>();

    /** Keeps a part and returns the comment that stands for it. */
    String keep(Kind kind, String part) {
        parts.add(part);
        return "<" + kind.start + (parts.size() - 1) + "-->";
    }

    /** Puts the parts of one kind where their comments are, also where those were escaped as code. */
    String restored(String html, Kind kind) {
        return restored(html, kind, part -> part);
    }

    String restored(String html, Kind kind, UnaryOperator<String> made) {
        int mark = html.indexOf(kind.start);
        if (mark < 0) {
            return html;
        }
        StringBuilder out = new StringBuilder(html.length());
        int done = 0;
        while (mark >= 0) {
            int start = html.startsWith("<", mark - 1) ? mark - 1 : html.startsWith("&lt;", mark - 4) ? mark - 4 : -1;
            int number = mark + kind.start.length();
            int dashes = html.indexOf("--", number);
            int end = dashes < 0 ? -1 : end(html, dashes + 2);
            if (start >= done && end >= 0 && isNumber(html, number, dashes)) {
                out.append(html, done, start).append(made.apply(parts.get(Integer.parseInt(html, number, dashes, 10))));
                done = end;
            }
            mark = html.indexOf(kind.start, number);
        }
        return out.append(html, done, html.length()).toString();
    }

    private static int end(String html, int at) {
        return html.startsWith(">", at) ? at + 1 : html.startsWith("&gt;", at) ? at + 4 : -1;
    }

    private boolean isNumber(String html, int start, int end) {
        if (start == end || end - start > 8) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (html.charAt(i) < '0' || html.charAt(i) > '9') {
                return false;
            }
        }
        return Integer.parseInt(html, start, end, 10) < parts.size();
    }
}
