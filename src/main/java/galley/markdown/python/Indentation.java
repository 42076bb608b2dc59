package galley.markdown.python;

/** The first lines of a chunk that are indented by one tab (or more), without it; and the lines that follow. */
record Indentation(String inner, Chunk rest) {
    static final int TAB = 4;

    /** Cuts at the first line that is neither indented nor blank. */
    static Indentation of(Chunk chunk, int width) {
        String text = chunk.text();
        String indent = " ".repeat(width);
        StringBuilder inner = new StringBuilder();
        int start = 0;
        while (start <= text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            boolean indented = text.startsWith(indent, start);
            if (!indented && !Chars.isBlank(text.substring(start, end))) {
                break;
            }
            inner.append(start == 0 ? "" : "\n").append(text, indented ? start + width : end, end);
            start = end + 1;
        }
        Chunk rest = start > text.length() ? chunk.after(text.length()) : chunk.after(start);
        return new Indentation(inner.toString(), rest);
    }

    /** Takes so many tabs from each line that has them all. */
    static String remove(String text, int tabs) {
        String indent = " ".repeat(tabs * TAB);
        if (tabs == 0 || !text.contains(indent)) {
            return text;
        }
        StringBuilder lines = new StringBuilder(text.length());
        for (int start = 0; start <= text.length(); ) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            int from = text.startsWith(indent, start) ? start + indent.length() : start;
            lines.append(start == 0 ? "" : "\n").append(text, from, end);
            start = end + 1;
        }
        return lines.toString();
    }
}
