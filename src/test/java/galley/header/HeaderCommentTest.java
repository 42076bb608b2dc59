package galley.header;

import static org.assertj.core.api.Assertions.assertThat;

import galley.markdown.edit.Marked;
import galley.text.TextCommand;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples beside, and each twice, which is the identity but where a mark has no blank behind it. */
class HeaderCommentTest {
    private static final Map<String, Rules> READERS = Map.of(
            "yaml", Rules.JEKYLL, "toml", Rules.HUGO, "json", Rules.HUGO, "hexo", Rules.HEXO, "meta", Rules.PELICAN);

    @TestFactory
    Stream<DynamicTest> examples() throws IOException {
        try (InputStream in = HeaderCommentTest.class.getResourceAsStream("comments.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
        }
    }

    private static void check(String line) {
        String[] sides = line.substring(4).strip().split(" +→ +");
        TextCommand command = (text, selection) ->
                Header.read(text, READERS.get(line.substring(0, 4))).comment().on(text, selection);
        String before = plain(sides[0]);
        if (sides[1].equals("∅")) {
            Marked.nothing(command, before);
            return;
        }
        String after = Marked.run(command, before);
        assertThat(after).isEqualTo(plain(sides[1]));
        if (!before.contains("#title") && !before.contains("#‖")) {
            assertThat(Marked.run(command, after)).as("twice").isEqualTo(before);
        }
    }

    private static String plain(String shown) {
        return shown.replace('⏎', '\n').replace('␣', ' ');
    }
}
