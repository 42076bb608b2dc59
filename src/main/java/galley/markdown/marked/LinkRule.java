package galley.markdown.marked;

/** {@code [words](address "title")} and {@code [words][name]}, as links or pictures. */
final class LinkRule {
    /** A link found in a text, less its words read. */
    record Found(int length, boolean picture, String words, String target, String title) {}

    private final String text;
    private final Links links;
    private final Absent absent;
    private final Runnable step;

    LinkRule(String text, Links links, Absent absent, Runnable step) {
        this.text = text;
        this.links = links;
        this.absent = absent;
        this.step = step;
    }

    private int open(int at) {
        int open = Chars.is(text, at, '!') ? at + 1 : at;
        return Chars.is(text, open, '[') ? open : -1;
    }

    Found direct(int at) {
        int open = open(at);
        int close = open < 0 ? -1 : Labels.wordsEnd(text, open + 1);
        if (close < 0 || !Chars.is(text, close + 1, '(') || absent.find(")", close + 2) < 0) {
            return null;
        }
        int start = Chars.skipSpace(text, close + 2);
        Tail tail = Chars.is(text, start, '<') ? bracketed(start) : null;
        tail = tail == null ? plain(start) : tail;
        return tail == null ? null : found(at, open, close, start, tail);
    }

    /** @param end behind the whole link; the title stands between two marks, or there is none */
    private record Tail(int addressEnd, int title, int titleEnd, int end) {}

    private Tail bracketed(int start) {
        int i = start + 1;
        while (i < text.length() && "\n<>".indexOf(text.charAt(i)) < 0) {
            if (text.charAt(i) == '\\' && !Labels.escapes(text, i)) {
                return null;
            }
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i > start + 1 && Chars.is(text, i, '>') ? tail(i + 1) : null;
    }

    private Tail plain(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) > ' ') {
            end++;
        }
        for (int i = end; i >= start; i--) {
            Tail tail = tail(i);
            if (tail != null) {
                return tail;
            }
        }
        return null;
    }

    private Tail tail(int address) {
        int title = Chars.skipBlanks(text, address);
        if (Chars.is(text, title, '\n')) {
            title = Chars.skipBlanks(text, title + 1);
        }
        if (title < text.length() && "\"'(".indexOf(text.charAt(title)) >= 0) {
            step.run();
            for (int close : Labels.titleEnds(text, title)) {
                int end = Chars.skipSpace(text, close + 1);
                if (Chars.is(text, end, ')')) {
                    return new Tail(address, title, close, end + 1);
                }
            }
        }
        int end = Chars.skipSpace(text, address);
        return Chars.is(text, end, ')') ? new Tail(address, -1, -1, end + 1) : null;
    }

    private Found found(int at, int open, int close, int start, Tail tail) {
        String address = text.substring(start, tail.addressEnd);
        String words = text.substring(open + 1, close);
        String title = tail.title < 0 ? "" : text.substring(tail.title + 1, tail.titleEnd);
        int length = tail.end - at;
        String trimmed = Chars.trim(address);
        if (trimmed.startsWith("<")) {
            boolean escaped = (trimmed.length()
                                    - 1
                                    - Chars.trimEnd(trimmed.substring(0, trimmed.length() - 1), '\\')
                                            .length())
                            % 2
                    == 1;
            if (!trimmed.endsWith(">") || escaped) {
                return null;
            }
            address = trimmed.substring(1, trimmed.length() - 1);
        } else {
            int last = closingParenthesis(address);
            if (last == UNBALANCED) {
                return null;
            }
            if (last >= 0) {
                address = address.substring(0, last);
                title = "";
                int cut = (open > at ? 5 : 4) + words.length() + last;
                String raw = text.substring(at, Math.min(at + cut, tail.end));
                length = Chars.trim(raw).length();
            }
            address = Chars.trim(address);
        }
        return new Found(length, open > at, unbracketed(words), Chars.unescaped(address), Chars.unescaped(title));
    }

    private static final int UNBALANCED = -2;

    /** The parenthesis that none was opened for, -1 without one, or {@link #UNBALANCED}. */
    private static int closingParenthesis(String address) {
        if (address.indexOf(')') < 0) {
            return -1;
        }
        int level = 0;
        for (int i = 0; i < address.length(); i++) {
            switch (address.charAt(i)) {
                case '\\' -> i++;
                case '(' -> level++;
                case ')' -> {
                    level--;
                    if (level < 0) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        return level > 0 ? UNBALANCED : -1;
    }

    private static String unbracketed(String words) {
        return words.replace("\\[", "[").replace("\\]", "]");
    }

    /** A link to what is defined elsewhere; without a target where nothing has that name. */
    Found reference(int at) {
        int open = open(at);
        if (open < 0) {
            return null;
        }
        int words = Labels.wordsEnd(text, open + 1);
        if (words >= 0 && Chars.is(text, words + 1, '[')) {
            int name = Labels.referenceEnd(text, words + 2);
            if (name >= 0) {
                return defined(at, open, words, text.substring(words + 2, name), name + 1);
            }
        }
        int name = Labels.referenceEnd(text, open + 1);
        if (name < 0) {
            return null;
        }
        int end = text.startsWith("[]", name + 1) ? name + 3 : name + 1;
        return defined(at, open, name, text.substring(open + 1, name), end);
    }

    private Found defined(int at, int open, int close, String name, int end) {
        Block definition = links.named(name);
        String words = text.substring(open + 1, close);
        return definition == null
                ? new Found(1, false, words, null, "")
                : new Found(end - at, open > at, unbracketed(words), definition.target, definition.title);
    }
}
