package galley.markdown;

import galley.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a line whose spelling counts: those of the prose and of the header's lines that are read by people. Code,
 * addresses, shortcodes, HTML and names of keys have a spelling of their own, and so has what looks like a name in a
 * program, an abbreviation or a number. Linear in the line; any thread.
 */
public final class SpelledWords {
    /** Longer lines are data, not prose. */
    private static final int LONGEST_LINE = 20_000;

    private static final Set<Style> NOT_PROSE = EnumSet.of(
            Style.HEADER_FENCE,
            Style.HEADER_KEY,
            Style.HEADER_COMMENT,
            Style.CODE,
            Style.CODE_BLOCK,
            Style.FENCE,
            Style.LINK_TARGET,
            Style.FOOTNOTE,
            Style.HTML,
            Style.COMMENT,
            Style.ATTRIBUTES,
            Style.TEMPLATE);

    private static final Pattern READ_BY_PEOPLE = Pattern.compile(
            "(?i)^\\s*[\"']?(?:title|subtitle|summary|description|excerpt|caption|alt|lead)[\"']?\\s*[:=]");

    /** What stands between blanks; a whole that holds an address, a path or a name of a file is passed over. */
    private static final Pattern WHOLE = Pattern.compile("\\S+");

    private static final Pattern ADDRESS = Pattern.compile("://|@|[\\p{L}\\p{N}_][./\\\\:_][\\p{L}\\p{N}_]|^www\\.");
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_]*(?:['’][\\p{L}\\p{M}\\p{N}_]+)*");
    private static final Pattern ONLY_LETTERS = Pattern.compile("[\\p{L}\\p{M}'’]{2,50}");
    private static final Pattern INNER_CAPITAL = Pattern.compile("\\p{Ll}\\p{Lu}");

    private SpelledWords() {}

    /** @param before what the lines above left */
    public static List<Span> of(String line, LineState before) {
        if (line.length() > LONGEST_LINE || line.isBlank()) {
            return List.of();
        }
        LineState state = Highlighter.read(line, before);
        boolean header = state.kind() == LineState.Kind.HEADER
                || state.kind() == LineState.Kind.META
                || state.kind() == LineState.Kind.TOP
                        && Highlighter.next(line, state).kind() == LineState.Kind.META;
        if (header && !READ_BY_PEOPLE.matcher(line).lookingAt()) {
            return List.of();
        }
        StringBuilder prose = new StringBuilder(line);
        for (Highlighter.Piece piece : Highlighter.line(line, state).pieces()) {
            if (NOT_PROSE.contains(piece.style())) {
                for (int i = piece.start(); i < piece.end(); i++) {
                    prose.setCharAt(i, ' ');
                }
            }
        }
        return words(prose);
    }

    private static List<Span> words(CharSequence prose) {
        List<Span> words = new ArrayList<>();
        Matcher whole = WHOLE.matcher(prose);
        while (whole.find()) {
            if (ADDRESS.matcher(whole.group()).find()) {
                continue;
            }
            Matcher word = WORD.matcher(prose).region(whole.start(), whole.end());
            while (word.find()) {
                if (counts(word.group())) {
                    words.add(new Span(word.start(), word.end()));
                }
            }
        }
        return words;
    }

    private static boolean counts(String word) {
        return ONLY_LETTERS.matcher(word).matches()
                && !INNER_CAPITAL.matcher(word).find()
                && !word.equals(word.toUpperCase(Locale.ROOT))
                && word.codePoints().noneMatch(SpelledWords::isWithoutBlanks);
    }

    /** Of a script that writes words without blanks between them. */
    private static boolean isWithoutBlanks(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
