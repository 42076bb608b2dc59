package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.session.Merge;
import galley.site.Answers.Answer;
import galley.site.ExportPlan.Item;
import galley.site.UndoExport.Fate;
import galley.store.Disk;
import galley.store.FaultDisk;
import galley.store.History;
import galley.store.LastExport;
import galley.store.Loaded;
import galley.store.LocalDisk;
import galley.store.Manifest;
import galley.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an export remembers: whose each file is, what it replaced, and how it is taken back. */
class ExportMemoryTest {
    private static final String HEAD = "title: Rain\ndate: 2020-01-02\n\n![A puddle]({static}/images/puddle.png)\n\n";
    private static final String POST = HEAD + "One.\n\nTwo.\n\nThree.\n";
    private static final String MINE = HEAD + "One.\n\nTwo.\n\nThree, as I have it.\n";
    private static final String THEIRS = HEAD + "One, as they have it.\n\nTwo.\n\nThree.\n";
    private static final String BOTH = HEAD + "One, as they have it.\n\nTwo.\n\nThree, as I have it.\n";
    private static final String PLACE = "content/rain.md";
    private static final Set<String> WRITES =
            Set.of("create", "rewrite", "exchange", "moveNew", "replace", "delete", "makeFolder");

    @TempDir
    Path temp;

    private Path root;
    private Path post;
    private final List<String> writes = new ArrayList<>();
    private final Disk disk = new FaultDisk(new LocalDisk(), (call, path) -> {
        if (WRITES.contains(call)) {
            writes.add(call + " " + path);
        }
        return false;
    });
    private History history;
    private LastExport last;
    private Export export;

    @BeforeEach
    void make_drafts_and_a_site() throws IOException {
        Path folder = temp.toRealPath();
        root = folder.resolve("site");
        put(root, "pelicanconf.py", "PATH = 'content'\n");
        put(folder, "drafts/images/puddle.png", "puddle");
        post = put(folder, "drafts/rain.md", POST);
        history = new History(disk, folder.resolve("kept/history"), InstantSource.system());
        last = new LastExport(disk, folder.resolve("kept/exports"), InstantSource.system());
        export = new Export(disk, history, last);
    }

    private static Path put(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private ExportPlan plan(Answers answers) {
        return export.plan(List.of(post), Generators.site(root).orElseThrow(), answers);
    }

    private List<Export.Result> run(Answers answers) {
        return export.run(plan(answers), item -> true);
    }

    private String state(Answers answers) {
        return plan(answers).items().getLast().state().id();
    }

    private List<Fate> undo() {
        UndoExport undo = new UndoExport(disk, last);
        return undo.run(undo.plan(root).orElseThrow()).stream()
                .map(UndoExport.Item::fate)
                .toList();
    }

    private Map<String, String> site() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (!name.startsWith(".galley")) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }

    private List<String> kept() {
        return history.list(root.resolve(PLACE)).stream()
                .map(version -> ((Loaded.Opened) history.read(version)).text().toString())
                .toList();
    }

    /** Exported once, then changed here and, by somebody else, there. */
    private Item conflict() throws IOException {
        run(Answers.NONE);
        Files.writeString(post, MINE);
        Files.writeString(root.resolve(PLACE), THEIRS);
        Item item = plan(Answers.NONE).items().getLast();
        assertThat(item.state().id()).isEqualTo("changed-elsewhere");
        return item;
    }

    @Test
    void the_record_says_of_which_post_each_file_is() {
        run(Answers.NONE);
        Map<String, Manifest.Entry> entries = new Manifest(disk).of(root);
        assertThat(entries).containsOnlyKeys(PLACE, "content/images/puddle.png");
        assertThat(entries.get(PLACE))
                .matches(entry ->
                        entry.plain() && !entry.picture() && entry.post().equals("../drafts/rain.md"));
        assertThat(entries.get("content/images/puddle.png"))
                .matches(entry -> entry.picture() && entry.post().equals("../drafts/rain.md"));
    }

    @Test
    void a_third_run_writes_nothing_at_all() throws IOException {
        run(Answers.NONE);
        assertThat(writes).isNotEmpty();
        Files.writeString(post, MINE);
        writes.clear();
        run(Answers.NONE);
        assertThat(writes).isNotEmpty();
        writes.clear();
        run(Answers.NONE);
        assertThat(writes).isEmpty();
        Files.delete(root.resolve(".galley/exports"));
        run(Answers.NONE); // by content, and remembers it again
        writes.clear();
        run(Answers.NONE);
        assertThat(writes).isEmpty();
        assertThat(site()).containsEntry(PLACE, MINE);
    }

