package galley.window;

import galley.library.Card;
import galley.markdown.TooComplex;
import galley.post.Family;
import galley.post.Post;
import galley.preview.PreviewPane;
import galley.session.Session;
import galley.site.Copied;
import galley.text.Selection;
import galley.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What follows on writing: the site is built, committed and pushed, the post taken elsewhere. FX thread. */
final class Publishing {
    private static final String MATTER = "publishing";

    private final Desk desk;
    private final World world;
    private final Desk.Hands hands;
    private final Notices notices;
    private final BuildPanel panel;
    private GitSheet git;

    Publishing(
            Desk desk,
            World world,
            Desk.Hands hands,
            Notices notices,
            PreviewPane preview,
            Supplier<List<Card>> cards) {
        this.desk = desk;
        this.world = world;
        this.hands = hands;
        this.notices = notices;
        this.panel = new BuildPanel(desk, world, hands, preview, cards);
    }

    BuildPanel panel() {
        return panel;
    }

    /** Where sheets are shown. */
    void showOn(TaskSheet sheet, Runnable closed) {
        git = new GitSheet(sheet, world, hands, closed);
    }

    /** Adds the lines of the Post menu. */
    void commands(CommandTable.Lines lines) {
        lines.add("post.build", "Build and Look…", "Shift+F5", panel::open)
                .add("post.git", "Commit and Push…", "", this::showGit)
                .submenu("Copy As", copies -> {
                    copies.add("post.copyHtml", "HTML", "", this::copyHtml);
                    for (Family family : Family.values()) {
                        copies.add(
                                "post.copy." + family.id(),
                                family == Family.COMMONMARK ? "Plain Markdown" : "Post for " + family.title(),
                                "",
                                () -> copyFor(family));
                    }
                });
    }

    private void showGit() {
        Path post = desk.current().session().path();
        if (post == null) {
            say("Save the post first: it is its folder’s repository that is looked at.");
        } else {
            git.show(post.toAbsolutePath().getParent());
        }
    }

    private void say(String words) {
        notices.show(MATTER, Notices.Kind.NOTE, words);
    }

    /** What is selected, or all of the post, as its generator makes it. */
    private void copyHtml() {
        OpenPost open = desk.current();
        Session session = open.session();
        Selection selected = session.selection();
        Text text = session.text();
        boolean part = !selected.isEmpty();
        hands.work().execute(() -> {
            Post post = Post.read(session.path(), text, open.analyzer().family());
            String markdown = part ? text.slice(selected.start(), selected.end()) : post.body();
            try {
                String html = open.analyzer()
                        .dialect()
                        .render(markdown, post.values())
                        .text();
                hands.fx().execute(() -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putHtml(html);
                    content.putString(html);
                    Clipboard.getSystemClipboard().setContent(content);
                    say((part ? "What is selected" : "The post") + " was copied as HTML.");
                });
            } catch (TooComplex tooComplex) {
                hands.fx().execute(() -> say(tooComplex.told(post::lineInBody)));
            }
        });
    }

    private void copyFor(Family family) {
        OpenPost open = desk.current();
        Post post = Post.read(
                open.session().path(), open.session().text(), open.analyzer().family());
        Copied copied = Copied.of(post, family);
        copied.text().ifPresent(text -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text.toString());
            Clipboard.getSystemClipboard().setContent(content);
        });
        String said = String.join(" ", copied.said());
        say(
                copied.text().isEmpty()
                        ? said
                        : "The post was copied for " + family.title()
                                + (said.isEmpty() ? "; its header needs no change there." : ": " + said));
    }
}
