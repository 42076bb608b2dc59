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
 * Mail addresses in plain text, and {@code mailto:} and {@code xmpp:} addresses, become links.
 *
 * <p>Rules: GFM, "extended email autolink" and "extended protocol autolink".
 */
final class MailLinks implements PostProcessor {
    private static final Pattern MAIL = Pattern.compile("(?<scheme>(?<![A-Za-z0-9])(?:mailto|xmpp):)?[A-Za-z0-9.+_-]++@"
            + "[A-Za-z0-9_-]++(?:\\.[A-Za-z0-9_-]++)++(?<path>(?:/[A-Za-z0-9@.]++)?)");

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
        texts.forEach(MailLinks::link);
        return document;
    }

    private static void link(Text text) {
        String words = text.getLiteral();
        Matcher mail = MAIL.matcher(words);
        int done = 0;
        while (mail.find()) {
            boolean chat = "xmpp:".equals(mail.group("scheme"));
            int end = chat ? mail.end() : mail.start("path");
            char last = words.charAt(end - 1);
            if (last == '-' || last == '_' || end < words.length() && words.charAt(end) == '@') {
                continue;
            }
            String shown = words.substring(mail.start(), end);
            Link link = new BareLink(mail.group("scheme") == null ? "mailto:" + shown : shown, shown);
            if (mail.start() > done) {
                text.insertBefore(new Text(words.substring(done, mail.start())));
            }
            text.insertBefore(link);
            done = end;
        }
        if (done == words.length()) {
            text.unlink();
        } else {
            text.setLiteral(words.substring(done));
        }
    }
}
