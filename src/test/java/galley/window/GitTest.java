package galley.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The author's own git, on a repository and a bare one that is its other side. */
class GitTest {
    @TempDir
    Path temp;

    private Path site;
    private Path other;
    private Git git;

    @BeforeEach
    void a_repository_and_its_other_side() throws IOException {
        Programs programs = galley.RealPrograms.get();
        assumeTrue(programs.find("git", temp).isPresent(), "no git here");
        site = Files.createDirectories(temp.toRealPath().resolve("site"));
        other = temp.toRealPath().resolve("other.git");
        git = new Git(programs, site);
        make("init", "--quiet", "--initial-branch=main");
        make("config", "user.name", "Ann");
        make("config", "user.email", "ann@example.org");
        make("config", "commit.gpgSign", "false");
        make("init", "--quiet", "--bare", other.toString());
        Files.writeString(site.resolve("old.md"), "old\n");
        assertThat(git.commit(git.state().changes(), "First").well()).isTrue();
    }

    private void make(String... arguments) {
        assertThat(git.run(List.of(arguments)).well())
                .as(String.join(" ", arguments))
                .isTrue();
    }

    private List<String> changes() {
        return git.state().changes().stream()
                .map(change -> change.path() + " " + change.kind())
                .sorted()
                .toList();
    }

    private String subjects(Path repository) {
        return new Git(galley.RealPrograms.get(), repository)
                .run(List.of("log", "--format=%s", "main"))
                .words();
    }

    @Test
    void what_changed_is_told_and_just_what_is_chosen_is_committed_and_pushed() throws IOException {
        Files.writeString(site.resolve("old.md"), "new\n");
        Files.writeString(site.resolve("naïve “post” [1].md"), "x\n");
        Files.createDirectories(site.resolve("img"));
        Files.writeString(site.resolve("img/a b.png"), "x");
        assertThat(changes()).containsExactly("img/a b.png new", "naïve “post” [1].md new", "old.md changed");
        Git.Change changed = git.state().changes().stream()
                .filter(change -> change.kind().equals("changed"))
                .findFirst()
                .orElseThrow();
        assertThat(git.difference(changed).lines()).contains("-old", "+new");
        List<Git.Change> chosen = git.state().changes().stream()
                .filter(change -> !change.path().endsWith("png"))
                .toList();
        assertThat(git.commit(chosen, "-m is no option: “quotes”\n\nMore.").well())
                .isTrue();
        assertThat(changes()).containsExactly("img/a b.png new");
        assertThat(git.push(git.state(), line -> {}, () -> false))
                .satisfies(answer ->
                        assertThat(Git.told(answer)).isEqualTo("This repository has no other side to push to."));
        make("remote", "add", "origin", other.toString());
        List<String> progress = new ArrayList<>();
        assertThat(git.push(git.state(), progress::add, () -> false).well()).isTrue();
        assertThat(progress).isNotEmpty();
        assertThat(subjects(other)).isEqualTo("-m is no option: “quotes”\nFirst");
        assertThat(git.state().ahead()).isZero();
        Files.delete(site.resolve("old.md"));
        make("rm", "--cached", "--quiet", "naïve “post” [1].md");
        Files.delete(site.resolve("naïve “post” [1].md"));
        assertThat(changes()).containsExactly("img/a b.png new", "naïve “post” [1].md deleted", "old.md deleted");
        assertThat(git.commit(git.state().changes(), "Away").well()).isTrue();
        assertThat(git.state().changes()).isEmpty();
        assertThat(git.state().ahead()).isEqualTo(1);
    }

    @Test
    void what_goes_wrong_is_said_in_plain_words_and_loses_nothing() throws IOException {
        assertThat(Git.told(new Git(galley.RealPrograms.get(), other.getParent()).top()))
                .isEqualTo("This folder is in no git repository.");
        make("remote", "add", "origin", other.toString());
        assertThat(git.push(git.state(), line -> {}, () -> false).well()).isTrue();
        make("commit", "--quiet", "--amend", "--message=Other");
        assertThat(Git.told(git.push(git.state(), line -> {}, () -> false)))
                .isEqualTo(
                        "The other side has commits that are not here. Pull them first, with git; nothing was pushed.");
        assertThat(subjects(other)).isEqualTo("First");
        Files.writeString(site.resolve(".git/index.lock"), "");
        Files.writeString(site.resolve("old.md"), "new\n");
        assertThat(Git.told(git.commit(git.state().changes(), "Words")))
                .isEqualTo("Another git is at work here. Try again when it has ended.");
        Files.delete(site.resolve(".git/index.lock"));
        Files.writeString(site.resolve(".git/hooks/pre-commit"), "#!/bin/sh\necho no such thing\nexit 1\n");
        assertThat(site.resolve(".git/hooks/pre-commit").toFile().setExecutable(true))
                .isTrue();
        assertThat(Git.told(git.commit(git.state().changes(), "Words"))).isEqualTo("Git says: no such thing");
        assertThat(changes()).containsExactly("old.md changed");
    }
}
