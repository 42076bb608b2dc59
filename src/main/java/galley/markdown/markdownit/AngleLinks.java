package galley.markdown.markdownit;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** {@code <https://x.org/%C3%A4>}: the words of the link are its address as a person reads it. */
final class AngleLinks implements InlineContentParserFactory {
    private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
    private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^<>\\x00-\\x20]*+");
    private static final Pattern MAIL =
            Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]++@" + LABEL + "(?:\\." + LABEL + ")*+");

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
        return AngleLinks::link;
    }

    private static ParsedInline link(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        Position start = scanner.position();
        while (scanner.hasNext() && scanner.peek() > ' ' && "<>".indexOf(scanner.peek()) < 0) {
            scanner.next();
        }
        if (scanner.peek() != '>') {
            return ParsedInline.none();
        }
        SourceLines source = scanner.getSource(start, scanner.position());
        String words = source.getContent();
        boolean address = ADDRESS.matcher(words).matches();
        if (!address && !MAIL.matcher(words).matches()) {
            return ParsedInline.none();
        }
        String target = address ? words : "mailto:" + words;
        if (!Addresses.isAllowed(target)) {
            return ParsedInline.of(new Text("<"), start);
        }
        scanner.next();
        Node link = new Link(target, null);
        Text text = new Text(Addresses.shown(words));
        text.setSourceSpans(source.getSourceSpans());
        link.appendChild(text);
        return ParsedInline.of(link, scanner.position());
    }
}
