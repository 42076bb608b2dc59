package galley.markdown.python;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links and pictures, with their targets in place or by reference. */
final class LinkRules {
    private static final Pattern SPACES = Pattern.compile(Chars.SPACE + "+");
    private static final Pattern SPACE = Pattern.compile(Chars.SPACE);
    private static final Pattern LABEL = Pattern.compile(Chars.SPACE + "?\\[(?<label>[^]]*)]");

    private LinkRules() {}

    /** How a link or a picture begins, and what is made of it. */
    private enum Kind {
        LINK("[") {
            @Override
            boolean startsAt(GapText text, int at) {
                return text.before(at) != '!';
            }

            @Override
            Element element(String target, String words, InlineStash stash) {
                return new Element("a").with("href", target);
            }
        },
        PICTURE("!") {
            @Override
            boolean startsAt(GapText text, int at) {
                return text.at(at + 1) == '[';
            }

            @Override
            Element element(String target, String words, InlineStash stash) {
                return new Element("img").with("src", target).with("alt", stash.words(words));
            }
        };

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        abstract boolean startsAt(GapText text, int at);

        abstract Element element(String target, String words, InlineStash stash);

        Element element(String target, String title, String words, InlineStash stash) {
            Element element = element(target, words, stash);
            if (title != null) {
                element.with("title", title);
            }
            element.text = this == LINK ? words : "";
            return element;
        }

        int wordsStart(int at) {
            return at + (this == LINK ? 1 : 2);
        }
    }

    static InlineRule link(InlineStash stash) {
        return new InPlace(Kind.LINK, stash);
    }

    static InlineRule picture(InlineStash stash) {
        return new InPlace(Kind.PICTURE, stash);
    }

    /** {@code [words][label]}. */
    static InlineRule linkByReference(Definitions definitions, InlineStash stash) {
        return new ByReference(Kind.LINK, false, definitions, stash);
    }

    static InlineRule pictureByReference(Definitions definitions, InlineStash stash) {
        return new ByReference(Kind.PICTURE, false, definitions, stash);
    }

    /** {@code [label]}. */
    static InlineRule linkByLabel(Definitions definitions, InlineStash stash) {
        return new ByReference(Kind.LINK, true, definitions, stash);
    }

    static InlineRule pictureByLabel(Definitions definitions, InlineStash stash) {
        return new ByReference(Kind.PICTURE, true, definitions, stash);
    }

    /** {@code [words](target "title")}. */
    private record InPlace(Kind kind, InlineStash stash) implements InlineRule {
        @Override
        public String signs() {
            return kind.sign;
        }

        @Override
        public boolean mayRetry() {
            return false;
        }

        @Override
        public Found at(GapText text, int at) {
            int start = kind.wordsStart(at);
            int end = kind.startsAt(text, at) ? text.closingBracket(start - 1) : -1;
            LinkTarget target = end < 0 ? null : LinkTarget.read(text, end + 1);
            if (target == null) {
                return null;
            }
            String href = Chars.strip(stash.words(target.target()));
            String words = text.subSequence(start, end);
            return Found.element(at, target.end(), kind.element(href, title(target.title()), words, stash));
        }

        private String title(String title) {
            if (title == null) {
                return null;
            }
            String words = stash.words(Chars.strip(title));
            boolean quoted =
                    words.startsWith("\"") && words.endsWith("\"") || words.startsWith("'") && words.endsWith("'");
            String inner = quoted ? words.substring(1, Math.max(1, words.length() - 1)) : words;
            return SPACE.matcher(inner).replaceAll(" ");
        }
    }

    /** {@code [words][label]}, {@code [label][]}, and alone {@code [label]}. */
    private record ByReference(Kind kind, boolean alone, Definitions definitions, InlineStash stash)
            implements InlineRule {
        @Override
        public String signs() {
            return kind.sign;
        }

        @Override
        public boolean mayRetry() {
            return false;
        }

        @Override
        public Found at(GapText text, int at) {
            int start = kind.wordsStart(at);
            int close = kind.startsAt(text, at) ? text.closingBracket(start - 1) : -1;
            if (close < 0) {
                return null;
            }
            int end = close + 1;
            String label = "";
            if (!alone) {
                Matcher matcher = LABEL.matcher(text);
                if (!matcher.region(end, text.length()).lookingAt()) {
                    return null;
                }
                label = matcher.group("label");
                end = matcher.end();
            }
            String words = text.subSequence(start, close);
            label = label.isEmpty() ? words : label;
            String key = SPACES.matcher(label.toLowerCase(Locale.ROOT)).replaceAll(" ");
            Definitions.Link link = definitions.links.get(key);
            if (link == null) {
                return Found.nothing(at, end);
            }
            String title = link.title().isEmpty() ? null : link.title();
            return Found.element(at, end, kind.element(link.target(), title, words, stash));
        }
    }
}
