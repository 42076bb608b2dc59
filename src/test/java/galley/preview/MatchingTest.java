package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingTest {
    @Test
    void an_item_put_in_leaves_all_others() {
        assertThat(of("abcd", "abXcd")).containsExactly(0, 1, -1, 2, 3);
    }

    @Test
    void an_item_taken_out_leaves_all_others() {
        assertThat(of("abcd", "acd")).containsExactly(0, 2, 3);
    }

    @Test
    void a_changed_item_is_made_from_the_old_one() {
        assertThat(of("abcd", "abXd")).containsExactly(0, 1, 2, 3);
    }

    @Test
    void changes_far_apart_leave_what_is_between() {
        assertThat(of("abcdefgh", "XbcdefgY")).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void of_equal_items_that_moved_the_longest_run_stays() {
        assertThat(of("abcdef", "fabcde")).containsExactly(-1, 0, 1, 2, 3, 4);
    }

    @Test
    void an_item_of_another_kind_is_made_anew() {
        assertThat(of("abc", "a1c")).containsExactly(0, -1, 2);
    }

    private static int[] of(String was, String now) {
        return Matching.of(
                letters(was), letters(now), (one, other) -> Character.isLetter(one) == Character.isLetter(other));
    }

    private static List<Character> letters(String text) {
        return text.chars().mapToObj(c -> (char) c).toList();
    }
}
