package galley.markdown.python;

/**
 * A piece of text between blank lines, or what is left of one.
 *
 * @param line of the whole text at which it begins
 */
record Chunk(String text, int line) {
    Chunk before(int end) {
        return new Chunk(text.substring(0, end), line);
    }

    Chunk after(int start) {
        return new Chunk(text.substring(start), line + Chars.count(text, '\n', 0, start));
    }

    /** The line after its last. */
    int endLine() {
        return line + Chars.count(text, '\n', 0, text.length()) + 1;
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
        return new Chunk(Chars.stripEnd(text, '\n'), line);
    }

    boolean isBlank() {
        return Chars.isBlank(text);
    }
}
