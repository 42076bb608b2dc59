package galley.markdown.python;

/** Code between runs of backticks of one length. A backslash keeps a backtick from beginning one. */
final class CodeSpan implements InlineRule {
    @Override
    public String signs() {
        return "`";
    }

    @Override
    public boolean mayRetry() {
        return false;
    }

    @Override
    public Found at(GapText text, int at) {
        int backslashes = 0;
        while (at > backslashes && text.charAt(at - backslashes - 1) == '\\') {
            backslashes++;
        }
        if (backslashes > 0) {
            boolean escaped = backslashes % 2 == 1;
            return escaped
                    ? null
                    : Found.words(at - backslashes, at, Marks.character('\\').repeat(backslashes / 2));
        }
        int run = endOfRun(text, at);
        int length = run - at;
        int[] closing = closing(text, run, length);
        if (closing == null) {
            return Found.nothing(at, run);
        }
        String code = Chars.strip(text.subSequence(at + closing[1], closing[0]));
        Element element = new Element("code").withFinalText(CodeHtml.escape(code));
        return Found.element(at, closing[0] + closing[1], element);
    }

    /** The first later run as long as this one, or else the first that is shorter by as little as can be. */
    private static int[] closing(GapText text, int from, int length) {
        int[] best = null;
        for (int at = text.indexOfAny("`", from); at >= 0; ) {
            int end = endOfRun(text, at);
            int found = end - at;
            if (found == length) {
                return new int[] {at, found};
            }
            if (found < length && (best == null || found > best[1])) {
                best = new int[] {at, found};
            }
            at = text.indexOfAny("`", end);
        }
        return best;
    }

    private static int endOfRun(GapText text, int start) {
        int end = start;
        while (text.at(end) == '`') {
            end++;
        }
        return end;
    }
}
