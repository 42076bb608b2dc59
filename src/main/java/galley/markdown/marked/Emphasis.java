package galley.markdown.marked;

/** Emphasis over one text: stars and underscores. */
final class Emphasis {
    /** @param strong two marks on each side, not one */
    record Found(int end, boolean strong) {}

    private final String text;
    private final Links links;
    private final Runnable step;
    private String mask;
    private Runs stars;
    private Runs underscores;

    Emphasis(String text, Links links, Runnable step) {
        this.text = text;
        this.links = links;
        this.step = step;
    }

    /**
     * @param at at a star or an underscore
     * @param before the last character before, if it was plain words; empty otherwise
     */
    Found find(int at, String before) {
        char mark = text.charAt(at);
        int inner = Chars.skip(text, at, mark);
        if (inner >= text.length()) {
            return null;
        }
        int next = text.codePointAt(inner);
        boolean punctuation = Chars.isPunctuation(next) && next != '~';
        if (Chars.isSpace(next)) {
            return null;
        }
        int last = before.isEmpty() ? -1 : before.charAt(0);
        if (mark == '_' && !punctuation && last >= 0 && Chars.isLetterOrNumber(last)) {
            return null;
        }
        boolean free = last < 0 || last != '*' && last != '_' && (Chars.isSpace(last) || Chars.isPunctuation(last));
        return !punctuation || free ? closed(at, inner, mark) : null;
    }

    private Runs runs(char mark) {
        if (mask == null) {
            mask = Mask.of(text, links);
        }
        if (mark == '*') {
            stars = stars == null ? new Runs(mask, mark) : stars;
            return stars;
        }
        underscores = underscores == null ? new Runs(mask, mark) : underscores;
        return underscores;
    }

    private Found closed(int at, int inner, char mark) {
        Runs runs = runs(mark);
        int shift = mask.length() - text.length();
        int from = Math.max(0, inner + shift);
        int opened = inner - at;
        int total = opened;
        int middle = 0;
        for (int i = runs.firstAfter(runs.behindOrphan(from)); i < runs.closable(); i++) {
            if ((i & 63) == 0) {
                step.run();
            }
            Runs.Use use = runs.use(i);
            if (use == Runs.Use.NONE) {
                continue;
            }
            int length = runs.length(i);
            if (use == Runs.Use.OPENS) {
                total += length;
                continue;
            }
            if (use == Runs.Use.EITHER && opened % 3 != 0 && (opened + length) % 3 == 0) {
                middle += length;
                continue;
            }
            total -= length;
            if (total > 0) {
                continue;
            }
            int taken = Math.min(length, length + total + middle);
            int end = Math.min(runs.start(i) - shift + taken, text.length());
            return new Found(end, Math.min(opened, taken) % 2 == 0);
        }
        return null;
    }
}
