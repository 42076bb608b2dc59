package galley.markdown.commonmark;

import java.util.List;
import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.text.AsciiMatcher;

/**
 * Addresses that are links though nobody marked them: {@code www.x.org}, {@code https://x.org}.
 *
 * <p>Rules: GFM, "Autolinks (extension)", as cmark-gfm reads them: an address begins
 * where a word does. {@link LinksInBrackets} has the rest of the rule.
 */
final class BareLinks implements InlineContentParserFactory {
    /** Longer addresses than this are cut where they are, so that a line of many costs no square of its length. */
    private static final int LONGEST = 2048;

    private static final List<String> SCHEMES = List.of("www.", "https://", "http://", "ftp://");
    private static final AsciiMatcher END =
            AsciiMatcher.builder().anyOf(" \t\r\n\u000b\f<").build();

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('w', 'h', 'f');
    }

    @Override
    public InlineContentParser create() {
        return BareLinks::link;
    }

    private static ParsedInline link(InlineParserState state) {
        Scanner scanner = state.scanner();
        Position start = scanner.position();
        boolean bare = scanner.peek() == 'w';
        int before = scanner.peekPreviousCodePoint();
        if (bare ? !mayStandBefore(before) : isAsciiLetter(before)) {
            return ParsedInline.none();
        }
        int scheme = scheme(scanner);
        if (scheme == 0) {
            return ParsedInline.none();
        }
        for (int i = 0; i < LONGEST && scanner.hasNext() && !END.matches(scanner.peek()); i++) {
            scanner.next();
        }
        String words =
                Address.inBrackets(scanner.getSource(start, scanner.position()).getContent());
        if (!Address.domain(words, bare ? 0 : scheme, !bare)) {
            return ParsedInline.none();
        }
        String shown = words.substring(0, Address.end(words));
        scanner.setPosition(start);
        for (int i = 0; i < shown.length(); i++) {
            scanner.next();
        }
        return ParsedInline.of(new BareLink(bare ? "http://" + shown : shown, shown), scanner.position());
    }

    /** Steps over what an address begins with, and says how long that is. */
    private static int scheme(Scanner scanner) {
        for (String scheme : SCHEMES) {
            if (scanner.next(scheme)) {
                return scheme.length();
            }
        }
        return 0;
    }

    private static boolean mayStandBefore(int c) {
        return c <= ' ' || "*_~(".indexOf(c) >= 0;
    }

    private static boolean isAsciiLetter(int c) {
        return c < 128 && Character.isLetter(c);
    }
}
