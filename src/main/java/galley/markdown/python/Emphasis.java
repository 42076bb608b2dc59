package galley.markdown.python;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Emphasis: no left and right flanks as in CommonMark, but five patterns tried one after the other where a sign stands.
 * Inside of what one of them took, only the later ones are tried.
 */
final class Emphasis implements InlineRule {
    private enum Shape {
        /** One element. */
        SINGLE,
        /** {@code <outer><inner>1</inner>2</outer>} */
        INNER_FIRST,
        /** {@code <outer>1<inner>2</inner></outer>} */
        INNER_LAST
    }

    private record Form(Pattern pattern, Shape shape, String outer, String inner) {
        Form(String pattern, Shape shape, String outer, String inner) {
            this(Pattern.compile("(?ds)" + pattern), shape, outer, inner);
        }
    }

    private static final String NO_WORD_BEFORE = "(?<!" + Chars.WORD + ")";
    private static final String NO_WORD_AFTER = "(?!" + Chars.WORD + ")";

    private static final List<Form> STARS = List.of(
            new Form("\\*{3}(.+?)\\*(.*?)\\*{2}", Shape.INNER_FIRST, "strong", "em"),
            new Form("\\*{3}(.+?)\\*{2}(.*?)\\*", Shape.INNER_FIRST, "em", "strong"),
            new Form("\\*{2}(?!\\*)([^*]+?)\\*(?!\\*)(.+?)\\*{3}", Shape.INNER_LAST, "strong", "em"),
            new Form("\\*{2}(.+?)\\*{2}", Shape.SINGLE, "strong", ""),
            new Form("\\*([^*]+)\\*", Shape.SINGLE, "em", ""));

    private static final List<Form> UNDERSCORES = List.of(
            new Form("_{3}(.+?)_(.*?)_{2}", Shape.INNER_FIRST, "strong", "em"),
            new Form("_{3}(.+?)_{2}(.*?)_", Shape.INNER_FIRST, "em", "strong"),
            new Form(
                    NO_WORD_BEFORE + "__(?!_)(.+?)" + NO_WORD_BEFORE + "_(?!_)(.+?)_{3}" + NO_WORD_AFTER,
                    Shape.INNER_LAST,
                    "strong",
                    "em"),
            new Form(NO_WORD_BEFORE + "__(?!_)(.+?)(?<!_)__" + NO_WORD_AFTER, Shape.SINGLE, "strong", ""),
            new Form(NO_WORD_BEFORE + "_(?!_)(.+?)(?<!_)_" + NO_WORD_AFTER, Shape.SINGLE, "em", ""));

    private static final List<Form> UNDERSCORES_IN_WORDS = List.of(
            UNDERSCORES.get(0),
            UNDERSCORES.get(1),
            new Form("__(?!_)([^_]+?)_(?!_)(.+?)_{3}", Shape.INNER_LAST, "strong", "em"),
            new Form("__(.+?)__", Shape.SINGLE, "strong", ""),
            new Form("_([^_]+)_", Shape.SINGLE, "em", ""));

    private final String sign;
    private final List<Form> forms;

    private Emphasis(String sign, List<Form> forms) {
        this.sign = sign;
        this.forms = forms;
    }

    static Emphasis stars() {
        return new Emphasis("*", STARS);
    }

    static Emphasis underscores() {
        return new Emphasis("_", UNDERSCORES);
    }

    /** The {@code legacy_em} extension. */
    static Emphasis underscoresInWords() {
        return new Emphasis("_", UNDERSCORES_IN_WORDS);
    }

    @Override
    public String signs() {
        return sign;
    }

    @Override
    public Found at(GapText text, int at) {
        for (int form = 0; form < forms.size(); form++) {
            Matcher matcher = matcher(form, text, at);
            if (matcher.lookingAt()) {
                return Found.element(at, matcher.end(), build(matcher, form));
            }
        }
        return null;
    }

    private Matcher matcher(int form, CharSequence text, int at) {
        Matcher matcher = forms.get(form).pattern.matcher(text);
        return matcher.useTransparentBounds(true).useAnchoringBounds(false).region(at, text.length());
    }

    private Element build(Matcher matcher, int number) {
        Form form = forms.get(number);
        Element outer = new Element(form.outer);
        if (form.shape == Shape.SINGLE) {
            fill(outer, null, matcher.group(1), number);
            return outer;
        }
        Element inner = new Element(form.inner);
        if (form.shape == Shape.INNER_FIRST) {
            fill(inner, null, matcher.group(1), number);
            outer.children.add(inner);
            fill(outer, inner, matcher.group(2), number);
        } else {
            fill(outer, null, matcher.group(1), number);
            outer.children.add(inner);
            fill(inner, null, matcher.group(2), number);
        }
        return outer;
    }

    /** Adds the text to the parent, after {@code last} if that is not null, with the later forms read in it. */
    private void fill(Element parent, Element last, String text, int outerForm) {
        Element before = last;
        int copied = 0;
        int next = 0;
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, next)) {
            next = at + 1;
            // One after the other, each from where the one before it ended.
            for (int form = outerForm + 1; form < forms.size(); form++) {
                Matcher matcher = matcher(form, text, Math.max(at, copied));
                if (matcher.lookingAt()) {
                    append(parent, before, text.substring(copied, matcher.start()));
                    before = build(matcher, form);
                    parent.children.add(before);
                    copied = matcher.end();
                    at = copied;
                    next = copied;
                }
            }
        }
        append(parent, before, text.substring(copied));
    }

    private static void append(Element parent, Element last, String text) {
        if (last != null) {
            last.tail = text.isEmpty() ? last.tail : text;
        } else {
            parent.text = text.isEmpty() ? parent.text : text;
        }
    }
}
