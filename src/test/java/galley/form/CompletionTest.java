package galley.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private static final List<String> WORDS =
            List.of("tech", "python", "life", "static python", "monty", "café", "django", "pylons", "cpython");

    @Test
    void beginnings_come_before_inner_words_before_inner_letters_each_by_use() {
        assertThat(of("py")).containsExactly("python", "pylons", "static python", "cpython");
    }

    @Test
    void case_and_accents_do_not_count() {
        assertThat(of("CAFE")).containsExactly("café");
        assertThat(of("Téch")).containsExactly("tech");
    }

    @Test
    void slips_are_forgiven_by_the_length_of_the_word() {
        assertThat(of("pyhton")).as("two letters swapped").contains("python");
        assertThat(of("djngo")).as("a letter missing").containsExactly("django");
        assertThat(of("liife")).as("a letter too many").containsExactly("life");
        assertThat(of("xy")).as("two letters are too few to be nearly right").isEmpty();
        assertThat(of("quite else")).isEmpty();
    }

    @Test
    void what_is_taken_is_not_offered_and_there_is_an_end() {
        assertThat(Completion.of("py", WORDS, List.of("python"), 2)).containsExactly("pylons", "static python");
    }

    @Test
    void everything_fits_nothing_typed_in_the_order_of_use() {
        assertThat(Completion.of(" ", WORDS, List.of(), 3)).containsExactly("tech", "python", "life");
    }

    private static List<String> of(String typed) {
        return Completion.of(typed, WORDS, List.of(), 10);
    }
}
