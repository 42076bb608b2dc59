package galley.window;

import galley.form.Wraps;
import galley.site.UndoExport;
import galley.site.UndoExport.Fate;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The last export into a site, taken back: what would become of each file, then what did. Works off the FX thread. */
final class ExportUndoSheet {
    private final TaskSheet sheet;
    private final UndoExport exports;
    private final Desk.Hands hands;
    private final Label which = new Label();
    private final ListView<UndoExport.Item> files = new ListView<>();
    private final Label sum = new Label();
    private final ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Button undo = new Button("Undo Export");
    private final Button close = new Button("Cancel");
    private final VBox content = new VBox(10, which, files, progress, sum);
    private UndoExport.Plan plan;
    private boolean done;

    ExportUndoSheet(TaskSheet sheet, UndoExport exports, Desk.Hands hands) {
        this.sheet = sheet;
        this.exports = exports;
        this.hands = hands;
        Wraps.text(which);
        Wraps.text(sum);
        files.setAccessibleText("Files");
        files.setCellFactory(view -> new UndoCell(() -> done));
        VBox.setVgrow(files, Priority.ALWAYS);
        progress.setAccessibleText("Looking at the files");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.managedProperty().bind(progress.visibleProperty());
        undo.setDefaultButton(true);
        undo.setOnAction(pressed -> run());
        close.setOnAction(pressed -> sheet.close());
        TaskSheet.chooseByEnter(files, undo);
    }

    /** @param site its folder @param whenClosed runs once the sheet is closed */
    void show(Path site, Runnable whenClosed) {
        plan = null;
        done = false;
        which.setText(site.toString());
        files.getItems().clear();
        files.setPlaceholder(new Label(""));
        sum.setText("");
        undo.setDisable(true);
        close.setText("Cancel");
        progress.setVisible(true);
        sheet.show("Undo last export", content, close, List.of(close, undo), whenClosed);
        hands.scan().execute(() -> {
            Optional<UndoExport.Plan> made = exports.plan(site);
            hands.fx().execute(() -> planned(site, made));
        });
    }

    private void planned(Path site, Optional<UndoExport.Plan> made) {
        progress.setVisible(false);
        plan = made.orElse(null);
        files.getItems().setAll(made.map(UndoExport.Plan::items).orElse(List.of()));
        files.setPlaceholder(new Label("No export into this site is known that could be undone."));
        which.setText(made.map(known -> "The export of " + Moments.words(known.when()) + " into " + site + ":")
                .orElse(site.toString()));
        long change = count(Fate.PUT_BACK) + count(Fate.REMOVED);
        long left = count(Fate.LEFT) + count(Fate.FAILED);
        undo.setDisable(change == 0);
        sum.setText(
                plan == null
                        ? ""
                        : change == 0 && left == 0
                                ? "Nothing to do: the site is as it was before."
                                : words("to put back", "to take away"));
        if (change > 0) {
            undo.requestFocus();
        }
    }

    private void run() {
        UndoExport.Plan now = plan;
        if (now == null) {
            return;
        }
        plan = null;
        sheet.keep(true);
        undo.setDisable(true);
        close.setDisable(true);
        progress.setVisible(true);
        hands.scan().execute(() -> {
            List<UndoExport.Item> items = exports.run(now);
            hands.fx().execute(() -> {
                sheet.keep(false);
                done = true;
                progress.setVisible(false);
                close.setDisable(false);
                close.setText("Done");
                close.requestFocus();
                files.getItems().setAll(items);
                sum.setText(words("put back", "taken away") + " The posts themselves are as they were all along.");
            });
        });
    }

    private String words(String back, String away) {
        long left = count(Fate.LEFT) + count(Fate.FAILED);
        return Counts.of(count(Fate.PUT_BACK), "file") + " " + back + ", " + count(Fate.REMOVED) + " " + away
                + (left == 0 ? "." : ", " + left + " left alone (see the list).");
    }

    private long count(Fate fate) {
        return files.getItems().stream().filter(item -> item.fate() == fate).count();
    }
}
