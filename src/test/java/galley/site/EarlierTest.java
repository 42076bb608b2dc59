package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.site.ExportPlan.Item;
import galley.site.ExportPlan.State;
import galley.store.Disk;
import galley.store.History;
import galley.store.LastExport;
import galley.store.LocalDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A post that is exported, gets another name, date or address, and is exported again. */
class EarlierTest {
    private static final String RAIN = "---\ntitle: Rain\ndate: 2020-01-02\n---\n\nIt rains.\n";

    @TempDir
    Path temp;

    private Path drafts;
    private Path root;
    private Export export;
    private UndoExport undo;

    @BeforeEach
    void make_folders() throws IOException {
        drafts = Files.createDirectories(temp.toRealPath().resolve("drafts"));
        root = Files.createDirectories(temp.toRealPath().resolve("site"));
        Disk disk = new LocalDisk();
        LastExport last = new LastExport(disk, temp.toRealPath().resolve("exports"), InstantSource.system());
        export = new Export(disk, new History(disk, temp.resolve("history"), InstantSource.system()), last);
        undo = new UndoExport(disk, last);
    }

    private static Path put(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private ExportPlan plan(Answers answers, Path... posts) {
        return export.plan(List.of(posts), Generators.site(root).orElseThrow(), answers);
    }

    private List<String> run(Path... posts) {
        ExportPlan plan = plan(Answers.NONE, posts);
        export.run(plan, item -> true);
        return told(plan);
    }

    private static List<String> told(ExportPlan plan) {
        return plan.items().stream()
                .map(item -> item.state().id() + " " + item.target())
                .toList();
    }

    private List<String> pruned(Path... posts) {
        ExportPlan plan = plan(plan(Answers.NONE, posts).pruned(Answers.NONE), posts);
        assertThat(export.run(plan, item -> true))
                .allMatch(result -> result.trouble().isEmpty() || result.item().state() == State.KEPT);
        return told(plan);
    }

    @Test
    void a_file_that_a_post_leaves_is_listed_stays_until_it_is_said_and_comes_back_by_undo() throws IOException {
        put(root, "_config.yml", "title: A site\n");
        Path post = put(drafts, "rain.md", RAIN);
        run(post);
        put(drafts, "rain.md", RAIN.replace("01-02", "03-04"));
        assertThat(run(post)).containsExactly("new _posts/2020-03-04-rain.md", "outdated _posts/2020-01-02-rain.md");
        Path old = root.resolve("_posts/2020-01-02-rain.md");
        assertThat(old).hasContent(RAIN);

        assertThat(pruned(post)).containsExactly("same _posts/2020-03-04-rain.md", "removed _posts/2020-01-02-rain.md");
        assertThat(old).doesNotExist();
        assertThat(run(post)).containsExactly("same _posts/2020-03-04-rain.md");

        UndoExport.Plan back = undo.plan(root).orElseThrow();
        assertThat(back.items()).extracting(UndoExport.Item::fate).containsExactly(UndoExport.Fate.PUT_BACK);
        undo.run(back);
        assertThat(old).hasContent(RAIN);
        assertThat(run(post)).contains("outdated _posts/2020-01-02-rain.md");
    }

    @Test
    void one_that_somebody_changed_or_that_its_author_keeps_is_not_galleys_any_more() throws IOException {
        put(root, "_config.yml", "title: A site\n");
        Path post = put(drafts, "rain.md", RAIN);
        run(post);
        put(drafts, "rain.md", RAIN.replace("01-02", "03-04"));
        Item asked = plan(Answers.NONE, post).items().getLast();
        ExportPlan kept =
                plan(Answers.NONE.with(asked.target(), new Answers.Answer.Keep(asked.known(), asked.made())), post);
        assertThat(kept.items().getLast().state()).isEqualTo(State.KEPT);
        export.run(kept, item -> true);
        assertThat(run(post)).containsExactly("same _posts/2020-03-04-rain.md");

        put(root, "_posts/2020-03-04-rain.md", "Theirs.");
        put(drafts, "rain.md", RAIN.replace("01-02", "05-06"));
        assertThat(pruned(post)).contains("kept _posts/2020-03-04-rain.md");
        assertThat(root.resolve("_posts/2020-03-04-rain.md")).hasContent("Theirs.");
        assertThat(run(post)).containsExactly("same _posts/2020-05-06-rain.md");
    }

    @Test
    void a_picture_stays_with_an_old_post_that_stays() throws IOException {
        put(root, "_config.yml", "title: A site\n");
        put(drafts, "assets/drop.png", "a drop");
        put(drafts, "assets/pond.png", "a pond");
        Path post = put(drafts, "rain.md", RAIN + "\n![d](/assets/drop.png) ![p](/assets/pond.png)\n");
        run(post);
        put(root, "_posts/2020-01-02-rain.md", "![d](/assets/drop.png) Theirs.");
        put(drafts, "rain.md", RAIN.replace("01-02", "03-04"));
        assertThat(pruned(post))
                .containsExactly(
                        "new _posts/2020-03-04-rain.md", "kept _posts/2020-01-02-rain.md", "removed assets/pond.png");
        assertThat(root.resolve("assets/drop.png")).exists();
    }

    @Test
    void it_stays_while_the_post_itself_cannot_be_put_there() throws IOException {
        put(root, "_config.yml", "title: A site\n");
        Path post = put(drafts, "rain.md", RAIN);
        run(post);
        put(drafts, "rain.md", RAIN.replace("01-02", "03-04"));
        put(root, "_posts/2020-03-04-rain.md", "Theirs.");
        ExportPlan plan = plan(plan(Answers.NONE, post).pruned(Answers.NONE), post);
        assertThat(export.run(plan, item -> true).getLast().trouble()).contains("could not be put");
        assertThat(root.resolve("_posts/2020-01-02-rain.md")).hasContent(RAIN);
    }

    @Test
    void a_post_whose_own_file_got_another_name_is_known_by_what_is_in_it_and_its_pictures_go_along()
            throws IOException {
        put(root, "hugo.toml", "baseURL = 'https://example.org/'\n");
        String rain = RAIN.replace("---\n\n", "draft: false\n---\n\n");
        put(drafts, "rain/drop.png", "a drop");
        put(drafts, "rain/both.png", "both");
        put(root, "content/posts/sun/index.md", "---\ntitle: Sun\n---\n![b](../rain/both.png)\n");
        Path post = put(drafts, "rain/index.md", rain + "\n![d](drop.png) ![b](both.png)\n");
        run(post);
        assertThat(root.resolve("content/posts/rain/drop.png")).exists();
        Files.move(drafts.resolve("rain"), drafts.resolve("drizzle"));
        Path moved = drafts.resolve("drizzle/index.md");
        assertThat(pruned(moved))
                .containsExactly(
                        "new content/posts/drizzle/drop.png",
                        "new content/posts/drizzle/both.png",
                        "new content/posts/drizzle/index.md",
                        "removed content/posts/rain/index.md",
                        "removed content/posts/rain/drop.png");
        assertThat(root.resolve("content/posts/rain/both.png")).exists();
        assertThat(root.resolve("content/posts/drizzle/index.md")).content().contains("aliases: [/posts/rain/]");
        undo.run(undo.plan(root).orElseThrow());
        assertThat(root.resolve("content/posts/drizzle")).doesNotExist();
        assertThat(root.resolve("content/posts/rain/index.md")).exists();
    }

    @Test
    void an_address_that_changes_is_led_on_from_and_stays_so_until_the_post_goes_back() throws IOException {
        put(root, "hugo.toml", "baseURL = 'https://example.org/'\n");
        Path post = put(drafts, "rain.md", RAIN);
        run(post);
        put(drafts, "rain.md", RAIN.replace("---\n\n", "slug: drizzle\n---\n\n"));
        assertThat(plan(Answers.NONE, post).items().getFirst().changes())
                .contains(
                        "Its address was /posts/rain/ and becomes /posts/drizzle/.",
                        "“aliases” leads on from /posts/rain/.");
        run(post);
        Path there = root.resolve("content/posts/rain.md");
        assertThat(there).content().contains("aliases: [/posts/rain/]").contains("slug: drizzle");
        assertThat(run(post)).containsExactly("same content/posts/rain.md");
        put(drafts, "rain.md", RAIN.replace("---\n\n", "slug: storm\n---\n\n"));
        run(post);
        assertThat(there).content().contains("aliases: [/posts/rain/, /posts/drizzle/]");
        put(drafts, "rain.md", RAIN);
        run(post);
        assertThat(there).content().contains("/posts/storm/").doesNotContain("/posts/rain/");
        assertThat(run(post)).containsExactly("same content/posts/rain.md");
    }

    @Test
    void a_draft_had_no_address_and_what_a_generator_lacks_is_said() throws IOException {
        put(root, "pelicanconf.py", "PATH = 'content'\n");
        Files.createDirectories(root.resolve("content"));
        String draft = "title: Rain\ndate: 2020-01-02\nstatus: draft\n\nIt rains.\n";
        Path post = put(drafts, "rain.md", draft);
        run(post);
        put(drafts, "rain.md", draft.replace("status: draft\n", ""));
        assertThat(plan(Answers.NONE, post).items().getFirst().changes()).isEmpty();
        run(post);
        put(drafts, "rain.md", "slug: storm\n" + draft.replace("status: draft\n", ""));
        assertThat(plan(Answers.NONE, post).items().getFirst().changes())
                .containsExactly("Its address was /rain.html and becomes /storm.html."
                        + " Pelican leads nobody on from the old one without the plugin pelican_alias.");
        put(root, "pelicanconf.py", "PATH = 'content'\nPLUGINS = ['pelican_alias']\n");
        run(post);
        assertThat(root.resolve("content/rain.md")).content().contains("alias: /rain.html");
    }

    @Test
    void nothing_leads_on_from_an_address_while_a_post_that_stays_has_it() throws IOException {
        put(root, "hugo.toml", "baseURL = 'https://example.org/'\n");
        Path rain = put(drafts, "rain.md", RAIN);
        run(rain);
        Files.move(rain, drafts.resolve("drizzle.md"));
        Path moved = drafts.resolve("drizzle.md");
        assertThat(plan(Answers.NONE, moved).items().getFirst().changes())
                .containsExactly(
                        "Its address was /posts/rain/ and becomes /posts/drizzle/.",
                        "Nothing leads on from /posts/rain/: “content/posts/rain.md” has that address and stays in the"
                                + " site.");
        run(moved);
        assertThat(root.resolve("content/posts/drizzle.md")).hasContent(RAIN);
        assertThat(run(moved)).contains("same content/posts/drizzle.md", "outdated content/posts/rain.md");
        // once the old file goes, the address is free
        assertThat(pruned(moved)).containsExactly("changed content/posts/drizzle.md", "removed content/posts/rain.md");
        assertThat(root.resolve("content/posts/drizzle.md")).content().contains("aliases: [/posts/rain/]");
        // and once another post has it, it is not led on from any more
        Path other = put(
                drafts, "rain.md", RAIN.replace("title: Rain", "title: Hail").replace("It rains", "It hails"));
        ExportPlan both = plan(Answers.NONE, moved, other);
        assertThat(both.items().getFirst().changes()).anyMatch(words -> words.contains("“content/posts/rain.md” has"));
        export.run(both, item -> true);
        assertThat(root.resolve("content/posts/drizzle.md")).hasContent(RAIN);
        assertThat(run(moved, other)).allMatch(line -> line.startsWith("same "));
        Files.delete(root.resolve("content/posts/rain.md"));
        run(moved);
        assertThat(root.resolve("content/posts/drizzle.md")).content().contains("aliases: [/posts/rain/]");
    }

    @Test
    void a_draft_has_no_address_and_is_in_nobodys_way() throws IOException {
        put(root, "_config.yml", "plugins: [jekyll-redirect-from]\npermalink: /:title/\n");
        Path post = put(drafts, "rain.md", RAIN);
        run(post);
        put(root, "_drafts/rain.md", "---\ntitle: Rain\n---\n\nAnother.\n");
        put(drafts, "rain.md", RAIN.replace("---\n\n", "slug: drizzle\n---\n\n"));
        run(post);
        assertThat(root.resolve("_posts/2020-01-02-rain.md")).content().contains("redirect_from: [/rain/]");
    }
}
