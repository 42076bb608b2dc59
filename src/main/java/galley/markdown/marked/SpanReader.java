package galley.markdown.marked;

import java.util.ArrayList;
import java.util.List;

/** Reads one text into spans: asks the rules in turn at each place. The first that finds something is right. */
final class SpanReader {
    private static final String ESCAPED = "!\"#$%&'()*+,-./:;<=>?@[]\\^_`{|}~";
    private static final String[] RAW = {"pre", "code", "kbd", "script"};

    private final Spans spans;
    private final String text;
    private final List<Span> found = new ArrayList<>();
    /** The words of the last span, while more are added to it; empty where there is but one piece. */
    private final StringBuilder growing = new StringBuilder();

    private final Absent absent;
    private final LinkRule links;
    private final Emphasis emphasis;
    private final Words words;
    private final Strikes strikes;
    private final int lastWord;
    /** The last character, while plain words follow each other. */
    private String before = "";

    SpanReader(Spans spans, String text) {
        this.spans = spans;
        this.text = text;
        absent = new Absent(text);
        links = new LinkRule(text, spans.links, absent, spans::step);
        emphasis = new Emphasis(text, spans.links, spans::step);
        words = new Words(text, spans.options.breaks());
        strikes = new Strikes(text);
        lastWord = Chars.trimEnd(text).length();
    }

    List<Span> read() {
        int at = 0;
        boolean keep = false;
        while (at < text.length()) {
            spans.step();
            if (!keep) {
                before = "";
            }
            Span span = marked(at);
            keep = span == null;
            span = span == null ? words(at) : span;
            add(span);
            at += Math.max(1, span.length);
        }
        finishGrowing();
        return found;
    }

    private void add(Span span) {
        if (span.grows && !found.isEmpty() && found.getLast().grows) {
            growing.append(growing.isEmpty() ? found.getLast().text : "").append(span.text);
        } else {
            finishGrowing();
            found.add(span);
        }
    }

    private void finishGrowing() {
        if (!growing.isEmpty()) {
            found.getLast().text = growing.toString();
            growing.setLength(0);
        }
    }

