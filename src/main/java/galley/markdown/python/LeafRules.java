package galley.markdown.python;

import galley.markdown.python.BlockParser.State;
import java.util.Deque;

/** Blocks that hold no blocks. */
final class LeafRules {
    private LeafRules() {}

    /** A blank line; inside a code block it counts. */
    static final class Empty implements BlockRule {
        @Override
        public boolean apply(BlockParser parser, Element parent, Deque<Chunk> chunks) {
            Chunk chunk = chunks.getFirst();
            if (!chunk.text().isEmpty() && chunk.text().charAt(0) != '\n') {
                return false;
            }
            chunks.removeFirst();
            if (chunk.text().length() > 1) {
                chunks.addFirst(chunk.after(1));
            }
            Element last = parent.last();
            if (last != null && last.isCodeBlock()) {
                Element code = last.children.getFirst();
                code.withFinalText(code.text + (chunk.text().isEmpty() ? "\n\n" : "\n"));
            }
            return true;
        }

        @Override
        public boolean isVisible() {
            return false;
        }
    }

    /** Indented text. Blank lines do not end it. */
    static final class Code implements BlockRule {
        @Override
        public boolean apply(BlockParser parser, Element parent, Deque<Chunk> chunks) {
            if (!chunks.getFirst().isIndented()) {
                return false;
            }
            Indentation indentation = Indentation.of(chunks.removeFirst(), Indentation.TAB);
            String source = CodeHtml.escape(Chars.stripEnd(indentation.inner())) + "\n";
            Element last = parent.last();
            if (last != null && last.isCodeBlock()) {
                Element code = last.children.getFirst();
                code.withFinalText(code.text + "\n" + source);
            } else {
                parent.add("pre").add("code").withFinalText(source);
            }
            putBack(indentation.rest(), chunks);
            return true;
        }
    }

    /** Hashes at the start of any line of a chunk, with or without a space. */
    static final class HashHeading implements BlockRule {
        private static final int LOWEST = 6;

        @Override
        public boolean apply(BlockParser parser, Element parent, Deque<Chunk> chunks) {
            String text = chunks.getFirst().text();
            for (int line = lineOfHash(text, 0); line >= 0; line = lineOfHash(text, line + 1)) {
                int words = line;
                while (words < text.length() && words - line < LOWEST && text.charAt(words) == '#') {
                    words++;
                }
                int end = endOfWords(text, words);
                if (end >= 0) {
                    Chunk chunk = chunks.removeFirst();
                    if (line > 1) {
                        parser.parseChunk(parent, chunk.before(line - 1));
                    }
                    parent.add("h" + (words - line), Chars.strip(text.substring(words, end)));
                    int next = text.indexOf('\n', end);
                    putBack(chunk.after(next < 0 ? text.length() : next + 1), chunks);
                    return true;
                }
            }
            return false;
        }

        private static int lineOfHash(String text, int from) {
            int at = text.indexOf('#', from);
            while (at > 0 && text.charAt(at - 1) != '\n') {
                at = text.indexOf("\n#", at);
                at = at < 0 ? at : at + 1;
            }
            return at;
        }

        /** Before the closing hashes; -1 when the line ends in a backslash, which makes it no heading. */
        private static int endOfWords(String text, int start) {
            int end = start;
            for (int i = start; i < text.length() && text.charAt(i) != '\n'; i++) {
                if (text.charAt(i) == '\\') {
                    i++;
                    if (i == text.length() || text.charAt(i) == '\n') {
                        return -1;
                    }
                    end = i + 1;
                } else if (text.charAt(i) != '#') {
                    end = i + 1;
                }
            }
            return end;
        }
    }

    /** A line underlined by equals signs or hyphens, at the start of a chunk. */
    static final class SetextHeading implements BlockRule {
        @Override
        public boolean apply(BlockParser parser, Element parent, Deque<Chunk> chunks) {
            String text = chunks.getFirst().text();
            int underline = text.indexOf('\n') + 1;
            int end = underline;
            while (end < text.length() && (text.charAt(end) == '=' || text.charAt(end) == '-')) {
                end++;
            }
            int trailing = end;
            while (trailing < text.length() && text.charAt(trailing) == ' ') {
                trailing++;
            }
            if (underline == 0 || end == underline || trailing < text.length() && text.charAt(trailing) != '\n') {
                return false;
            }
            Chunk chunk = chunks.removeFirst();
            String level = text.charAt(underline) == '=' ? "h1" : "h2";
            parent.add(level, Chars.strip(text.substring(0, underline - 1)));
            putBack(chunk.after(Math.min(trailing + 1, text.length())), chunks);
            return true;
        }
    }

    /** Three or more of one mark, on any line of a chunk. */
    static final class Rule implements BlockRule {
        @Override
        public boolean apply(BlockParser parser, Element parent, Deque<Chunk> chunks) {
            String text = chunks.getFirst().text();
            for (int line = 0; line >= 0 && line < text.length(); ) {
                int end = endOfRule(text, line);
                if (end >= 0) {
                    Chunk chunk = chunks.removeFirst();
                    Chunk before = chunk.before(line).withoutTrailingLineFeeds();
                    if (!before.text().isEmpty()) {
                        parser.parseChunk(parent, before);
                    }
                    parent.add("hr");
                    putBack(chunk.after(end).withoutLeadingLineFeeds(), chunks);
                    return true;
                }
                int feed = text.indexOf('\n', line);
                line = feed < 0 ? -1 : feed + 1;
            }
            return false;
        }

        private static int endOfRule(String text, int line) {
            int at = line;
            while (at < text.length() && at - line < 4 && text.charAt(at) == ' ') {
                at++;
            }
            char mark = at < text.length() && at - line < 4 ? text.charAt(at) : 0;
            if (mark != '-' && mark != '_' && mark != '*') {
                return -1;
            }
            int marks = 0;
            for (int spaces = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == mark) {
                    marks++;
                    spaces = 0;
                } else if (c != ' ' || ++spaces > 2) {
                    break;
                }
            }
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            return marks >= 3 && (at == text.length() || text.charAt(at) == '\n') ? at : -1;
        }
    }

    /** Whatever no other rule took. In a tight list it is the item's own text. */
    static final class Paragraph implements BlockRule {
        @Override
        public boolean apply(BlockParser parser, Element parent, Deque<Chunk> chunks) {
            Chunk chunk = chunks.removeFirst();
            if (chunk.isBlank()) {
                return true;
            }
            if (!parser.isIn(State.TIGHT_LIST)) {
                parent.add("p", Chars.stripStart(chunk.text()));
                return true;
            }
            Element last = parent.last();
            if (last != null) {
                last.tail += "\n" + chunk.text();
            } else if (parent.text.isEmpty()) {
                parent.text = Chars.stripStart(chunk.text());
            } else {
                parent.text += "\n" + chunk.text();
            }
            return true;
        }
    }

    static void putBack(Chunk rest, Deque<Chunk> chunks) {
        if (!rest.text().isEmpty()) {
            chunks.addFirst(rest);
        }
    }
}
