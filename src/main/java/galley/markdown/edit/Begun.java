package galley.markdown.edit;

import galley.markdown.LineState;
import galley.text.Edit;
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
 * characters back; for the key of a YAML list at the lines above. Pure; any thread.
 *
 * @param key of the header field a value belongs to, in small letters; empty for the other kinds
 * @param start of what is replaced, in UTF-16 units; it ends at the caret
 * @param typed the letters so far, without a colon or a quotation mark before them
 * @param notation how a value has to be written where it stands
 */
public record Begun(Kind kind, String key, int start, int end, String typed, Notation notation) {
    /** What it is. */
    public enum Kind {
        /** A picture letter by its name, after a colon. */
        EMOJI,
        /** What a fence says its code is written in. */
        LANGUAGE,
        /** Of a field of the header. */
        VALUE,
        /** A word of the text, which may be the name of something longer. */
        WORD;

        /** Whether only what is offered makes sense here. */
        public boolean isClosed() {
            return this == EMOJI || this == WORD;
        }
    }

    /** Where quotation marks are needed. */
    public enum Notation {
        /** Nowhere: within such marks, or in lines that have none. */
        PLAIN,
        YAML,
        TOML
    }

    private static final int AROUND = 300;
    private static final int LONGEST_LIST = 200;

    private static final Pattern EMOJI = Pattern.compile("(?:^|[\\s(\\[*_“‘\"'—–-]):([\\w+-]*)$");
    private static final Pattern LANGUAGE = Pattern.compile("^[ \\t>]*(?:`{3,}|~{3,}) ?([\\w+#.-]*)$");
    private static final Pattern FIELD = Pattern.compile("^\\s*([\\p{L}\\p{N}_-]+)\\s*([:=])\\s*(.*)$");
    /** A first line that can be nothing else but the beginning of a header without a fence. */
    private static final Pattern META =
            Pattern.compile("^(?i:tags|category|categories|authors?|status|lang|keywords|series):\\s");

    private static final Pattern ITEM = Pattern.compile("^\\s*-\\s+(.*)$");
    private static final Pattern LIST = Pattern.compile("^([\\p{L}\\p{N}_-]+):\\s*(?:#.*)?$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_-]*$");
    private static final Pattern NEEDS_QUOTES = Pattern.compile(
            "^[\\s\\-?:,\\[\\]{}#&*!|>'\"%@`].*|.*: .*|.* #.*|.*[,\\[\\]{}].*|.*[\\s:]|(?i:true|false|yes|no|null|~|\\d[\\d.:-]*)|");

    /**
     * What is begun at the caret.
     *
     * @param before what the lines above left, as the highlighting knows it
     * @param asked whether the author wants to see what there is, however little has been typed
     */
    public static Optional<Begun> at(Text text, int caret, LineState before, boolean asked) {
        int line = text.lineAt(caret);
        int base = Math.max(text.lineStart(line), caret - AROUND);
        boolean whole = base == text.lineStart(line);
        String typed = text.slice(base, caret);
        boolean atEnd = caret == text.lineEnd(line);
        return switch (before.kind()) {
            case HEADER, META -> whole ? value(text, line, typed, caret, before.kind(), asked) : Optional.empty();
            case TOP, BODY, PARAGRAPH -> prose(text, line, typed, caret, atEnd && whole, before, asked);
            case FENCED, COMMENT -> Optional.empty();
        };
    }

    private static Optional<Begun> prose(
            Text text, int line, String typed, int caret, boolean whole, LineState before, boolean asked) {
        Matcher language = LANGUAGE.matcher(typed);
        if (whole && language.find() && (asked || !language.group(1).isEmpty())) {
            return Optional.of(of(Kind.LANGUAGE, "", caret, language.group(1), 0, Notation.PLAIN));
        }
        if (whole && before.kind() == LineState.Kind.TOP && META.matcher(typed).find()) {
            Optional<Begun> field = value(text, line, typed, caret, LineState.Kind.META, asked);
            if (field.isPresent()) {
                return field;
            }
        }
        boolean code = typed.chars().filter(c -> c == '`').count() % 2 == 1;
        Matcher emoji = EMOJI.matcher(typed);
        if (!code && emoji.find() && (asked || emoji.group(1).length() >= 2)) {
            return Optional.of(of(Kind.EMOJI, "", caret, emoji.group(1).toLowerCase(Locale.ROOT), 1, Notation.PLAIN));
        }
        Matcher word = WORD.matcher(typed);
        return asked && !code && word.find()
                ? Optional.of(of(Kind.WORD, "", caret, word.group(), 0, Notation.PLAIN))
                : Optional.empty();
    }

    private static Optional<Begun> value(
            Text text, int line, String typed, int caret, LineState.Kind kind, boolean asked) {
        Matcher item = ITEM.matcher(typed);
        if (kind == LineState.Kind.HEADER && item.matches()) {
            return listKey(text, line).flatMap(key -> value(key, item.group(1), caret, Notation.YAML, asked));
        }
        Matcher field = FIELD.matcher(typed);
        if (!field.matches()) {
            return Optional.empty();
        }
        Notation notation = kind == LineState.Kind.META
                ? Notation.PLAIN
                : field.group(2).equals("=") ? Notation.TOML : Notation.YAML;
        String key = field.group(1).toLowerCase(Locale.ROOT);
        String all = field.group(3);
        boolean list = kind == LineState.Kind.META || all.startsWith("[");
        String last = list ? all.substring(Math.max(all.lastIndexOf(','), all.lastIndexOf('[')) + 1) : all;
        return value(key, last.stripLeading(), caret, notation, asked);
    }

    private static Optional<Begun> value(String key, String last, int caret, Notation notation, boolean asked) {
        boolean open = notation != Notation.PLAIN && (last.startsWith("\"") || last.startsWith("'"));
        String typed = open ? last.substring(1) : last;
        if (open && typed.indexOf(last.charAt(0)) >= 0 || !asked && typed.isBlank()) {
            return Optional.empty(); // the value is closed, or none is begun
        }
        return Optional.of(of(Kind.VALUE, key, caret, typed, 0, open ? Notation.PLAIN : notation));
    }

    private static Optional<String> listKey(Text text, int line) {
        for (int above = line - 1; above >= Math.max(0, line - LONGEST_LIST); above--) {
            Matcher list = LIST.matcher(text.line(above));
            if (list.matches()) {
                return Optional.of(list.group(1).toLowerCase(Locale.ROOT));
            }
            if (!ITEM.matcher(text.line(above)).matches()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Begun of(Kind kind, String key, int caret, String typed, int before, Notation notation) {
        return new Begun(kind, key, caret - typed.length() - before, caret, typed, notation);
    }

    /** Puts something in the place of what was typed, in quotation marks where it needs them. */
    public TextCommand completedBy(String whole) {
        String written = written(whole);
        return (text, selection) -> end > text.length()
                ? Optional.empty()
                : Optional.of(
                        Step.of(new Edit(start, end, written), selection, Selection.at(start + written.length())));
    }

    private String written(String value) {
        boolean isSwitch = value.equals("true") || value.equals("false");
        boolean quoted = kind == Kind.VALUE
                && !isSwitch
                && (notation == Notation.TOML
                        || notation == Notation.YAML
                                && NEEDS_QUOTES.matcher(value).matches());
        return quoted ? "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : value;
    }
}
