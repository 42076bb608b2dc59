package galley.window;

import galley.form.Hint;
import galley.store.Version;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/** The rows of the history's lists: two lines each. */
final class HistoryCells {
    private HistoryCells() {}

    /** As in “today, 14:05 · Saved”. */
    static String name(Version version) {
        return Moments.words(version.when()) + " · " + made(version);
    }

    private static String made(Version version) {
        return switch (version.made()) {
            case SAVED -> "Saved";
            case FOUND -> "Before a save";
            case THEIRS -> "By another program";
            case UNSAVED -> "Not saved";
            case DELETED -> "When it was deleted";
        };
    }

    private abstract static class TwoLines<T> extends ListCell<T> {
        private final Label first = new Label();
        private final Label second = new Label();
        private final VBox box = new VBox(2, first, second);

        TwoLines() {
            second.getStyleClass().add("post-detail");
            Hint.ofHelp(this);
            setPrefWidth(0);
        }

        final void show(String title, String detail) {
            first.setText(title);
            second.setText(detail);
            setGraphic(box);
            setAccessibleText(title + ", " + detail);
        }

        abstract void show(T item);

        @Override
        protected void updateItem(T item, boolean none) {
            super.updateItem(item, none);
            if (none) {
                setGraphic(null);
                setAccessibleHelp(null);
            } else {
                show(item);
            }
        }
    }

    /** A version: when, and what made it. */
    static final class OfVersion extends TwoLines<Version> {
        @Override
        void show(Version version) {
            show(Moments.words(version.when()), made(version) + " · " + size(version.size()));
        }

        private static String size(long bytes) {
            return bytes < 1000 ? bytes + " bytes" : String.format("%.1f kB", bytes / 1000.0);
        }
    }

    /** A post that has versions. */
    static final class OfPost extends TwoLines<HistorySheet.Subject> {
        @Override
        void show(HistorySheet.Subject subject) {
            show(
                    subject.path().getFileName().toString(),
                    (subject.gone() ? "Not there any more · " : "")
                            + subject.path().getParent());
            setAccessibleHelp(subject.path().toString());
        }
    }
}
