package galley.markdown.kramdown;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML inside text. Its content is Markdown, where HTML has it hold words. */
final class HtmlSpans {
    private static final Pattern START = Pattern.compile("<(?:" + Marks.HTML_NAME + "|!--|/)");
    private static final Pattern LINE_FEEDS = Pattern.compile("\\n+");

    private HtmlSpans() {}

    static boolean take(Spans in) {
        Scan source = in.source;
        if (!source.sees(START)) {
            return false;
        }
        if (source.take(HtmlTag.COMMENT)) {
            in.add(new Node(Kind.XML_COMMENT, source.matched()));
        } else if (source.take(HtmlTag.END)) {
            in.addText(source.matched());
        } else if (source.take(HtmlTag.START)) {
            HtmlTag tag = HtmlTag.matched(source);
            if (HtmlNames.isBlock(tag.name())) {
                in.addText(source.matched());
            } else {
                element(in, tag);
            }
        } else {
            in.addText(source.takeCharacter());
        }
        return true;
    }

    private static void element(Spans in, HtmlTag tag) {
        Node node = new Node(Kind.HTML, tag.name());
        node.attributes = tag.attributes();
        node.attributes.replaceAll((key, value) -> LINE_FEEDS.matcher(value).replaceAll(" "));
        node.closed = tag.closed();
        boolean parsed = isParsed(in, node);
        node.content = parsed ? Node.Content.SPANS : Node.Content.RAW;
        in.add(node);
        if (node.closed || HtmlNames.isEmpty(tag.name())) {
            return;
        }
        End end = new End(HtmlTag.endOf(tag.name()));
        Set<Spans.Rule> rules = parsed ? Spans.all(in.definitions.settings) : EnumSet.of(Spans.Rule.HTML);
        if (in.parse(node, end, rules)) {
            in.source.take(end.tag);
        } else {
            node.addText(in.source.takeRest(), in.textKind);
        }
    }

    private static boolean isParsed(Spans in, Node node) {
        boolean canBe = HtmlNames.content(node.value.toString()) != Node.Content.RAW;
        boolean parsed = canBe && !in.tree.isHtml(Node.Content.RAW) && in.definitions.settings.is("parse_span_html");
        String wanted = node.attributes.remove("markdown");
        return switch (wanted == null ? "" : wanted) {
            case "span" -> true;
            case "1" -> canBe;
            case "0" -> false;
            default -> parsed;
        };
    }

    private record End(Pattern tag) implements Spans.Stop {
        @Override
        public boolean isAt(String text, int at) {
            if (!text.startsWith("</", at)) {
                return false;
            }
            Matcher matcher = tag.matcher(text).region(at, text.length());
            return matcher.lookingAt();
        }
    }
}
