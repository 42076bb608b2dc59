package galley.markdown.markdownit;

import org.commonmark.node.CustomNode;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** Words in square brackets that are no link, because its address would run a program: they stay as they are typed. */
final class Refused extends CustomNode {
    private Refused() {}

    /** As a {@link org.commonmark.parser.beta.LinkProcessor}; what is fine goes on to the one for all links. */
    static LinkResult instead(LinkInfo info, Scanner scanner, InlineParserContext context) {
        String address = address(info, scanner, context);
        return address == null || Addresses.isAllowed(Addresses.written(address))
                ? LinkResult.none()
                : LinkResult.wrapTextIn(new Refused(), info.afterTextBracket());
    }

    private static String address(LinkInfo info, Scanner scanner, InlineParserContext context) {
        if (info.destination() != null) {
            return info.destination();
        }
        String label = info.label() == null || info.label().isEmpty() ? info.text(scanner) : info.label();
        LinkReferenceDefinition definition = context.getDefinition(LinkReferenceDefinition.class, label);
        return definition == null ? null : definition.getDestination();
    }
}
