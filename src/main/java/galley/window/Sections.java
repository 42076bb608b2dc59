package galley.window;

import galley.markdown.Heading;
import galley.markdown.Outline;
import galley.markdown.edit.SectionMove;
import galley.session.Analysis;
import java.util.List;
import java.util.Optional;

/**
 * The sections of the current post: listed as they were read last, and found in the text as it is by what was typed since.
 * FX thread.
 */
final class Sections {
    private final Desk desk;
    private final Palette palette;
    private final Runnable closed;
    private final OutlinePanel panel = new OutlinePanel(this::goTo, this::move, this::nudge);

    /** @param closed the palette has been closed without a choice */
    Sections(Desk desk, Palette palette, Runnable closed) {
        this.desk = desk;
        this.palette = palette;
        this.closed = closed;
    }

    OutlinePanel panel() {
        return panel;
    }

    /** Offers the headings to go to. */
    void offer() {
        OpenPost post = desk.current();
        List<Palette.Choice> choices = read().headings().stream()
                .map(heading -> {
                    int at = post.now(heading.start());
                    String title = "   ".repeat(heading.level() - 1) + heading.title();
                    return new Palette.Choice(title, "", true, () -> goTo(post, at));
                })
                .toList();
        palette.show("Go to a heading", choices, closed);
    }

    /**
     * Marks the section of the caret.
     *
     * @param offset in the text as it is
     * @return the headings above it, outermost first
     */
    List<Heading> showCaret(int offset) {
        int was = desk.current().read(offset);
        panel.showCaret(was);
        Outline outline = read();
        return outline.path(outline.at(was));
    }

    private Outline read() {
        return desk.current() == null
                ? Outline.NONE
                : desk.current().session().analysis().map(Analysis::outline).orElse(Outline.NONE);
    }

    /** The outline of the text as it is, where its headings are those that are listed. */
    private Optional<Outline> newest() {
        return Optional.ofNullable(desk.current())
                .map(post -> Outline.of(post.session().text()))
                .filter(read()::isLike);
    }

    private void goTo(int read) {
        if (desk.current() != null) {
            goTo(desk.current(), desk.current().now(read));
        }
    }

    private void goTo(OpenPost post, int at) {
        if (post == desk.current()) {
            post.editor().goTo(at);
        }
    }

    private void move(int moved, int before) {
        newest().ifPresent(now ->
                desk.current().editor().run((text, selection) -> SectionMove.before(text, selection, moved, before)));
    }

    private void nudge(Heading heading, boolean below) {
        int index = read().headings().indexOf(heading);
        newest().filter(now -> index >= 0).ifPresent(now -> {
            desk.current().editor().goTo(now.headings().get(index).start());
            desk.current().editor().run(below ? SectionMove.DOWN : SectionMove.UP);
            panel.list().requestFocus();
        });
    }
}
