package galley.markdown.python;

import galley.markdown.python.BlockParser.State;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code def_list} extension: terms, then a line that starts with a colon. */
final class DefinitionRule implements BlockRule {
    private static final Pattern MARK = Pattern.compile("(?dm)^ {0,3}: {1,3}(?<definition>.*)$");
    private static final Pattern NOT_INDENTED = Pattern.compile("(?d) {0,3}[^ :]");

    @Override
    public boolean apply(BlockParser parser, Element parent, Deque<Chunk> chunks) {
        Chunk chunk = chunks.getFirst();
        String text = chunk.text();
        Matcher mark = MARK.matcher(text);
        if (!hasColonAtLineStart(text) || !mark.find()) {
            return false;
        }
        Element sibling = parent.last();
        List<String> terms = terms(text.substring(0, mark.start()));
        if (terms.isEmpty() && sibling == null) {
            return false;
        }
        chunks.removeFirst();
        Chunk after = chunk.after(Math.min(mark.end() + 1, text.length()));
        boolean lazy = NOT_INDENTED.matcher(after.text()).lookingAt();
        Indentation indentation = lazy
                ? new Indentation(after.text(), after.after(after.text().length()))
                : Indentation.of(after, Indentation.TAB);
        String first = mark.group("definition");
        String definition = indentation.inner().isEmpty() ? first : first + "\n" + indentation.inner();

        State state = State.TIGHT_LIST;
        int firstLine = -1;
        if (terms.isEmpty() && sibling.is("p")) {
            state = State.LOOSE_LIST;
            terms = List.of(sibling.text.split("\n", -1));
            firstLine = sibling.firstLine;
            parent.children.removeLast();
            sibling = parent.last();
        }
        Element list;
        if (sibling != null && sibling.is("dl")) {
            list = sibling;
            boolean afterLoose =
                    list.last() != null && list.last().is("dd") && list.last().last() != null;
            state = terms.isEmpty() && afterLoose ? State.LOOSE_LIST : state;
        } else {
            list = parent.add("dl");
            list.firstLine = firstLine;
        }
        terms.forEach(term -> list.add("dt", term));
        Element item = list.add("dd");
        Chunk inner = Chunk.of(definition, chunk.after(mark.start()).line());
        parser.in(state, () -> parser.parseChunk(item, inner));
        LeafRules.putBack(indentation.rest(), chunks);
        return true;
    }

    /** Much faster than the pattern, in a long text of many colons. */
    private static boolean hasColonAtLineStart(String text) {
        for (int colon = text.indexOf(": "); colon >= 0; colon = text.indexOf(": ", colon + 1)) {
            int start = colon;
            while (start > 0 && text.charAt(start - 1) == ' ') {
                start--;
            }
            if (start == 0 || text.charAt(start - 1) == '\n') {
                return true;
            }
        }
        return false;
    }

    private static List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        for (String line : text.split("\n")) {
            String term = Chars.strip(line);
            if (!term.isEmpty()) {
                terms.add(term);
            }
        }
        return terms;
    }
}
