package galley.markdown.markdownit;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jsoup.parser.Parser;

/** A sign that was written as {@code \*} or {@code &amp;}: text, but markdown-it leaves it out of a picture's words. */
final class Special extends CustomNode {
    static final InlineContentParserFactory FACTORY = new InlineContentParserFactory() {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('\\', '&');
        }

        @Override
        public InlineContentParser create() {
            return Special::parse;
        }
    };

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|[a-zA-Z][a-zA-Z0-9]{1,31});");
    private static final Pattern ESCAPES = Pattern.compile("\\\\\\p{Punct}|" + ENTITY);
    /** That of the longest entity. */
    private static final int LONGEST = 34;

    private final String literal;

    private Special(String literal) {
        this.literal = literal;
    }

    String literal() {
        return literal;
    }

    /** What is neither, such as a backslash at the end of a line, is left to the parser that comes with the library. */
    private static ParsedInline parse(InlineParserState state) {
        Scanner scanner = state.scanner();
        Position start = scanner.position();
        char sign = scanner.peek();
        scanner.next();
        if (sign == '\\') {
            char escaped = scanner.peek();
            if (!isPunctuation(escaped)) {
                return ParsedInline.none();
            }
            scanner.next();
            return found(String.valueOf(escaped), scanner);
        }
        int length = 1;
        while (length < LONGEST && scanner.hasNext() && scanner.peek() != ';' && scanner.peek() != '\n') {
            scanner.next();
            length++;
        }
        if (!scanner.next(';')) {
            return ParsedInline.none();
        }
        String text = text(scanner.getSource(start, scanner.position()).getContent());
        return text == null ? ParsedInline.none() : found(text, scanner);
    }

    private static ParsedInline found(String text, Scanner scanner) {
        Node node = new Special(text);
        return ParsedInline.of(node, scanner.position());
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }

    /** A text outside of paragraphs, such as a code's language. */
    static String unescaped(String text) {
        return ESCAPES.matcher(text).replaceAll(escape -> {
            String source = escape.group();
            String plain = source.startsWith("\\") ? source.substring(1) : text(source);
            return Matcher.quoteReplacement(plain == null ? source : plain);
        });
    }

    /** Null for what is no entity. */
    private static String text(String source) {
        Matcher entity = ENTITY.matcher(source);
        if (!entity.matches()) {
            return null;
        }
        if (entity.group(1) != null) {
            return character(Integer.parseInt(entity.group(1), 16));
        }
        if (entity.group(2) != null) {
            return character(Integer.parseInt(entity.group(2)));
        }
        String decoded = Parser.unescapeEntities(source, true);
        return decoded.equals(source) ? null : decoded;
    }

    /** By markdown-it's {@code isValidEntityCode}. */
    private static String character(int code) {
        boolean broken = code >= 0xD800 && code <= 0xDFFF || code > Character.MAX_CODE_POINT;
        boolean nothing = code >= 0xFDD0 && code <= 0xFDEF || (code & 0xFFFE) == 0xFFFE;
        boolean control = code <= 8 || code == 11 || code >= 14 && code <= 31 || code >= 127 && code <= 159;
        return broken || nothing || control ? "\uFFFD" : Character.toString(code);
    }
}
