package galley.markdown.markdownit;

import org.commonmark.node.CustomNode;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** Words in square brackets that are no link, because its address would run a program: they stay as they are typed. */
final class Refused extends CustomNode {
    private Refused() {}

    /** As a {@link org.commonmark.parser.beta.LinkProcessor}; what is fine, or defined elsewhere, goes on. */
    static LinkResult instead(LinkInfo info, Scanner scanner, InlineParserContext context) {
        return info.destination() == null || Addresses.isAllowed(info.destination())
                ? LinkResult.none()
                : LinkResult.wrapTextIn(new Refused(), info.afterTextBracket());
    }
}
