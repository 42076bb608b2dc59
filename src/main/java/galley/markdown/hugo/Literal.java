package galley.markdown.hugo;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jsoup.parser.Parser;

/**
 * An escaped mark or an entity. It knows how it was written: goldmark describes pictures with the words of the source, in
 * which nothing is unescaped.
 */
final class Literal extends CustomNode {
    static final InlineContentParserFactory FACTORY = new Factory();

    private static final int LONGEST_ENTITY = 34;
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z][a-zA-Z0-9]*);");

    private final String written;
    private final String shown;

    private Literal(String written, String shown) {
        this.written = written;
        this.shown = shown;
    }

    String written() {
        return written;
    }

    String shown() {
        return shown;
    }

    private static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('\\', '&');
        }

        @Override
        public InlineContentParser create() {
            return Factory::read;
        }

        private static ParsedInline read(InlineParserState state) {
            Scanner scanner = state.scanner();
            Literal literal = scanner.peek() == '\\' ? escape(scanner) : entity(scanner);
            return literal == null ? ParsedInline.none() : ParsedInline.of(literal, scanner.position());
        }

        private static Literal escape(Scanner scanner) {
            scanner.next();
            char mark = scanner.peek();
            if (!Runes.isAsciiMark(mark)) {
                return null;
            }
            scanner.next();
            return new Literal("\\" + mark, String.valueOf(mark));
        }

        private static Literal entity(Scanner scanner) {
            Position start = scanner.position();
            for (int i = 0; i < LONGEST_ENTITY && scanner.hasNext() && scanner.peek() != ';'; i++) {
                scanner.next();
            }
            if (!scanner.next(';')) {
                return null;
            }
            String written = scanner.getSource(start, scanner.position()).getContent();
            Matcher entity = ENTITY.matcher(written);
            if (!entity.matches()) {
                return null;
            }
            String shown = Parser.unescapeEntities(written, false);
            return shown.equals(written) ? null : new Literal(written, shown);
        }
    }
}
