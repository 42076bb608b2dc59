package galley.bench;

import galley.post.Family;

/** A post of any length with what posts have: the same at each run. */
public final class LongPost {
    private static final String SECTION = """
            ## Section %1$d: what was "seen" on the way

            It's a long way -- some %1$d miles -- to the *next* village, and the **road** is not [what it
            was](https://example.org/road/%1$d "The road"). We took `map --scale %1$d` with us, a
            [guide][guide%1$d] and two apples & a knife, and set off at 6 a.m. <em>sharp</em>.

            - bread and butter
            - cheese, which _nobody_ had asked for
                - hard
                - soft
            - a bottle of water

            1. Walk to the bridge.
            2. Do **not** cross it; see ![the bridge](/pictures/bridge-%1$d.png).

            > Who goes there? asked the guard.
            > Nobody, we said, and that was %1$d times true.

            ```python
            def miles(hours, speed=%1$d):
                return hours * speed  # "flat" land
            ```

            | day | miles | weather |
            |-----|------:|:-------:|
            | Mon | %1$d   | rain    |
            | Tue | 12    | *sun*   |

            The evening was quiet. The innkeeper told us of the year %1$d, of the flood and of the
            people who had come down from the hills; he said that they were "different", and left it at
            that. We paid him, went up and slept until noon, as one does after such a walk.

            [guide%1$d]: https://example.org/guide?chapter=%1$d&page=2

            """;

    private LongPost() {}

    /** @param least characters */
    public static String body(int least) {
        StringBuilder body = new StringBuilder(least + 2 * SECTION.length());
        for (int i = 1; body.length() < least; i++) {
            body.append(SECTION.formatted(i));
        }
        return body.toString();
    }

    public static String header(Family family) {
        String fields = "title: A long way\ndate: 2020-01-02 03:04:05\ntags: walking\n";
        return family == Family.PELICAN ? fields + "\n" : "---\n" + fields + "---\n\n";
    }
}
