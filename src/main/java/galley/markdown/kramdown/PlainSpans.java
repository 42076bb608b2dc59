package galley.markdown.kramdown;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans that hold nothing but text: code, bare addresses, entities, symbols, formulas and the like. */
final class PlainSpans {
    private static final Pattern TICKS = Pattern.compile("`+");
    private static final String ADDRESS_CHARACTERS = "[" + Marks.LETTER_OR_DIGIT + "_.-]+?";
    private static final Pattern AUTOLINK = Pattern.compile(
            "<((mailto|https?|ftps?):.+?|" + ADDRESS_CHARACTERS + "@" + ADDRESS_CHARACTERS + ")>", Pattern.UNIX_LINES);
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^(" + Marks.DEFINED_NAME + ")\\]");
    private static final Pattern MATH = Marks.compileAcrossLines("\\$\\$(.*?)\\$\\$");
    private static final Pattern SYMBOL = Pattern.compile("---|--|\\.\\.\\.|\\\\<<|\\\\>>|<< | >>|<<|>>");
    private static final Map<String, String> SYMBOLS = Map.of(
            "---", "mdash",
            "--", "ndash",
            "...", "hellip",
            "<< ", "laquo_space",
            " >>", "raquo_space",
            "<<", "laquo",
            ">>", "raquo");
    private static final Pattern BREAK = Pattern.compile("(?:  |\\\\\\\\)(?=\\n)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\.*_+`<>()\\[\\]{}#!:|\"'$=-])");
    private static final Pattern ESCAPE_OF_GITHUB = Pattern.compile("\\\\([\\\\.*_+`<>()\\[\\]{}#!:|\"'$=~-])");
    private static final Pattern STRIKE = Marks.compileAcrossLines("~~(?!\\s|~).*?[^\\s~]~~");

    private PlainSpans() {}

    static boolean code(Spans in) {
        Scan source = in.source;
        int start = source.at;
        source.take(TICKS);
        String ticks = source.matched();
        int from = source.at;
        boolean one = ticks.length() == 1;
        boolean alone = one && isSpaceOrStart(source.text, start) && isSpace(source.text, from);
        int end = alone ? -1 : source.text.indexOf(ticks, from);
        if (end < 0) {
            in.addText(ticks);
            return true;
        }
        String code = source.text.substring(from, end);
        if (!one) {
            code = code.startsWith(" ") ? code.substring(1) : code;
            code = code.endsWith(" ") ? code.substring(0, code.length() - 1) : code;
        }
        source.at = end + ticks.length();
        in.add(new Node(Kind.CODE_SPAN, code));
        return true;
    }

    private static boolean isSpace(String text, int at) {
        return at < text.length() && Text.isBlank(text.substring(at, at + 1));
    }

    private static boolean isSpaceOrStart(String text, int at) {
        return at == 0 || isSpace(text, at - 1);
    }

    static boolean autolink(Spans in) {
        if (!in.source.take(AUTOLINK)) {
            return false;
        }
        String address = in.source.group(1);
        Node link = new Node(Kind.LINK);
        link.attributes.put("href", in.source.group(2) == null ? "mailto:" + address : address);
        link.addText(address.startsWith("mailto:") ? address.substring(7) : address, in.textKind);
        in.add(link);
        return true;
    }

    static boolean footnote(Spans in) {
        if (!in.source.take(FOOTNOTE)) {
            return false;
        }
        Node text = in.definitions.footnotes.get(in.source.group(1));
        if (text == null) {
            in.addText(in.source.matched());
        } else {
            Node footnote = new Node(Kind.FOOTNOTE, in.source.group(1));
            footnote.target = text;
            in.add(footnote);
        }
        return true;
    }

    static boolean math(Spans in) {
        boolean found = in.source.take(MATH);
        if (found) {
            in.add(new Node(Kind.MATH, Text.strip(in.source.group(1))));
        }
        return found;
    }

    static boolean extension(Spans in) {
        Scan source = in.source;
        if (source.sees(Extensions.SPAN)) {
            if (!Extensions.tag(source, in.tree, in.definitions, false)) {
                in.addText(source.takeCharacter());
            }
        } else if (source.sees(Extensions.SPAN_ATTRIBUTES)
                && in.tree.lastKind() != null
                && in.tree.lastKind() != Kind.TEXT) {
            source.skip();
            Ial attributes = Ial.of(source.group(1));
            Node last = in.tree.last();
            last.attributeList().add(attributes);
            attributes.applyTo(last.attributes, in.definitions.attributeLists);
        } else {
            in.addText(source.takeCharacter());
        }
        return true;
    }

    static boolean entity(Spans in) {
        boolean found = in.source.take(Entities.PATTERN);
        if (found) {
            String entity = in.source.matched();
            if (Entities.isKnown(entity)) {
                in.add(new Node(Kind.ENTITY, entity));
            } else {
                in.add(new Node(Kind.ENTITY, "&amp;"));
                in.addText(entity.substring(1));
            }
        }
        return found;
    }

    static boolean symbol(Spans in) {
        if (!in.source.take(SYMBOL)) {
            return false;
        }
        String mark = in.source.matched();
        if (mark.startsWith("\\")) {
            String entity = mark.endsWith("<") ? "&lt;" : "&gt;";
            in.add(new Node(Kind.ENTITY, entity));
            in.add(new Node(Kind.ENTITY, entity));
        } else {
            in.add(new Node(Kind.SYMBOL, SYMBOLS.get(mark)));
        }
        return true;
    }

    static boolean lineBreak(Spans in) {
        boolean found = in.source.take(BREAK);
        if (found) {
            in.add(new Node(Kind.BREAK));
        }
        return found;
    }

    static boolean escape(Spans in) {
        boolean found = in.source.take(in.definitions.settings.isGithub() ? ESCAPE_OF_GITHUB : ESCAPE);
        if (found) {
            in.addText(in.source.group(1));
        }
        return found;
    }

    static boolean strike(Spans in) {
        Matcher strike = STRIKE.matcher(in.source.text).region(in.source.at, in.source.text.length());
        if (!strike.lookingAt()) {
            return false;
        }
        Node deleted = new Node(Kind.HTML, "del");
        deleted.content = Node.Content.SPANS;
        in.add(deleted);
        in.source.at = strike.end();
        String inside = strike.group().substring(2, strike.group().length() - 2);
        in.parse(deleted, inside, Kind.TEXT, Spans.all(in.definitions.settings));
        return true;
    }
}
