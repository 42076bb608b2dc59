package galley.session;

import static org.assertj.core.api.Assertions.assertThat;

import galley.markdown.edit.Arrange;
import galley.markdown.edit.Block;
import galley.markdown.edit.Comment;
import galley.markdown.edit.Indent;
import galley.markdown.edit.InlineLink;
import galley.markdown.edit.Insert;
import galley.markdown.edit.Letters;
import galley.markdown.edit.LineMove;
import galley.markdown.edit.Mark;
import galley.markdown.edit.NewLine;
import galley.markdown.edit.Numbers;
import galley.markdown.edit.Pair;
import galley.markdown.edit.Paste;
import galley.markdown.edit.Reference;
import galley.markdown.edit.SectionMove;
import galley.markdown.edit.Toggle;
import galley.markdown.edit.table.TableEdit;
import galley.store.Encoding;
import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every editing command on every text, however odd. */
class CommandLaws {
    private static final List<Toggle> TOGGLES = List.of(
            Mark.BOLD,
            Mark.ITALIC,
            Mark.STRIKE,
            Mark.CODE,
            Block.heading(1),
            Block.heading(2),
            Block.heading(6),
            Block.BULLETS,
            Block.NUMBERS,
            Block.TASKS,
            Block.QUOTE);

    private static final List<TextCommand> COMMANDS = commands();

    private static List<TextCommand> commands() {
        List<TextCommand> all = new ArrayList<>(TOGGLES);
        all.addAll(List.of(Arrange.values()));
        all.addAll(List.of(Indent.values()));
        all.addAll(List.of(Insert.values()));
        all.addAll(List.of(Letters.values()));
        all.addAll(List.of(LineMove.values()));
        all.addAll(List.of(NewLine.values()));
        all.addAll(List.of(Numbers.values()));
        all.addAll(List.of(Reference.values()));
        all.addAll(List.of(TableEdit.values()));
        all.addAll(List.<TextCommand>of(Comment.TOGGLE, SectionMove.UP, SectionMove.DOWN));
        all.addAll(List.<TextCommand>of(TableEdit::insert, TableEdit::leave, Pair::backspace));
        all.addAll(List.of(Pair.typed("("), Pair.typed("\""), Pair.typed("*"), Pair.typed("]")));
        all.addAll(List.of(Paste.plain("a\r\nb"), Paste.plain("https://example.org"), Paste.html("<b>a</b>", "a")));
        all.add((text, selection) ->
                InlineLink.of(text, selection, false).write("a", "b", "c").on(text, selection));
        all.add((text, selection) ->
                InlineLink.of(text, selection, true).write("", "b", "").on(text, selection));
        return all;
    }

    /** Lines of posts, well formed and not. */
    @Provide
    Arbitrary<String> posts() {
        Arbitrary<String> piece = Arbitraries.of(
                "word",
                "it's",
                "Straße",
                "日本語",
                "😀",
                "👩‍👩‍👧",
                "é",
                " ",
                "  ",
                "\t",
                "**",
                "*",
                "_",
                "~~",
                "`",
                "```",
                "# ",
                "## ",
                "####### ",
                "- ",
                "* ",
                "- [ ] ",
                "- [x] ",
                "1. ",
                "9) ",
                "> ",
                "| a | b |",
                "|---|:-:|",
                "|",
                "[a](b)",
                "[a][b]",
                "\n[b]: c",
                "[^1]",
                "\n[^1]: note",
                "![",
                "](",
                "<!-- c -->",
                "<b>",
                "---",
                "---\n",
                "title: x",
                "+++",
                "{{< x >}}",
                "{% y %}",
                "\\",
                "\"",
                "(",
                ")",
                "\n",
                "\n",
                "\n\n");
        return piece.list().ofMaxSize(24).map(pieces -> String.join("", pieces));
    }

    /** Lines that no toggle has been at. */
    @Provide
    Arbitrary<String> plain() {
        Arbitrary<String> word = Arbitraries.of("word", "it's", "Straße", "日本語", "😀", "x", "7th", "a.b", "(c)", "e,");
        Arbitrary<String> line = word.list().ofMinSize(1).ofMaxSize(4).map(words -> String.join(" ", words));
        return line.list().ofMinSize(1).ofMaxSize(4).map(lines -> String.join("\n", lines));
    }