    @Test
    void what_somebody_else_wrote_is_kept_where_the_author_wants_it_and_not_asked_about_again() throws IOException {
        Item item = conflict();
        Answers answers = Answers.NONE.with(PLACE, new Answer.Keep(item.known(), item.made()));
        assertThat(state(answers)).isEqualTo("kept");
        run(answers);
        assertThat(site()).containsEntry(PLACE, THEIRS);
        assertThat(post).hasContent(MINE);
        assertThat(state(Answers.NONE)).isEqualTo("kept");
        writes.clear();
        run(Answers.NONE);
        assertThat(writes).isEmpty();

        Files.writeString(post, MINE.replace("Rain", "Rains"));
        Item again = plan(Answers.NONE).items().getLast();
        assertThat(again.state().id()).isEqualTo("changed-elsewhere");
        Sides sides = export.sides(plan(Answers.NONE), again).orElseThrow();
        assertThat(sides.base()).contains(Text.of(MINE));
        Merge merge = Merge.of(sides.base().get(), sides.mine(), sides.theirs().text());
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.marked().toString()).isEqualTo(THEIRS.replace("Rain", "Rains"));
    }

    @Test
    void what_somebody_else_wrote_is_in_the_history_before_mine_goes_over_it() throws IOException {
        Item item = conflict();
        Answers answers = Answers.NONE.with(PLACE, new Answer.Take(item.known(), item.made()));
        assertThat(state(answers)).isEqualTo("changed");
        run(answers);
        assertThat(site()).containsEntry(PLACE, MINE);
        assertThat(post).hasContent(MINE);
        assertThat(kept()).contains(THEIRS);
        assertThat(state(Answers.NONE)).isEqualTo("same");
    }

    @Test
    void so_it_is_before_a_merged_text_does_and_the_next_merge_knows_from_where() throws IOException {
        Item item = conflict();
        Sides sides = export.sides(plan(Answers.NONE), item).orElseThrow();
        assertThat(sides.base()).contains(Text.of(POST));
        Merge merge = Merge.of(sides.base().get(), sides.mine(), sides.theirs().text());
        assertThat(merge.conflicts()).isEmpty();
        Answers answers = Answers.NONE.with(PLACE, new Answer.Merged(item.known(), item.made(), merge.marked()));
        assertThat(state(answers)).isEqualTo("merged");
        run(answers);
        assertThat(site()).containsEntry(PLACE, BOTH);
        assertThat(post).hasContent(MINE);
        assertThat(kept()).contains(THEIRS, MINE, BOTH);
        assertThat(state(Answers.NONE)).isEqualTo("kept");
        writes.clear();
        run(Answers.NONE);
        assertThat(writes).isEmpty();

        Files.writeString(post, MINE + "More.\n");
        Item again = plan(Answers.NONE).items().getLast();
        assertThat(again.state().id()).isEqualTo("changed-elsewhere");
        assertThat(export.sides(plan(Answers.NONE), again).orElseThrow().base()).contains(Text.of(MINE));
    }

    @Test
    void an_answer_is_good_for_what_was_seen_alone() throws IOException {
        Item item = conflict();
        Answers answers = Answers.NONE.with(PLACE, new Answer.Take(item.known(), item.made()));
        ExportPlan seen = plan(answers);
        Files.writeString(root.resolve(PLACE), THEIRS + "And again.\n");
        assertThat(state(answers)).isEqualTo("changed-elsewhere");
        assertThat(export.run(seen, one -> true)).last().matches(result -> !result.written());
        assertThat(site()).containsEntry(PLACE, THEIRS + "And again.\n");
    }

    @Test
    void nothing_of_somebody_else_gives_way_when_the_history_cannot_have_it() throws IOException {
        Item item = conflict();
        Disk full = new FaultDisk(
                new LocalDisk(),
                (call, path) -> call.equals("create") && path.toString().contains("history"));
        Export careful =
                new Export(full, new History(full, temp.resolve("other/history"), InstantSource.system()), last);
        ExportPlan plan = plan(Answers.NONE.with(PLACE, new Answer.Take(item.known(), item.made())));
        assertThat(careful.run(plan, one -> true))
                .last()
                .matches(result -> !result.written() && result.trouble().contains("history"));
        assertThat(site()).containsEntry(PLACE, THEIRS);
    }

    @Test
    void without_a_text_that_both_came_from_each_difference_is_a_place_to_decide() throws IOException {
        conflict();
        Export forgetful = new Export(new LocalDisk());
        ExportPlan plan = plan(Answers.NONE);
        Sides sides = forgetful.sides(plan, plan.items().getLast()).orElseThrow();
        assertThat(sides.base()).isEmpty();
        Merge merge = Merge.of(sides.mine(), sides.theirs().text());
        assertThat(merge.conflicts()).hasSize(2);
        assertThat(merge.text(Merge.Choice.MINE).toString()).isEqualTo(MINE);
        assertThat(merge.text(Merge.Choice.THEIRS).toString()).isEqualTo(THEIRS);
    }

    @Test
    void an_export_is_taken_back_to_what_was_there_and_what_it_made_goes_away() throws IOException {
        Map<String, String> empty = site();
        run(Answers.NONE);
        assertThat(site()).hasSize(3);
        assertThat(undo()).containsExactly(Fate.REMOVED, Fate.REMOVED);
        assertThat(site()).isEqualTo(empty);
        assertThat(new Manifest(disk).of(root)).isEmpty();
        assertThat(last.of(root)).isEmpty();

        run(Answers.NONE);
        Map<String, String> first = site();
        Map<String, Manifest.Entry> record = new Manifest(disk).of(root);
        Files.writeString(post, MINE);
        run(Answers.NONE);
        run(Answers.NONE); // which writes nothing, and so is not the one that is taken back
        assertThat(undo()).containsExactly(Fate.PUT_BACK);
        assertThat(site()).isEqualTo(first);
        assertThat(new Manifest(disk).of(root)).isEqualTo(record);
        assertThat(state(Answers.NONE)).isEqualTo("changed");
    }

    @Test
    void what_was_changed_since_the_export_is_left_alone() throws IOException {
        run(Answers.NONE);
        String bare = THEIRS.replace("puddle.png", "pond.png");
        Files.writeString(root.resolve(PLACE), bare);
        assertThat(undo()).containsExactly(Fate.LEFT, Fate.REMOVED);
        assertThat(site()).containsEntry(PLACE, bare);
        assertThat(state(Answers.NONE)).isEqualTo("changed-elsewhere");
    }

    @Test
    void a_picture_that_a_post_changed_since_shows_is_left_with_it() throws IOException {
        run(Answers.NONE);
        Files.writeString(root.resolve(PLACE), THEIRS);
        assertThat(undo()).containsExactly(Fate.LEFT, Fate.LEFT);
        assertThat(site()).containsEntry(PLACE, THEIRS).containsKey("content/images/puddle.png");
        assertThat(last.of(root)).isEmpty();
    }

    @Test
    void what_gave_way_to_mine_comes_back_too() throws IOException {
        Item item = conflict();
        run(Answers.NONE.with(PLACE, new Answer.Take(item.known(), item.made())));
        assertThat(undo()).containsExactly(Fate.PUT_BACK);
        assertThat(site()).containsEntry(PLACE, THEIRS);
        assertThat(state(Answers.NONE)).isEqualTo("changed-elsewhere");
    }

    @Test
    void an_export_that_was_broken_off_can_be_taken_back() throws IOException {
        Map<String, String> empty = site();
        int[] done = {0};
        export.run(plan(Answers.NONE), item -> done[0]++ < 1);
        assertThat(site()).hasSize(2);
        assertThat(undo()).containsExactly(Fate.NOTHING, Fate.REMOVED);
        assertThat(site()).isEqualTo(empty);
    }

    @Test
    @Tag("faults")
    void a_disk_that_fails_while_it_is_taken_back_leaves_old_or_new_and_the_next_try_ends_it() throws IOException {
        put(root, "content/images/puddle.png", "another");
        run(Answers.NONE.withAll(true));
        Map<String, String> before = site();
        Files.writeString(post, MINE);
        run(Answers.NONE);
        Map<String, String> after = site();
        assertThat(faults(false, before, after)).isGreaterThan(20);
        run(Answers.NONE.withAll(true));
        assertThat(faults(true, before, after)).isGreaterThan(20);
    }

    /** @return how many calls failed, each in a run of its own, before one ran through */
    private int faults(boolean forEver, Map<String, String> before, Map<String, String> after) throws IOException {
        Path kept = temp.toRealPath().resolve("kept/exports");
        for (int n = 1; ; n++) {
            boolean[] failed = {false};
            FaultDisk.When at = FaultDisk.at(n, forEver);
            Disk faulty = new FaultDisk(new LocalDisk(), (call, path) -> {
                boolean fails = at.fails(call, path);
                failed[0] |= fails;
                return fails;
            });
            UndoExport undo = new UndoExport(faulty, new LastExport(faulty, kept, InstantSource.system()));
            undo.plan(root).ifPresent(undo::run);
            assertThat(site().get(PLACE)).isIn(before.get(PLACE), after.get(PLACE));
            if (!failed[0]) {
                assertThat(site()).containsAllEntriesOf(before);
                return n - 1;
            }
            if (last.of(root).isPresent()) {
                undo();
            }
            assertThat(site()).containsAllEntriesOf(before);
            run(Answers.NONE.withAll(true));
            assertThat(site()).containsAllEntriesOf(after);
        }
    }
}
