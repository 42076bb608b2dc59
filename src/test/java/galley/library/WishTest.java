package galley.library;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Family;
import galley.post.Post;
import galley.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class WishTest {
    private static final String POST = """
            title: One
            tags: a, b

            Text
            """;

    @Test
    void each_wish_sees_what_the_one_before_it_made() {
        assertThat(grant(
                        new Wish.Rename("tags", "a", "c"),
                        new Wish.Rename("tags", "c", "b"),
                        new Wish.Add("tags", "d"),
                        new Wish.Put("slug", "one"),
                        new Wish.Remove("title")))
                .isEqualTo(new Wish.Granted.Now(Text.of("""
                        tags: b, d
                        slug: one

                        Text
                        """)));
    }

    @Test
    void one_wish_that_is_refused_refuses_all() {
        Wish refused = new Wish.Put("slug", "a\tb");
        assertThat(grant(new Wish.Take("tags", "a"), refused))
                .isInstanceOfSatisfying(
                        Wish.Granted.Refused.class, no -> assertThat(no.wish()).isSameAs(refused));
    }

    private static Wish.Granted grant(Wish... wishes) {
        return Wish.all(List.of(wishes), Post.read(null, Text.of(POST), Family.PELICAN));
    }
}