    /** A selection that stands between characters, in either direction. */
    private static Selection selection(Text text, int anchor, int caret) {
        return new Selection(between(text, anchor), between(text, caret));
    }

    private static int between(Text text, int wanted) {
        int at = Math.floorMod(wanted, text.length() + 1);
        boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return inside ? at - 1 : at;
    }

    @Property(tries = 400)
    void any_command_then_undo_restores_text_and_selection_and_redo_does_it_again(
            @ForAll("posts") String post, @ForAll int anchor, @ForAll int caret) {
        Text text = Text.of(post);
        Selection selection = selection(text, anchor, caret);
        for (TextCommand command : COMMANDS) {
            Optional<Step> step = command.on(text, selection);
            if (step.isEmpty()) {
                continue;
            }
            String about = command + " on “" + post + "” " + selection;
            assertThat(step.get().before()).as(about).isEqualTo(selection);
            Session session = new Session(text, Encoding.UTF_8, () -> 0);
            session.select(selection);
            session.apply(step.get(), Origin.COMMAND, null);
            Text after = session.text();
            Selection selected = session.selection();
            assertThat(selected.end()).as(about).isLessThanOrEqualTo(after.length());
            assertThat(between(after, selected.caret())).as(about).isEqualTo(selected.caret());
            if (!after.equals(text)) {
                session.undo();
                assertThat(session.text()).as(about).isEqualTo(text);
                assertThat(session.selection()).as(about).isEqualTo(selection);
                session.redo();
                assertThat(session.text()).as(about).isEqualTo(after);
                assertThat(session.selection()).as(about).isEqualTo(selected);
            }
        }
    }

    @Property(tries = 400)
    void a_toggle_twice_is_the_identity(@ForAll("plain") String words, @ForAll int anchor, @ForAll int caret) {
        Text text = Text.of(words);
        Selection selection = selection(text, anchor, caret);
        for (Toggle toggle : TOGGLES) {
            String about = toggle + " on “" + words + "” " + selection;
            assertThat(toggle.isOn(text, selection)).as(about).isFalse();
            if (toggle.on(text, selection).isEmpty()) {
                assertThat(text.slice(selection.start(), selection.end()))
                        .as(about)
                        .isBlank();
                continue;
            }
            Step on = toggle.on(text, selection).orElseThrow();
            Text with = on.apply(text);
            assertThat(with).as(about).isNotEqualTo(text);
            assertThat(toggle.isOn(with, on.after())).as(about + " is on").isTrue();
            Step off = toggle.on(with, on.after()).orElseThrow();
            assertThat(off.apply(with)).as(about).isEqualTo(text);
            assertThat(off.after()).as(about).isEqualTo(selection);
        }
    }

    @Property(tries = 400)
    void a_comment_twice_is_the_identity(@ForAll("plain") String words, @ForAll int anchor, @ForAll int caret) {
        Text text = Text.of(words);
        Selection selection = selection(text, anchor, caret);
        String about = "“" + words + "” " + selection;
        Comment.TOGGLE.on(text, selection).ifPresent(on -> {
            Text with = on.apply(text);
            assertThat(with.toString()).as(about).containsOnlyOnce("<!--");
            Step off = Comment.TOGGLE.on(with, on.after()).orElseThrow(() -> new AssertionError(about));
            assertThat(off.apply(with)).as(about).isEqualTo(text);
            assertThat(off.after()).as(about).isEqualTo(selection);
        });
    }

    @Property(tries = 400)
    void no_command_splits_a_letter_of_two_units(@ForAll("posts") String post, @ForAll int anchor, @ForAll int caret) {
        Text text = Text.of(post);
        Selection selection = selection(text, anchor, caret);
        for (TextCommand command : COMMANDS) {
            Text now = text;
            for (Edit edit : command.on(text, selection).map(Step::edits).orElse(List.of())) {
                String about = command + " on “" + post + "” " + selection + " " + edit;
                assertThat(between(now, edit.start())).as(about).isEqualTo(edit.start());
                assertThat(between(now, edit.end())).as(about).isEqualTo(edit.end());
                now = now.with(edit);
            }
        }
    }
}
