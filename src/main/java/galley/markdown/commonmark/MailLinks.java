package galley.markdown.commonmark;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/**
 * Mail addresses in plain text become links.
 *
 * @param address finds one; what it finds may begin with {@code mailto:} or {@code xmpp:}
 */
public record MailLinks(Pattern address) implements PostProcessor {
    private static final String GFM_MAIL = "[A-Za-z0-9.+_-]++@[A-Za-z0-9_-]++(?:\\.[A-Za-z0-9_-]++)++(?<![-_])(?!@)";

    /** GFM's "extended email autolink" and "extended protocol autolink". */
    static final MailLinks GFM = new MailLinks(Pattern.compile("(?:(?<![A-Za-z0-9])xmpp:" + GFM_MAIL
            + "(?:/[A-Za-z0-9@.]++)?|(?:(?<![A-Za-z0-9])mailto:)?" + GFM_MAIL + ")"));

    @Override
    public Node process(Node document) {
        List<Text> texts = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                // an address inside of a link is its text
            }

            @Override
            public void visit(Text text) {
                if (text.getLiteral().indexOf('@') > 0) {
                    texts.add(text);
                }
            }
        });
        texts.forEach(this::link);
        return document;
    }

    private void link(Text text) {
        String words = text.getLiteral();
        Matcher mail = address.matcher(words);
        int done = 0;
        while (mail.find()) {
            String shown = mail.group();
            boolean complete = shown.startsWith("mailto:") || shown.startsWith("xmpp:");
            if (mail.start() > done) {
                text.insertBefore(new Text(words.substring(done, mail.start())));
            }
            text.insertBefore(new BareLink(complete ? shown : "mailto:" + shown, shown));
            done = mail.end();
        }
        if (done == words.length()) {
            text.unlink();
        } else {
            text.setLiteral(words.substring(done));
        }
    }
}