    private Span marked(int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '\\' -> escape(at);
            case '<' -> angle(at);
            case '!', '[' -> link(at);
            case '*', '_' -> emphasised(at);
            case '`' -> code(at);
            case '~' -> strike(at);
            case ' ', '\n' -> lineBreak(at, Chars.skip(text, at, ' '));
            default -> address(at);
        };
    }

    private Span escape(int at) {
        if (at + 1 < text.length() && ESCAPED.indexOf(text.charAt(at + 1)) >= 0) {
            return new Span(Span.Kind.TEXT, 2, text.substring(at + 1, at + 2));
        }
        return lineBreak(at, at + 1);
    }

    private Span lineBreak(int at, int lineEnd) {
        boolean breaks = Chars.is(text, lineEnd, '\n') && lineEnd + 1 < lastWord;
        boolean wanted = spans.options.breaks() || text.charAt(at) == '\\' || lineEnd - at >= 2;
        return breaks && wanted ? new Span(Span.Kind.BREAK, lineEnd + 1 - at, "") : null;
    }

    private Span angle(int at) {
        int end = Tags.end(text, at, absent);
        if (end < 0) {
            return bracketedAddress(at);
        }
        String tag = text.substring(at, end);
        if (!spans.inLink && tag.regionMatches(true, 0, "<a ", 0, 3)) {
            spans.inLink = true;
        } else if (spans.inLink && tag.regionMatches(true, 0, "</a>", 0, 4)) {
            spans.inLink = false;
        }
        if (!spans.inRaw && isRaw(tag, 1)) {
            spans.inRaw = true;
        } else if (spans.inRaw && tag.startsWith("/", 1) && isRaw(tag, 2)) {
            spans.inRaw = false;
        }
        return new Span(Span.Kind.HTML, end - at, tag);
    }

    private static boolean isRaw(String tag, int at) {
        for (String name : RAW) {
            int end = at + name.length();
            if (tag.regionMatches(true, at, name, 0, name.length())
                    && end < tag.length()
                    && (tag.charAt(end) == '>' || Chars.isSpace(tag.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private Span bracketedAddress(int at) {
        int end = Addresses.bracketed(text, at);
        if (end < 0) {
            return null;
        }
        String address = text.substring(at + 1, end);
        boolean mail = Addresses.isMail(address, 0, address.length());
        return linkTo(end + 1 - at, address, mail ? "mailto:" + address : address);
    }

    private static Span linkTo(int length, String words, String target) {
        Span link = new Span(Span.Kind.LINK, length, words);
        link.target = target;
        link.children = List.of(new Span(Span.Kind.TEXT, words.length(), words));
        return link;
    }

    private Span link(int at) {
        LinkRule.Found link = links.direct(at);
        if (link == null) {
            link = links.reference(at);
        }
        if (link == null) {
            return null;
        }
        if (link.target() == null) {
            Span mark = new Span(Span.Kind.TEXT, 1, text.substring(at, at + 1));
            mark.grows = true;
            return mark;
        }
        Span span = new Span(link.picture() ? Span.Kind.IMAGE : Span.Kind.LINK, link.length(), link.words());
        span.target = link.target();
        span.title = link.title();
        spans.inLink = true;
        span.children = spans.read(link.words());
        spans.inLink = false;
        return span;
    }

    private Span emphasised(int at) {
        Emphasis.Found mark = emphasis.find(at, before);
        if (mark == null) {
            return address(at);
        }
        int marks = mark.strong() ? 2 : 1;
        String inner = text.substring(at + marks, Math.max(at + marks, mark.end() - marks));
        return nested(mark.strong() ? Span.Kind.STRONG : Span.Kind.EMPHASIS, mark.end() - at, inner);
    }

    private Span nested(Span.Kind kind, int length, String inner) {
        Span span = new Span(kind, length, inner);
        span.children = spans.read(inner);
        return span;
    }

    private Span code(int at) {
        int start = Chars.skip(text, at, '`');
        int close = closing(start, start - at);
        if (close < 0) {
            return null;
        }
        String code = text.substring(start, close).replace('\n', ' ');
        boolean padded = code.startsWith(" ") && code.endsWith(" ") && Chars.skip(code, 0, ' ') < code.length();
        code = padded ? code.substring(1, code.length() - 1) : code;
        return new Span(Span.Kind.CODE, close + start - at - at, code);
    }

    /** The next run of as many backticks. */
    private int closing(int from, int length) {
        String run = "`".repeat(length);
        int i = absent.find(run, from);
        while (i >= 0) {
            int end = Chars.skip(text, i, '`');
            if (end - i == length) {
                return i;
            }
            i = absent.find(run, end);
        }
        return -1;
    }

    private Span strike(int at) {
        int marks = Math.min(2, Chars.skip(text, at, '~') - at);
        int close = spans.options.gfm() ? strikes.closing(at, marks) : -1;
        return close < 0 ? null : nested(Span.Kind.STRIKE, close + marks - at, text.substring(at + marks, close));
    }

    private Span address(int at) {
        Options options = spans.options;
        if (spans.inLink || !options.gfm() || !options.autolink() || !startsAddress(at)) {
            return null;
        }
        int end = Addresses.bareEnd(text, at);
        if (end < 0) {
            return null;
        }
        String address = text.substring(at, end);
        if (!Addresses.isWeb(text, at)) {
            return linkTo(address.length(), address, "mailto:" + address);
        }
        address = Addresses.trimmed(address);
        boolean bare = address.startsWith("www.");
        return linkTo(address.length(), address, bare ? "http://" + address : address);
    }

    private boolean startsAddress(int at) {
        return Addresses.isWeb(text, at) || words.isMail(at);
    }

    private Span words(int at) {
        int end = words.end(at);
        String plain = text.substring(at, end);
        char last = plain.charAt(plain.length() - 1);
        if (last != '_') {
            before = String.valueOf(last);
        }
        boolean asTyped = spans.inRaw || startsAddress(at) && Addresses.bareEnd(text, at) >= 0;
        Span span = new Span(Span.Kind.TEXT, plain.length(), asTyped ? plain : Escapes.all(smart(plain)));
        span.grows = true;
        return span;
    }

    private String smart(String plain) {
        return spans.options.smart() == null ? plain : spans.options.smart().of(plain);
    }
}
