package galley.markdown.edit.table;

import static galley.markdown.edit.Marked.nothing;
import static galley.markdown.edit.Marked.run;
import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Selection;
import galley.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables before and after, the caret as a double bar. */
class TableEditTest {
    private static final String SMALL = """
            | a   | b   |
            | --- | --- |
            | 1   | 2‖   |
            | 3   | 4   |""";

    @Test
    void the_bars_come_into_line() {
        assertThat(run(TableEdit.TIDY, """
                Name|Price
                :-|-:
                tea‖|1
                a very long name|200""")).isEqualTo("""
                | Name             | Price |
                | :--------------- | ----: |
                | tea‖              |     1 |
                | a very long name |   200 |""");
    }

    @Test
    void wide_characters_count_as_two_columns() {
        assertThat(run(TableEdit.TIDY, """
                |名前|b|
                |-|-|
                |x‖|y|
                |👩‍👩‍👧|é|""")).isEqualTo("""
                | 名前 | b   |
                | ---- | --- |
                | x‖    | y   |
                | 👩‍👩‍👧   | é   |""");
    }

    @Test
    void a_bar_after_a_backslash_is_a_letter_and_one_in_code_where_the_columns_say_so() {
        assertThat(run(TableEdit.TIDY, """
                |a|b|
                |-|-|
                |x \\| y‖|`p|q`|""")).isEqualTo("""
                | a      | b     |
                | ------ | ----- |
                | x \\| y‖ | `p|q` |""");
    }

    @Test
    void a_table_in_a_quote_keeps_its_marks_and_an_indented_one_its_indent() {
        assertThat(run(TableEdit.TIDY, "> |a|b|\n> |-|-|\n> |1‖|2|")).isEqualTo("""
                > | a   | b   |
                > | --- | --- |
                > | 1‖   | 2   |""");
        assertThat(run(TableEdit.TIDY, "- x\n\n  |a|\n  |-|\n  |1‖|"))
                .isEqualTo("- x\n\n  | a   |\n  | --- |\n  | 1‖   |");
    }

    @Test
    void short_rows_get_the_cells_they_lack_and_long_ones_a_column() {
        assertThat(run(TableEdit.TIDY, "|a|b|\n|-|-|\n|1‖|\n|1|2|3|")).isEqualTo("""
                | a   | b   |     |
                | --- | --- | --- |
                | 1‖   |     |     |
                | 1   | 2   | 3   |""");
    }

    @Test
    void tab_goes_through_the_cells_and_makes_a_row_at_the_end() {
        assertThat(run(TableEdit.NEXT_CELL, SMALL)).contains("| ‖3   | 4   |");
        assertThat(run(TableEdit.NEXT_CELL, SMALL.replace("‖", "").replace("4", "4‖")))
                .endsWith("| 3   | 4   |\n| ‖    |     |");
        assertThat(run(TableEdit.PREVIOUS_CELL, SMALL)).contains("| ‖1   | 2   |");
        assertThat(run(TableEdit.PREVIOUS_CELL, SMALL.replace("‖", "").replace("3", "3‖")))
                .contains("| 1   | ‖2   |");
        assertThat(run(TableEdit.NEXT_CELL, "|a|b|\n|-‖-|-|\n|1|2|")).contains("| a   | ‖b   |");
    }

    @Test
    void rows_come_go_and_move() {
        assertThat(run(TableEdit.ROW_BELOW, SMALL)).contains("| 1   | 2   |\n|     | ‖    |\n| 3");
        assertThat(run(TableEdit.ROW_ABOVE, SMALL)).contains("| --- | --- |\n|     | ‖    |\n| 1");
        assertThat(run(TableEdit.DELETE_ROW, SMALL)).endsWith("| --- | --- |\n| 3   | ‖4   |");
        assertThat(run(TableEdit.MOVE_ROW_DOWN, SMALL)).endsWith("| 3   | 4   |\n| 1   | 2‖   |");
        assertThat(run(TableEdit.NEXT_ROW, SMALL)).endsWith("| 3   | ‖4   |");
        nothing(TableEdit.MOVE_ROW_UP, SMALL);
        nothing(TableEdit.DELETE_ROW, SMALL.replace("‖", "").replace("a", "a‖"));
    }

    @Test
    void columns_come_go_move_and_are_aligned() {
        assertThat(run(TableEdit.COLUMN_LEFT, SMALL))
                .startsWith("| a   |     | b   |")
                .contains("| 1   | ‖    | 2   |");
        assertThat(run(TableEdit.COLUMN_RIGHT, SMALL)).contains("| 1   | 2   | ‖    |");
        assertThat(run(TableEdit.DELETE_COLUMN, SMALL)).isEqualTo("| a   |\n| --- |\n| ‖1   |\n| 3   |");
        assertThat(run(TableEdit.MOVE_COLUMN_LEFT, SMALL))
                .startsWith("| b   | a   |")
                .contains("| 2‖   | 1   |");
        assertThat(run(TableEdit.ALIGN_RIGHT, SMALL)).contains("| --- | --: |").contains("| 1   |   2‖ |");
        assertThat(run(TableEdit.ALIGN_RIGHT, run(TableEdit.ALIGN_RIGHT, SMALL)))
                .isEqualTo(SMALL);
        nothing(TableEdit.MOVE_COLUMN_RIGHT, SMALL);
    }

    @Test
    void a_new_table_stands_on_lines_of_its_own_with_its_first_head_selected() {
        assertThat(run(TableEdit::insert, "‖")).isEqualTo("""
                | ‖Column 1‖ | Column 2 | Column 3 |
                | -------- | -------- | -------- |
                |          |          |          |
                |          |          |          |""");
        assertThat(run(TableEdit::insert, "words‖\nmore"))
                .startsWith("words\n\n| ‖Column 1‖")
                .endsWith("|\n\nmore");
    }

    @Test
    void tab_selects_the_name_that_a_new_table_gave_to_a_column() {
        String next = run(TableEdit.NEXT_CELL, run(TableEdit::insert, "‖"));
        assertThat(next).startsWith("| Column 1 | ‖Column 2‖ | Column 3 |");
        assertThat(run(TableEdit.PREVIOUS_CELL, next)).startsWith("| ‖Column 1‖ | Column 2 |");
        assertThat(run(TableEdit.NEXT_CELL, "| Co‖at | Column |\n| --- | --- |"))
                .startsWith("| Coat | ‖Column |");
    }

    @ParameterizedTest
    @EnumSource(TableEdit.class)
    void outside_a_table_nothing_applies(TableEdit edit) {
        nothing(edit, "a|b‖");
        nothing(edit, "words‖\n\n| a |\n| - |");
        nothing(edit, "‖");
    }

    @Test
    void words_with_a_bar_right_above_a_table_are_no_row_of_it() {
        nothing(TableEdit.TIDY, "x | y‖\n| a |\n| - |");
        assertThat(run(TableEdit.TIDY, "x | y\n|a‖|\n|-|")).isEqualTo("x | y\n| a‖   |\n| --- |");
    }

    @Test
    void a_table_in_line_is_left_alone_from_afar() {
        Text text = Text.of(SMALL.replace("‖", ""));
        assertThat(TableEdit.tidyAt(3).on(text, Selection.at(0))).isEmpty();
        Text loose = Text.of("|a|\n|-|\n\nend");
        assertThat(TableEdit.tidyAt(1).on(loose, Selection.at(11)).orElseThrow())
                .satisfies(step -> assertThat(step.apply(loose)).hasToString("| a   |\n| --- |\n\nend"))
                .satisfies(step -> assertThat(step.after()).isEqualTo(Selection.at(19)));
    }
}
