package galley.markdown.python;

/**
 * A piece of text between blank lines, or what is left of one.
 *
 * @param line of the whole text at which it begins
 * @param endLine the line after its last
 */
record Chunk(String text, int line, int endLine) {
    static Chunk of(String text, int line) {
        return new Chunk(text, line, line + Chars.count(text, '\n', 0, text.length()) + 1);
    }

    Chunk before(int end) {
        return of(text.substring(0, end), line);
    }

    Chunk after(int start) {
        return new Chunk(text.substring(start), line + Chars.count(text, '\n', 0, start), endLine);
    }

    boolean isIndented() {
        return text.startsWith("    ");
    }

    Chunk withoutLeadingLineFeeds() {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\n') {
            start++;
        }
        return after(start);
    }

    Chunk withoutTrailingLineFeeds() {
        return of(Chars.stripEnd(text, '\n'), line);
    }

    boolean isBlank() {
        return Chars.isBlank(text);
    }
}
