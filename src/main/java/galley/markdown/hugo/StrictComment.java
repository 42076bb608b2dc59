package galley.markdown.hugo;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** In a paragraph, a comment with two hyphens inside is text: so it was up to CommonMark 0.30. */
final class StrictComment implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
        return StrictComment::read;
    }

    private static ParsedInline read(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        Position afterBracket = scanner.position();
        return scanner.next("!--") && !closes(scanner)
                ? ParsedInline.of(new Text("<"), afterBracket)
                : ParsedInline.none();
    }

    /** Whether the first two hyphens are followed by the end of the comment. */
    private static boolean closes(Scanner scanner) {
        if (scanner.next("-->")) {
            return true;
        }
        if (scanner.next(">") || scanner.next("->")) {
            return false;
        }
        while (scanner.find('-') >= 0) {
            if (scanner.next("--")) {
                return scanner.peek() == '>';
            }
            scanner.next();
        }
        return false;
    }
}
