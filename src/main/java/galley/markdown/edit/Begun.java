package galley.markdown.edit;

import galley.markdown.LineState;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that is being typed and could be completed. Looks at the caret's line alone, and no further than 300
 * characters around it; for the key of a list in the header at the lines above. Pure; any thread.
 *
 * @param key of the header field a value belongs to, in small letters; empty for the other kinds
 * @param start of what is replaced, in UTF-16 units; it ends at the caret
 * @param typed the letters so far, without a colon or a quotation mark before them
 * @param quoting how it has to be written where it stands
 */
public record Begun(Kind kind, String key, int start, int end, String typed, Quoting quoting) {
    /** What it is. */
    public enum Kind {
        /** A picture letter by its name, after a colon. */
        EMOJI,
        /** What a fence says its code is written in. */
        LANGUAGE,
        /** Of a field of the header. */
        VALUE,
        /** Where a link leads, by letters of a title. */
        LINK,
        /** A place in this post that a link leads to, after a number sign. */
        ANCHOR,
        /** A word of the text, which may be the name of something longer. */
        WORD;

        /** Whether only what is offered makes sense here. */
        public boolean isClosed() {
            return this != LANGUAGE && this != VALUE;
        }
    }

    /** How the values of a header are written. */
    public enum Notation {
        /** As they are: in {@code Key: value} lines. */
        PLAIN,
        YAML,
        TOML,
        JSON
    }

    private static final int AROUND = 300;

    private static final Pattern EMOJI = Pattern.compile("(?:^|[\\s(\\[*_“‘\"'—–-]):([\\w+-]*)$");
    private static final Pattern LANGUAGE = Pattern.compile("^[ \\t>]*(?:`{3,}|~{3,}) ?([\\w+#.-]*)$");
    /** A first line that can be nothing else but the beginning of a header without a fence. */
    private static final Pattern META =
            Pattern.compile("^(?i:tags|category|categories|authors?|status|lang|language|keywords|series|layout):\\s");

    /** A line of code, where no item goes on. */
    private static final Pattern CODE = Pattern.compile("(?: {4}|\\t)\\s*(?![-*+>\\s]|\\d{1,9}[.)])");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_-]*$");

    /**
     * What is begun at the caret.
     *
     * @param before what the lines above left, as the highlighting knows it
     * @param asked whether the author wants to see what there is, however little has been typed
     * @param header how its header was written when the post was last read, where the caret stands in it; else nothing
     */
    public static Optional<Begun> at(Text text, int caret, LineState before, boolean asked, Optional<Notation> header) {
        int line = text.lineAt(caret);
        int base = Math.max(text.lineStart(line), caret - AROUND);
        boolean whole = base == text.lineStart(line);
        String typed = text.slice(base, caret);
        boolean atEnd = caret == text.lineEnd(line);
        return switch (before.kind()) {
            case HEADER, META -> whole ? value(text, line, typed, caret, before, asked, header) : Optional.empty();
            case TOP, BODY, PARAGRAPH ->
                whole
                                && header.filter(Notation.JSON::equals)
                                        .isPresent() // Hexo's begins with no bracket, and looks like text
                        ? value(text, line, typed, caret, before, asked, header)
                        : prose(text, line, typed, caret, atEnd && whole, before, asked, header);
            case FENCED, COMMENT -> Optional.empty();
        };
    }

    private static Optional<Begun> prose(
            Text text,
            int line,
            String typed,
            int caret,
            boolean whole,
            LineState before,
            boolean asked,
            Optional<Notation> header) {
        Matcher language = LANGUAGE.matcher(typed);
        if (whole && language.find() && (asked || !language.group(1).isEmpty())) {
            return Optional.of(of(Kind.LANGUAGE, "", caret, language.group(1), 0));
        }
        if (whole && before.kind() == LineState.Kind.TOP && META.matcher(typed).find()) {
            Optional<Begun> field =
                    value(text, line, typed, caret, before, asked, header.or(() -> Optional.of(Notation.PLAIN)));
            if (field.isPresent()) {
                return field;
            }
        }
        boolean indented =
                before.kind() == LineState.Kind.BODY && CODE.matcher(typed).lookingAt();
        Optional<Begun> link = indented
                ? Optional.empty()
                : BegunLink.at(typed, text.slice(caret, Math.min(text.lineEnd(line), caret + AROUND)), caret);
        if (link.isPresent()) {
            return link;
        }
        boolean code = typed.chars().filter(c -> c == '`').count() % 2 == 1;
        Matcher emoji = EMOJI.matcher(typed);
        if (!code && emoji.find() && (asked || emoji.group(1).length() >= 2)) {
            return Optional.of(of(Kind.EMOJI, "", caret, emoji.group(1).toLowerCase(Locale.ROOT), 1));
        }
        Matcher word = WORD.matcher(typed);
        return asked && !code && word.find()
                ? Optional.of(of(Kind.WORD, "", caret, word.group(), 0))
                : Optional.empty();
    }

    private static Optional<Begun> value(
            Text text, int line, String typed, int caret, LineState before, boolean asked, Optional<Notation> header) {
        boolean within = caret < text.length() && Character.isLetterOrDigit(text.charAt(caret));
        if (within || before.goesOn(text.line(line))) {
            return Optional.empty(); // in the midst of a word, or in a value of several lines
        }
        Notation usual = before.kind() == LineState.Kind.META ? Notation.PLAIN : null;
        return HeaderValue.at(text, line, typed, header.orElse(usual))
                .filter(value -> asked || !value.typed().isBlank())
                .map(value -> new Begun(
                        Kind.VALUE,
                        value.key(),
                        caret - value.typed().length(),
                        caret,
                        value.typed(),
                        value.quoting()));
    }

    private static Begun of(Kind kind, String key, int caret, String typed, int before) {
        return new Begun(kind, key, caret - typed.length() - before, caret, typed, Quoting.PLAIN);
    }

    /** Puts something in the place of what was typed, in quotation marks where it needs them. */
    public TextCommand completedBy(String whole) {
        if (kind == Kind.LINK || kind == Kind.ANCHOR) {
            return BegunLink.completed(start, end, whole);
        }
        return (text, selection) -> {
            if (end > text.length()) {
                return Optional.empty();
            }
            Quoting.Written written = quoting.write(whole, text, start, end);
            return Optional.of(Step.of(written.edit(), selection, Selection.at(written.caret())));
        };
    }
}
