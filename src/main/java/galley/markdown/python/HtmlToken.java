package galley.markdown.python;

import java.util.ArrayList;
import java.util.List;

/** A tag or comment of a finished page, or the text between two. A comment that holds two hyphens counts as text. */
record HtmlToken(String text, boolean isTag) {
    static List<HtmlToken> of(String html) {
        List<HtmlToken> tokens = new ArrayList<>();
        int at = 0;
        for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', at)) {
            int end = end(html, tag);
            if (end < 0) {
                break;
            }
            if (tag > at) {
                tokens.add(new HtmlToken(html.substring(at, tag), false));
            }
            String text = html.substring(tag, end);
            tokens.add(new HtmlToken(text, !isTextInDisguise(text)));
            at = end;
        }
        if (at < html.length()) {
            tokens.add(new HtmlToken(html.substring(at), false));
        }
        return tokens;
    }

    private static int end(String html, int tag) {
        if (html.startsWith("<!--", tag)) {
            for (int close = html.indexOf("--", tag + 4); close >= 0; close = html.indexOf("--", close + 1)) {
                int end = close + 2;
                while (end < html.length() && Chars.isSpace(html.charAt(end))) {
                    end++;
                }
                if (html.startsWith(">", end)) {
                    return end + 1;
                }
            }
        }
        int end = html.indexOf('>', tag);
        return end < 0 ? -1 : end + 1;
    }

    private static boolean isTextInDisguise(String tag) {
        if (!tag.startsWith("<!--")) {
            return false;
        }
        String inner = Chars.stripEnd(Chars.stripEnd(Chars.stripEnd(tag.substring(4), '>')), '-');
        return inner.contains("--");
    }
}
