package galley.markdown.python;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that define something and are not seen where they stand. */
final class DefinitionRules {
    private DefinitionRules() {}

    /** {@code [label]: target "title"}, on any line of a chunk. */
    record Link(Definitions definitions) implements BlockRule {
        private static final Pattern DEFINITION =
                Pattern.compile("(?dm)^ {0,3}\\[(?<label>[^\\[\\]]*)]: *\\n? *(?<target>" + notSpace()
                        + "+) *(?:\\n *)?(?:(?<quote>[\"'])(?<quoted>.*)\\k<quote> *|\\((?<bracketed>.*)\\) *)?$");

        @Override
        public boolean apply(BlockParser parser, Element parent, Deque<Chunk> chunks) {
            Matcher definition = find(DEFINITION, "]:", chunks);
            if (definition == null) {
                return false;
            }
            String label = Chars.strip(definition.group("label")).toLowerCase(java.util.Locale.ROOT);
            String target = Chars.stripEnd(Chars.stripStart(definition.group("target"), '<'), '>');
            String quoted = definition.group("quoted");
            String title = quoted == null || quoted.isEmpty() ? definition.group("bracketed") : quoted;
            definitions.links.put(label, new Definitions.Link(target, title == null ? "" : title));
            cutOut(definition, chunks);
            return true;
        }

        @Override
        public boolean isVisible() {
            return false;
        }

        private static String notSpace() {
            return Chars.SPACE.replaceFirst("\\[", "[^");
        }
    }

    /** The {@code abbr} extension: {@code *[short]: long}. */
    record Abbreviation(Definitions definitions) implements BlockRule {
        private static final Pattern DEFINITION =
                Pattern.compile("(?dm)^\\*\\[(?<short>[^]]*)] ?: *\\n? *(?<long>.*)$");

        @Override
        public boolean apply(BlockParser parser, Element parent, Deque<Chunk> chunks) {
            Matcher definition = find(DEFINITION, "*[", chunks);
            if (definition == null) {
                return false;
            }
            String word = Chars.strip(definition.group("short"));
            definitions.abbreviations.remove(word);
            definitions.abbreviations.put(word, Chars.strip(definition.group("long")));
            cutOut(definition, chunks);
            return true;
        }

        @Override
        public boolean isVisible() {
            return false;
        }
    }

    /** The {@code footnotes} extension: {@code [^label]: text}, with the indented chunks that follow. */
    record Footnote(Definitions definitions) implements BlockRule {
        private static final Pattern DEFINITION = Pattern.compile("(?dm)^ {0,3}\\[\\^(?<label>[^]]*)]: *(?<text>.*)$");

        @Override
        public boolean apply(BlockParser parser, Element parent, Deque<Chunk> chunks) {
            Matcher definition = find(DEFINITION, "[^", chunks);
            if (definition == null) {
                return false;
            }
            Chunk chunk = chunks.removeFirst();
            Chunk rest = chunk.after(definition.end()).withoutLeadingLineFeeds();
            Matcher next = DEFINITION.matcher(rest.text());
            List<String> parts = new ArrayList<>();
            if (next.find()) {
                String before = Chars.stripEnd(rest.text().substring(0, next.start()), '\n');
                String text = definition.group("text") + "\n" + Indentation.remove(before, 1);
                parts.add(Chars.stripStart(text, '\n'));
                chunks.addFirst(rest.after(next.start()));
            } else {
                String text = definition.group("text") + "\n" + Indentation.remove(rest.text(), 1);
                parts.add(Chars.strip(text, '\n'));
                takeIndented(chunks, parts);
            }
            String text = Chars.stripEnd(String.join("\n\n", parts));
            definitions.footnotes.define(definition.group("label"), Chunk.of(text, chunk.line()));
            putBackBefore(chunk, definition.start(), chunks);
            return true;
        }

        private static void takeIndented(Deque<Chunk> chunks, List<String> parts) {
            while (!chunks.isEmpty() && chunks.getFirst().isIndented()) {
                Chunk chunk = chunks.removeFirst();
                Matcher next = DEFINITION.matcher(chunk.text());
                if (next.find()) {
                    String before = Chars.stripEnd(chunk.text().substring(0, next.start()), '\n');
                    parts.add(Indentation.remove(before, 1));
                    chunks.addFirst(chunk.after(next.start()));
                    return;
                }
                parts.add(Indentation.remove(chunk.text(), 1));
            }
        }

        @Override
        public boolean isVisible() {
            return false;
        }
    }

    private static Matcher find(Pattern pattern, String sign, Deque<Chunk> chunks) {
        String text = chunks.getFirst().text();
        Matcher found = pattern.matcher(text);
        return text.contains(sign) && found.find() ? found : null;
    }

    private static void cutOut(Matcher definition, Deque<Chunk> chunks) {
        Chunk chunk = chunks.removeFirst();
        Chunk after = chunk.after(definition.end());
        if (!after.isBlank()) {
            chunks.addFirst(after.withoutLeadingLineFeeds());
        }
        putBackBefore(chunk, definition.start(), chunks);
    }

    private static void putBackBefore(Chunk chunk, int end, Deque<Chunk> chunks) {
        Chunk before = chunk.before(end);
        if (!before.isBlank()) {
            chunks.addFirst(before.withoutTrailingLineFeeds());
        }
    }
}
