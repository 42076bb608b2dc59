package galley.markdown.python;

import java.util.Map;

/** Inline rules of a few characters. */
final class SimpleRules {
    private SimpleRules() {}

    /** A character after a backslash is only itself. */
    record Escape(String escapable) implements InlineRule {
        @Override
        public String signs() {
            return "\\";
        }

        @Override
        public boolean mayRetry() {
            return false;
        }

        @Override
        public Found at(GapText text, int at) {
            if (at + 1 == text.length()) {
                return null;
            }
            char c = text.charAt(at + 1);
            boolean can = escapable.indexOf(c) >= 0;
            return can ? Found.words(at, at + 2, Marks.character(c)) : Found.nothing(at, at + 2);
        }
    }

    /** Two spaces at the end of a line; with the {@code nl2br} extension, any end of a line. */
    record LineBreak(String spaces) implements InlineRule {
        @Override
        public String signs() {
            return "\n";
        }

        @Override
        public boolean mayRetry() {
            return false;
        }

        @Override
        public Found at(GapText text, int at) {
            int start = at - spaces.length();
            return text.startsWith(spaces, start) ? Found.element(start, at + 1, new Element("br")) : null;
        }
    }

    /** A star or an underscore between spaces is no emphasis. */
    record Alone() implements InlineRule {
        @Override
        public String signs() {
            return "*_";
        }

        @Override
        public boolean mayRetry() {
            return false;
        }

        @Override
        public Found at(GapText text, int at) {
            boolean atEnd = at + 1 == text.length();
            if (!Chars.isSpace(text.before(at)) || !atEnd && !Chars.isSpace(text.charAt(at + 1))) {
                return null;
            }
            int start = Math.max(at - 1, 0);
            int end = Math.min(at + 2, text.length());
            return Found.words(start, end, text.subSequence(start, end));
        }
    }

    /** The {@code footnotes} extension: {@code [^label]}. */
    record FootnoteReference(Footnotes footnotes) implements InlineRule {
        @Override
        public String signs() {
            return "[";
        }

        @Override
        public Found at(GapText text, int at) {
            int end = text.at(at + 1) == '^' ? text.indexOfAny("]", at + 2) : -1;
            if (end < 0) {
                return null;
            }
            String label = text.subSequence(at + 2, end);
            return footnotes.has(label)
                    ? Found.element(at, end + 1, footnotes.reference(label))
                    : Found.nothing(at, end + 1);
        }
    }

    /** The {@code abbr} extension: every occurrence of a defined word. */
    record Abbreviation(Map.Entry<String, String> definition) implements InlineRule {
        @Override
        public String signs() {
            return definition.getKey().substring(0, 1);
        }

        @Override
        public boolean mayRetry() {
            return false;
        }

        @Override
        public Found at(GapText text, int at) {
            String word = definition.getKey();
            int end = at + word.length();
            if (!text.startsWith(word, at) || !isEdge(text, at) || !isEdge(text, end)) {
                return null;
            }
            Element element =
                    new Element("abbr").with("title", definition.getValue()).withFinalText(word);
            return Found.element(at, end, element);
        }

        private static boolean isEdge(GapText text, int at) {
            return Chars.isWord(text.before(at)) != Chars.isWord(text.at(at));
        }
    }
}
