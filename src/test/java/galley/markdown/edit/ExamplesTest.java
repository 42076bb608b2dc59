package galley.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import galley.markdown.edit.table.TableEdit;
import galley.text.Selection;
import galley.text.Text;
import galley.text.TextCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What a writer expects of each command, a line each in the files beside: command, text before, an arrow, text after. A
 * double bar is the caret, two are the selection; ⏎ is a line feed, ⇥ a tab, ␣ a blank where it would not be seen, and
 * ∅ says that nothing applies. Every line is tried with the selection in both directions, and undone.
 */
@Execution(ExecutionMode.CONCURRENT)
class ExamplesTest {
    private static final Map<String, TextCommand> COMMANDS = commands();

    private static Map<String, TextCommand> commands() {
        Map<String, TextCommand> all = new HashMap<>(Map.of(
                "bold", Mark.BOLD,
                "italic", Mark.ITALIC,
                "strike", Mark.STRIKE,
                "code", Mark.CODE,
                "bullets", Block.BULLETS,
                "numbers", Block.NUMBERS,
                "tasks", Block.TASKS,
                "quote", Block.QUOTE,
                "enter", NewLine.CONTINUE,
                "code-enter", NewLine.INDENT));
        for (int level = 1; level <= 6; level++) {
            all.put("h" + level, Block.heading(level));
        }
        all.putAll(Map.of(
                "in", Indent.IN,
                "out", Indent.OUT,
                "up", LineMove.UP,
                "down", LineMove.DOWN,
                "duplicate", LineMove.DUPLICATE,
                "delete", LineMove.DELETE,
                "join", Arrange.JOIN,
                "sort", Arrange.SORT,
                "renumber", Numbers.RENUMBER,
                "comment", Comment.TOGGLE));
        all.putAll(Map.of(
                "upper", Letters.UPPER,
                "lower", Letters.LOWER,
                "title", Letters.TITLE,
                "sentence", Letters.SENTENCE,
                "footnote", Insert.FOOTNOTE,
                "rule", Insert.RULE,
                "reference", Reference.LINK));
        all.putAll(Map.of(
                "paste-url", Paste.plain("https://x.org\n"),
                "paste-word", Paste.plain("word"),
                "paste-lines", Paste.plain("1\r\n2"),
                "paste-html", Paste.html("<p>a <b>b</b></p>", "a b")));
        all.put(
                "code-block",
                (text, selection) -> Optional.of(CodeBlock.put(text, selection).step()));
        all.put("back", Pair::backspace);
        all.put("leave", TableEdit::leave);
        for (TableEdit edit : TableEdit.values()) {
            all.put(edit.name().toLowerCase().replace('_', '-').replace("move-column", "move"), edit);
        }
        all.put("row-up", TableEdit.MOVE_ROW_UP);
        all.put("row-down", TableEdit.MOVE_ROW_DOWN);
        return all;
    }

    @TestFactory
    Stream<DynamicTest> examples() {
        return Stream.of("marks", "blocks", "enter", "lines", "insert", "tables")
                .flatMap(file -> lines(file).stream())
                .filter(line -> !line.isBlank() && !line.startsWith("# "))
                .map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
    }

    /** Commands look at the line of the caret at each key: a pattern that takes a frame of the stack for each mark of it ends at 30 KB. */
    @TestFactory
    Stream<DynamicTest> each_command_takes_a_line_of_very_many_marks() {
        return COMMANDS.entrySet().stream()
                .map(command -> DynamicTest.dynamicTest(
                        command.getKey(),
                        () -> Stream.of(">", "> ")
                                .map(marks -> Text.of(marks.repeat(30_000 / marks.length()) + "a\nb\n"))
                                .forEach(text -> {
                                    command.getValue().on(text, Selection.at(text.length() / 2));
                                    command.getValue().on(text, Selection.at(text.length() - 3));
                                })));
    }

    private static void check(String line) {
        String[] sides = line.split(" +→ +", -1);
        assertThat(sides).as(line).hasSize(2);
        int blank = sides[0].indexOf(' ');
        String name = sides[0].substring(0, blank);
        TextCommand command = name.startsWith("type") ? Pair.typed(name.substring(4)) : COMMANDS.get(name);
        assertThat(command).as(name).isNotNull();
        String before = plain(sides[0].substring(blank).strip());
        if (sides[1].equals("∅")) {
            Marked.nothing(command, before);
            return;
        }
        assertThat(Marked.run(command, before)).isEqualTo(plain(sides[1]));
        TextCommand turned = (text, selection) -> command.on(text, Marked.turned(selection));
        assertThat(Marked.run(turned, before)).as("selected backwards").isEqualTo(plain(sides[1]));
    }

    private static String plain(String shown) {
        return shown.replace('⏎', '\n').replace('⇥', '\t').replace('␣', ' ');
    }

    private static List<String> lines(String file) {
        try (InputStream in = ExamplesTest.class.getResourceAsStream(file + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
