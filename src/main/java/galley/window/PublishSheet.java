package galley.window;

import galley.form.Wraps;
import galley.session.Differences;
import galley.session.Origin;
import galley.session.Session;
import galley.site.PostMove;
import galley.site.Publication;
import galley.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * Publishes the open post where it lies in its site: what is done is shown before, and all of it can be taken back by one
 * button. FX thread.
 */
final class PublishSheet {
    private static final String MATTER = "publish";

    private final TaskSheet sheet;
    private final Desk desk;
    private final World world;
    private final Filing filing;
    private final Desk.Hands hands;
    private final Notices notices;
    private final Label told = new Label();
    private final Label steps = new Label();
    private final CheckBox dated = new CheckBox("Date it now");
    private final Button publish = new Button("Publish");
    private final Button cancel = new Button("Cancel");
    private final VBox content = new VBox(10, told, steps, dated);
    private OpenPost post;
    private Publication plan;
    private long asked;

    PublishSheet(TaskSheet sheet, Desk desk, World world, Filing filing, Desk.Hands hands, Notices notices) {
        this.sheet = sheet;
        this.desk = desk;
        this.world = world;
        this.filing = filing;
        this.hands = hands;
        this.notices = notices;
        Wraps.text(told);
        Wraps.text(steps);
        steps.setMinHeight(90);
        steps.setMaxWidth(Double.MAX_VALUE);
        steps.getStyleClass().add("key-sample");
        dated.setOnAction(ticked -> look());
        publish.setDefaultButton(true);
        publish.setOnAction(pressed -> publish());
        cancel.setOnAction(pressed -> sheet.close());
    }

    /** @param closed runs once it is closed */
    void show(OpenPost current, Runnable closed) {
        post = current;
        plan = null;
        dated.setSelected(false);
        told.setText("");
        steps.setText("");
        publish.setDisable(true);
        sheet.showSmall("Publish “" + post.name() + "”", content, dated, List.of(cancel, publish), closed);
        look();
    }

    private void look() {
        long ticket = ++asked;
        plan = null;
        publish.setDisable(true);
        Path path = post.session().path();
        Text text = post.session().text();
        boolean now = dated.isSelected();
        hands.scan().execute(() -> {
            Optional<Publication> made = path == null ? Optional.empty() : world.publication(path, text, now);
            hands.fx().execute(() -> {
                if (ticket == asked) {
                    planned(made);
                }
            });
        });
    }

    private void planned(Optional<Publication> made) {
        plan = made.filter(found -> found.trouble().isEmpty()).orElse(null);
        steps.setText(String.join("\n", made.map(Publication::steps).orElse(List.of())));
        told.setText(made.map(found -> !found.trouble().isEmpty()
                        ? found.trouble()
                        : found.isDone()
                                ? "It is published already: nothing of it says that it is a draft."
                                : "This is done, and can be undone:")
                .orElse("This post lies in no site. Export it to one, or save it there."));
        publish.setDisable(plan == null || plan.isDone());
    }

    private void publish() {
        Publication now = plan;
        Session session = post.session();
        if (now == null || !now.from().equals(session.path())) {
            return;
        }
        OpenPost open = post;
        Text before = session.text();
        sheet.close();
        write(open, now.text(), written -> {
            if (!now.moves() && !now.carries()) {
                done(open, before, now, Optional.empty());
                return;
            }
            filing.move(now.from(), now.to(), moved -> {
                if (moved.trouble().isPresent()) {
                    write(open, before, back -> {});
                    notices.show(MATTER, Notices.Kind.ERROR, moved.trouble().get() + " It was not published.");
                } else {
                    done(open, before, now, Optional.of(moved.back()));
                }
            });
        });
    }

    /** One step of the text, saved at once. */
    private void write(OpenPost open, Text text, java.util.function.Consumer<Boolean> written) {
        Session session = open.session();
        session.apply(Differences.step(session.text(), text, session.selection()), Origin.COMMAND, null);
        desk.save(open, saved -> {
            if (saved) {
                written.accept(true);
            } else {
                session.undo();
            }
        });
    }

    private void done(OpenPost open, Text before, Publication done, Optional<PostMove> back) {
        notices.show(
                MATTER,
                Notices.Kind.NOTE,
                "“" + open.name() + "” is published"
                        + (done.moves() ? " as " + done.to().getFileName() : "") + ".",
                new Notices.Action("Undo", () -> takeBack(open, before, done, back)));
    }

    /** Only as long as nobody wrote on it: what came since is not lost for it. */
    private void takeBack(OpenPost open, Text before, Publication done, Optional<PostMove> back) {
        if (!desk.posts().contains(open) || !open.session().text().equals(done.text())) {
            notices.show(
                    MATTER,
                    Notices.Kind.WARNING,
                    "The post was changed or closed since, so it stays published. Its history has the draft.");
            return;
        }
        if (back.isEmpty()) {
            write(open, before, written -> {});
            return;
        }
        filing.moveBack(back.get(), moved -> {
            if (moved.trouble().isPresent()) {
                notices.show(MATTER, Notices.Kind.ERROR, moved.trouble().get() + " It stays published.");
            } else {
                write(open, before, written -> {});
            }
        });
    }
}
