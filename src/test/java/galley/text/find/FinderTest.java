package galley.text.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Span;
import galley.text.Step;
import galley.text.Text;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Execution(ExecutionMode.CONCURRENT)
class FinderTest {
    private static final Text TEXT = Text.of("Straße, strasse and STRASSE.\nA cat concatenates cats.\nétude Étude");

    @ParameterizedTest
    @CsvSource({
        "strasse, false, false, 2",
        "strasse, true, false, 1",
        "cat, false, false, 3",
        "cat, false, true, 1",
        "étude, false, true, 2",
        "., false, false, 2",
        "absent, false, false, 0",
    })
    void words_are_found_by_case_and_as_wholes(String words, boolean matchCase, boolean whole, int count) {
        assertThat(new Finder(new Query(words, matchCase, whole, false)).all(TEXT))
                .hasSize(count);
    }

    @Test
    void an_expression_sees_the_ends_of_lines() {
        assertThat(found("^\\w+", "one two\nthree four")).containsExactly("one", "three");
        assertThat(found("\\w+$", "one two\nthree four")).containsExactly("two", "four");
    }

    @Test
    void an_empty_match_is_none() {
        assertThat(found("x*", "axxb")).containsExactly("xx");
        assertThat(found("^", "one\ntwo")).isEmpty();
    }

    @Test
    void a_part_of_the_text_is_searched_with_what_stands_around_it_in_sight() {
        Finder words = new Finder(new Query("cat", false, true, false));
        assertThat(words.all("concat cat", new Span(3, 10))).containsExactly(new Span(7, 10));
    }

    @Test
    void a_wrong_expression_is_told() {
        assertThatThrownBy(() -> new Finder(new Query("(a", false, false, true)))
                .isInstanceOf(CannotFind.class)
                .hasMessageContaining("Unclosed group");
        assertThatThrownBy(() -> new Finder(new Query("a)", false, true, true)).all("a"))
                .isInstanceOf(CannotFind.class);
    }

    @Test
    void an_expression_that_would_take_for_ever_is_given_up() {
        assertThatThrownBy(() -> found("(x+x+)+\\1y", "x".repeat(60)))
                .isInstanceOf(CannotFind.class)
                .hasMessageContaining("too long");
        assertThatThrownBy(() -> found("(a|b)*c", "ab".repeat(200_000)))
                .isInstanceOf(CannotFind.class)
                .hasMessageContaining("too deep");
    }

    @Test
    void groups_new_lines_and_escapes_stand_in_the_replacement_of_an_expression() {
        assertThat(replaced("(\\w+), (?<first>\\w+)", "${first}\\t$1\\n\\$\\\\n", "Doe, Jane; Roe, Rick"))
                .isEqualTo("Jane\tDoe\n$\\n; Rick\tRoe\n$\\n");
    }

    @Test
    void the_replacement_of_words_is_taken_as_it_is() {
        Text text = Text.of("1 USD and 2 USD");
        List<Edit> edits = new Finder(Query.of("usd")).replacements(text, new Span(0, text.length()), "$1\\n");
        assertThat(Replaced.step(text, edits, Selection.at(0)).apply(text).toString())
                .isEqualTo("1 $1\\n and 2 $1\\n");
    }

    @Test
    void a_group_that_is_not_there_is_told() {
        assertThatThrownBy(() -> replaced("a", "$1", "a"))
                .isInstanceOf(CannotFind.class)
                .hasMessage("No group 1");
        assertThatThrownBy(() -> replaced("a", "${b}", "a")).isInstanceOf(CannotFind.class);
        assertThatThrownBy(() -> replaced("a", "b\\", "a")).isInstanceOf(CannotFind.class);
    }

    @Property(tries = 1000)
    void replacing_everything_is_what_a_string_does_and_undoes_to_the_text_before(
            @ForAll @StringLength(max = 400) @CharRange(from = 'a', to = 'c') String chars,
            @ForAll @StringLength(max = 3) String with) {
        Text text = Text.of(chars);
        List<Edit> edits = new Finder(Query.of("ab")).replacements(text, new Span(0, text.length()), with);
        Selection selection = new Selection(chars.length() / 3, chars.length() / 2);
        Step step = Replaced.step(text, edits, selection);
        assertThat(step.apply(text).toString()).isEqualTo(chars.replace("ab", with));
        assertThat(step.inverse(text).apply(step.apply(text))).isEqualTo(text);
        assertThat(step.after().end()).isLessThanOrEqualTo(step.apply(text).length());
    }

    private static List<String> found(String expression, String text) {
        List<String> words = new ArrayList<>();
        new Finder(new Query(expression, false, false, true)).all(text).forEach(span -> words.add(span.in(text)));
        return words;
    }

    private static String replaced(String expression, String with, String chars) {
        Text text = Text.of(chars);
        List<Edit> edits = new Finder(new Query(expression, false, false, true))
                .replacements(text, new Span(0, text.length()), with);
        return Replaced.step(text, edits, Selection.at(0)).apply(text).toString();
    }
}
