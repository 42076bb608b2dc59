package galley.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Selection;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SnippetTest {
    private static final Map<String, String> VALUES = Map.of("DATE", "2026-11-27", "TITLE", "");

    @Test
    void the_first_place_is_selected_with_what_stands_there() {
        assertThat(put("a ‖b", "[${1:words}]($2)")).isEqualTo("a [‖words‖]()b");
        assertThat(put("a ‖b", "($1)")).isEqualTo("a (‖)b");
        assertThat(put("a ‖b", "plain")).isEqualTo("a plain‖b");
    }

    @Test
    void places_come_by_their_numbers_and_the_end_last() {
        assertThat(places("‖", "${2:two} $0 ${10:ten} ${1:one}")).isEqualTo("one|two|ten|");
        assertThat(places("‖", "${1:one}!")).isEqualTo("one|");
        assertThat(places("‖", "none")).isEmpty();
    }

    @Test
    void a_number_once_more_is_a_copy_that_says_the_same() {
        assertThat(places("‖", "${2:two} $1 ${1:one} $1")).isEqualTo("one=one=one|two|");
        assertThat(put("‖", "<$1></$1>")).isEqualTo("<‖></>");
        assertThat(put("‖", "<${1:b}></$1>")).isEqualTo("<‖b‖></b>");
        assertThat(places("‖", "$1$1 ${2:b}$2"))
                .as("what touches cannot be told apart")
                .isEqualTo("|b|");
        assertThat(places("‖", "$0 x $0")).as("it ends at one place").isEmpty();
    }

    @Test
    void names_are_replaced_and_those_that_nobody_knows_stay() {
        assertThat(put("‖", "$DATE, ${TITLE:untitled}, $TITLE.")).isEqualTo("2026-11-27, untitled, .‖");
        assertThat(put("‖", "$HOME ${HOME} ${HOME:here} $x US$ 5")).isEqualTo("$HOME ${HOME} here $x US$ 5‖");
        assertThat(put("x ‖sel‖ y", "<b>$SELECTION</b>$0")).isEqualTo("x <b>sel</b>‖ y");
        assertThat(put("x ‖sel‖ y", "${1:$SELECTION}!")).isEqualTo("x ‖sel‖! y");
    }

    @Test
    void what_is_selected_can_be_said_besides() {
        Snippet.Put put = new Snippet("<$SELECTION>", false)
                .put(Text.of("a word"), new Selection(2, 6), Map.of(Snippet.SELECTION, ""));
        assertThat(put.step().apply(Text.of("a word"))).hasToString("a <>");
    }

    @Test
    void what_is_put_in_for_a_name_is_no_snippet() {
        assertThat(put("‖$1 ${2:b} \\$‖", "<$SELECTION>")).isEqualTo("<$1 ${2:b} \\$>‖");
    }

    @Test
    void signs_can_be_meant_as_they_are() {
        assertThat(put("‖", "\\$1 ${1:a\\}b} \\\\ \\n")).isEqualTo("$1 ‖a}b‖ \\ \\n");
        assertThat(put("‖", "${1:open $ {")).isEqualTo("${1:open $ {‖");
    }

    @Test
    void a_block_stands_between_empty_lines_and_keeps_its_items_indentation() {
        assertThat(block("a ‖b", "> $1")).isEqualTo("a \n\n> ‖\n\nb");
        assertThat(block("‖", "> $1")).isEqualTo("> ‖");
        assertThat(block("  ‖", "<p>\n$1\n</p>")).isEqualTo("  <p>\n  ‖\n  </p>");
    }

    private static String put(String marked, String body) {
        return Marked.run(command(new Snippet(body, false)), marked);
    }

    private static String block(String marked, String body) {
        return Marked.run(command(new Snippet(body, true)), marked);
    }

    private static TextCommand command(Snippet snippet) {
        return (text, selection) ->
                Optional.of(snippet.put(text, selection, VALUES).step());
    }

    private static String places(String marked, String body) {
        Snippet.Put put = new Snippet(body, false).put(Marked.text(marked), Marked.selection(marked), VALUES);
        Text after = put.step().apply(Marked.text(marked));
        return put.places().stream()
                .map(place -> place.spans().stream()
                        .map(span -> after.slice(span.start(), span.end()))
                        .collect(Collectors.joining("=")))
                .collect(Collectors.joining("|"));
    }
}
