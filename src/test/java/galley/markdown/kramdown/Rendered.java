package galley.markdown.kramdown;

import galley.markdown.Limits;
import galley.markdown.SameDom;
import java.util.Map;

/** What the tests of this package share. */
final class Rendered {
    private Rendered() {}

    static void assertRendered(String body, String expected) {
        assertRendered(Map.of(), body, expected);
    }

    static void assertRendered(Map<String, String> options, String body, String expected) {
        SameDom.assertSame(
                expected, new Kramdown(options, Limits.PATIENT).render(body).text());
    }
}
