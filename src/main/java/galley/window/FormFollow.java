package galley.window;

import galley.editor.AfterFrame;
import galley.form.FormPane;
import galley.session.Session;
import javafx.scene.input.InputEvent;

/**
 * The form follows the current post. From one tab to another it comes a frame after the text, for it is long in the
 * making; until then it shows the post before, and takes nothing.
 */
final class FormFollow {
    private final Desk desk;
    private final FormPane form;
    private final AfterFrame later;

    FormFollow(Desk desk, FormPane form) {
        this.desk = desk;
        this.form = form;
        this.later = new AfterFrame(form, this::now);
        form.addEventFilter(InputEvent.ANY, this::refuse);
    }

    /** The form, as that of the current post. */
    FormPane form() {
        now();
        return form;
    }

    /** Another post is the current one. */
    void follow(OpenPost before, OpenPost post) {
        boolean isAnotherTab = post != null
                && desk.posts().contains(before)
                && post.session().analysis().isPresent();
        if (isAnotherTab) {
            later.ask();
        } else {
            now();
        }
    }

    private void now() {
        form.show(session());
    }

    private void refuse(InputEvent input) {
        if (!form.isOf(session())) {
            input.consume();
            now();
        }
    }

    private Session session() {
        return desk.current() == null ? null : desk.current().session();
    }
}
