package galley.markdown.marked;

/** Blocks that hold no blocks, without definitions, tables and HTML. */
record LeafRules(Queue queue) {
    /** Blank lines. */
    Block space(String text, int at) {
        int end = blankLinesEnd(text, at);
        return end > at ? new Block(Block.Kind.SPACE, text.substring(at, end), "") : null;
    }

    /** Behind all blank lines that stand here. */
    static int blankLinesEnd(String text, int at) {
        int end = at;
        while (true) {
            int i = Chars.skipBlanks(text, end);
            if (i >= text.length()) {
                return i;
            }
            if (text.charAt(i) != '\n') {
                return end;
            }
            end = i + 1;
        }
    }

    /** Lines indented by four spaces or a tab. */
    Block code(String text, int at) {
        int end = at;
        while (LineStarts.isCode(text, end)) {
            end = Chars.lineEnd(text, end);
            if (end == text.length()) {
                break;
            }
            end = blankLinesEnd(text, end + 1);
        }
        if (end == at) {
            return null;
        }
        String raw = text.substring(at, end);
        StringBuilder code = new StringBuilder(raw.length());
        for (int line = 0; line < raw.length(); ) {
            int next = Math.min(Chars.lineEnd(raw, line) + 1, raw.length());
            code.append(raw, unindented(raw, line), next);
            line = next;
        }
        return new Block(Block.Kind.CODE, raw, Chars.trimEnd(code.toString(), '\n'));
    }

    private static int unindented(String text, int at) {
        int i = at;
        while (i < text.length() && i - at < 4 && text.charAt(i) == ' ') {
            i++;
        }
        return i == at && Chars.is(text, i, '\t') ? i + 1 : i;
    }

    Block fence(String text, int at) {
        int mark = LineStarts.indented(text, at, 3);
        int length = mark < 0 ? 0 : LineStarts.fenceLength(text, mark);
        if (length == 0) {
            return null;
        }
        int infoEnd = Chars.lineEnd(text, mark);
        if (text.charAt(mark) == '`' && LineStarts.has(text, '`', mark + length, infoEnd)) {
            return null;
        }
        String info = text.substring(mark + length, infoEnd);
        String fence = text.substring(mark, mark + length);
        int start = Math.min(infoEnd + 1, text.length());
        int line = start;
        int codeEnd = text.length();
        int end = text.length();
        while (line < text.length()) {
            int closed = closing(text, line, fence);
            if (closed >= 0) {
                end = closed;
                codeEnd = Math.max(line - 1, start);
                break;
            }
            line = Chars.lineEnd(text, line) + 1;
        }
        if (end == text.length() && codeEnd == end && codeEnd > start && text.charAt(end - 1) == '\n') {
            codeEnd--;
        }
        String raw = text.substring(at, end);
        Block block = new Block(Block.Kind.CODE, raw, unindented(raw, text.substring(start, codeEnd)));
        block.language = Chars.unescaped(Chars.trim(info));
        return block;
    }

    /** Where the line ends if it closes the fence, or -1. */
    private static int closing(String text, int line, String fence) {
        int i = LineStarts.indented(text, line, 3);
        if (i < 0 || !text.startsWith(fence, i)) {
            return -1;
        }
        i += fence.length();
        while (i < text.length() && (text.charAt(i) == '`' || text.charAt(i) == '~')) {
            i++;
        }
        i = Chars.skip(text, i, ' ');
        return Chars.atLineEnd(text, i) ? i : -1;
    }

    /** A fence of backticks takes its own indentation off its lines. */
    private static String unindented(String raw, String code) {
        int indent = Chars.skipSpace(raw, 0);
        if (indent == 0 || !raw.startsWith("```", indent)) {
            return code;
        }
        StringBuilder out = new StringBuilder(code.length());
        for (String line : code.split("\n", -1)) {
            int space = Chars.skipSpace(line, 0);
            out.append(space >= indent ? line.substring(indent) : line).append('\n');
        }
        return out.substring(0, out.length() - 1);
    }

    Block heading(String text, int at) {
        int level = LineStarts.headingLevel(text, at);
        if (level == 0) {
            return null;
        }
        int start = LineStarts.indented(text, at, 3) + level;
        int end = Chars.lineEnd(text, at);
        if (hasStrangeLineEnd(text, start, end)) {
            return null;
        }
        String title = Chars.trim(text.substring(Math.min(start, end), end));
        String trimmed = Chars.trimEnd(title, '#');
        if (trimmed.isEmpty() || trimmed.endsWith(" ")) {
            title = Chars.trim(trimmed);
        }
        return titled(text.substring(at, Chars.skip(text, end, '\n')), level, title);
    }

    private Block titled(String raw, int level, String title) {
        Block block = new Block(Block.Kind.HEADING, raw, title);
        block.level = level;
        queue.add(title, block.spans);
        return block;
    }

    /** A dot in a regular expression does not match some characters that are no line feeds. */
    static boolean hasStrangeLineEnd(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Chars.endsLine(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    Block rule(String text, int at) {
        int end = LineStarts.ruleEnd(text, at, 3, true);
        return end < 0 ? null : new Block(Block.Kind.RULE, text.substring(at, end), "");
    }

    /** @param underline at the line feed before {@code ===} or {@code ---} */
    Block underlined(String text, int at, int underline) {
        int mark = Chars.skip(text, underline + 1, ' ');
        String raw = text.substring(at, Chars.skip(text, Chars.lineEnd(text, mark), '\n'));
        return titled(raw, text.charAt(mark) == '=' ? 1 : 2, text.substring(at, underline));
    }

    Block paragraph(String text, int at) {
        String raw = text.substring(at, paragraphEnd(text, at, true));
        Block block = new Block(Block.Kind.PARAGRAPH, raw, raw);
        queue.add(raw, block.spans);
        return block;
    }

    /** Where the last line of a paragraph ends. */
    static int paragraphEnd(String text, int at, boolean tables) {
        int end = Chars.lineEnd(text, at);
        while (end + 1 < text.length()
                && text.charAt(end + 1) != '\n'
                && !LineStarts.endsParagraph(text, end + 1, tables)) {
            end = Chars.lineEnd(text, end + 1);
        }
        return end;
    }

    Block text(String text, int at) {
        String raw = text.substring(at, Chars.lineEnd(text, at));
        Block block = new Block(Block.Kind.TEXT, raw, raw);
        queue.add(raw, block.spans);
        return block;
    }
}
