package galley.header;

import static org.assertj.core.api.Assertions.assertThat;

/** What came of a change, as text. */
final class HeaderAssert {
    private HeaderAssert() {}

    static String after(String post, Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Changed.class);
        return ((Outcome.Changed) outcome).edit().on(post);
    }

    static String refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).reason();
    }
}
