package galley.markdown.python;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands in angle brackets inside a line, and entities. */
final class TagRules {
    private TagRules() {}

    /** {@code <https://example.org/>}. */
    record Autolink(InlineStash stash) implements InlineRule {
        private static final Pattern LINK = Pattern.compile("<((?:[Ff]|[Hh][Tt])[Tt][Pp][Ss]?://[^<>]*)>");

        @Override
        public String signs() {
            return "<";
        }

        @Override
        public Found at(GapText text, int at) {
            Matcher link = LINK.matcher(text);
            if (!link.region(at, text.length()).lookingAt()) {
                return null;
            }
            Element element = new Element("a").with("href", stash.words(link.group(1)));
            return Found.element(at, link.end(), element.withFinalText(link.group(1)));
        }
    }

    /** {@code <me@example.org>}, written in entities to puzzle the harvesters of addresses. */
    record Autoaddress(InlineStash stash) implements InlineRule {
        private static final Pattern ADDRESS = Pattern.compile("<([^<> !]+@[^@<> ]+)>");
        /** Of the letters that have a name in HTML, the ones an address may hold. */
        private static final Map<Integer, String> NAMED = Map.of((int) '"', "quot", (int) '&', "amp");

        @Override
        public String signs() {
            return "<";
        }

        @Override
        public Found at(GapText text, int at) {
            Matcher address = ADDRESS.matcher(text);
            if (!address.region(at, text.length()).lookingAt()) {
                return null;
            }
            String words = stash.words(address.group(1));
            String plain = words.startsWith("mailto:") ? words.substring("mailto:".length()) : words;
            Element element = new Element("a").with("href", entities("mailto:" + plain));
            return Found.element(at, address.end(), element.withFinalText(entities(plain)));
        }

        private static String entities(String plain) {
            return plain.codePoints()
                    .mapToObj(c -> Marks.AMPERSAND + NAMED.getOrDefault(c, "#" + c) + ";")
                    .collect(Collectors.joining());
        }
    }

    /** Tags and comments, kept as they are; what is between two tags is still Markdown. */
    record Html(HtmlStash html, InlineStash stash) implements InlineRule {
        private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>@ ]*(?: [^<>]*)?>");

        @Override
        public String signs() {
            return "<";
        }

        @Override
        public Found at(GapText text, int at) {
            int end = text.startsWith("<!--", at) ? endOfComment(text, at) : endOfTag(text, at);
            return end < 0 ? null : Found.words(at, end, html.put(stash.html(text.subSequence(at, end))));
        }

        private static int endOfTag(GapText text, int at) {
            Matcher tag = TAG.matcher(text);
            return tag.region(at, text.length()).lookingAt() ? tag.end() : -1;
        }

        private static int endOfComment(GapText text, int at) {
            int from = at + "<!--".length();
            for (int sign = text.indexOfAny("<-", from); sign >= 0; sign = text.indexOfAny("<-", sign + 1)) {
                if (text.startsWith("-->", sign)) {
                    return sign + "-->".length();
                }
                if (text.startsWith("<!--", sign)) {
                    return -1;
                }
            }
            return -1;
        }
    }

    /** {@code &amp;}, {@code &#38;}. */
    record Entity(HtmlStash html) implements InlineRule {
        private static final Pattern ENTITY = Pattern.compile("&(?:#[0-9]+|#x[0-9a-fA-F]+|[a-zA-Z0-9]+);");

        @Override
        public String signs() {
            return "&";
        }

        @Override
        public boolean mayRetry() {
            return false;
        }

        @Override
        public Found at(GapText text, int at) {
            Matcher entity = ENTITY.matcher(text);
            boolean found = entity.region(at, text.length()).lookingAt();
            return found ? Found.words(at, entity.end(), html.put(entity.group())) : null;
        }
    }
}
