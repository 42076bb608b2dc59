package galley.window;

import galley.library.Card;
import galley.session.Session;
import galley.session.Status;
import galley.store.Settings;
import galley.text.Selection;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;

/**
 * The tabs over the texts, one for each open post, in the author's order. What is open is noted as it changes, so that
 * it is there at the next start however this one ends; a post that is opened again is shown where it was left.
 */
final class Tabs {
    private static final int REMEMBERED = 200;

    /**
     * Where a post was left, in UTF-16 units.
     *
     * @param top the offset of the first line that was seen
     */
    private record Place(int caret, int top) {}

    private final Desk desk;
    private final Settings settings;
    private final TabPane pane = new TabPane();
    /** The last one left is the last one here. */
    private final Map<Path, Place> places = new LinkedHashMap<>();

    /** Those that have been in front: only they know their first line. */
    private final Set<OpenPost> seen = Collections.newSetFromMap(new WeakHashMap<>());

    private final Deque<Path> closed = new ArrayDeque<>();
    private final Reopening reopening;

    Tabs(Desk desk, Settings settings, Notices notices) {
        this.desk = desk;
        this.reopening = new Reopening(desk, notices);
        this.settings = settings;
        settings.value(Settings.PLACES).forEach(this::read);
        desk.onOpening(session -> left(session).ifPresent(place -> session.select(Selection.at(place.caret))));
        pane.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        pane.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
        pane.getStyleClass().add("post-tabs");
        pane.setAccessibleText("Open posts");
        pane.visibleProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(pane.getTabs()));
        pane.getTabs().addListener((ListChangeListener<Tab>) change -> noteOpen());
        pane.getSelectionModel().selectedItemProperty().addListener((at, old, now) -> {
            if (now != null) {
                desk.select(post(now));
            }
        });
        desk.currentProperty().addListener((at, old, now) -> {
            if (now != null) {
                tab(now).ifPresent(pane.getSelectionModel()::select);
                seen.add(now);
            }
            noteOpen();
        });
    }

    TabPane pane() {
        return pane;
    }

    void add(OpenPost post) {
        Tab tab = new Tab(post.name(), post.editor());
        tab.setTooltip(new Tooltip());
        tab.setUserData(post);
        tab.setOnCloseRequest(request -> {
            request.consume();
            desk.close(post);
        });
        tab.setContextMenu(menu(post));
        post.session().onStatus(news -> {
            label(tab, post, news);
            noteOpen(); // it may have a file now
        });
        post.session().onAnalysis(news -> label(tab, post, post.session().status()));
        label(tab, post, post.session().status());
        pane.getTabs().add(tab);
        left(post.session()).ifPresent(place -> post.editor().scrollTo(place.top));
    }

    private Optional<Place> left(Session session) {
        return Optional.ofNullable(session.path()).map(places::get);
    }

    void remove(OpenPost post) {
        Path path = post.session().path();
        if (path != null) {
            if (seen.contains(post)) {
                leave(path, post);
                notePlaces();
            }
            closed.remove(path);
            closed.addLast(path);
        }
        tab(post).ifPresent(pane.getTabs()::remove);
    }

    private ContextMenu menu(OpenPost post) {
        MenuItem others = item("Close Others", () -> closeOthers(post));
        MenuItem again = item("Reopen Closed Tab", this::reopen);
        ContextMenu menu = new ContextMenu(
                item("Close", () -> desk.close(post)),
                others,
                new SeparatorMenuItem(),
                item("Move Left", () -> move(post, -1)),
                item("Move Right", () -> move(post, 1)),
                new SeparatorMenuItem(),
                again);
        menu.setOnShowing(showing -> {
            others.setDisable(!hasOthers());
            again.setDisable(closed.isEmpty());
        });
        return menu;
    }

    private static MenuItem item(String label, Runnable does) {
        MenuItem item = new MenuItem(label);
        item.setOnAction(chosen -> does.run());
        return item;
    }

    private static void label(Tab tab, OpenPost post, Status news) {
        tab.setText((news.dirty() ? "● " : "") + post.name());
        tab.getTooltip()
                .setText(news.path() == null ? "Not saved yet" : news.path().toString());
    }

    /** Closes all but this one, after asking about unsaved text once. */
    private void closeOthers(OpenPost kept) {
        List<OpenPost> others =
                desk.posts().stream().filter(post -> post != kept).toList();
        desk.close(others);
        desk.select(kept); // asking about another one shows it
    }

    /** Opens again what was closed last and is not open. */
    private void reopen() {
        Path last = closed.pollLast();
        while (last != null && desk.at(last).isPresent()) {
            last = closed.pollLast();
        }
        if (last != null) {
            desk.open(last);
        }
    }

    /** @param step 1 to the right, -1 to the left; beyond the last place nothing happens */
    private void move(OpenPost post, int step) {
        List<Tab> order = new ArrayList<>(pane.getTabs());
        int from = order.indexOf(tab(post).orElseThrow());
        int to = Math.clamp(from + step, 0, order.size() - 1);
        if (to != from) {
            order.add(to, order.remove(from));
            pane.getTabs().sort(Comparator.comparingInt(order::indexOf));
            post.editor().requestTextFocus();
        }
    }

    /** @param step 1 for the next tab, -1 for the one before */
    private void cycle(int step) {
        int at = pane.getSelectionModel().getSelectedIndex();
        pane.getSelectionModel().select(Math.floorMod(at + step, pane.getTabs().size()));
    }

    private boolean hasOthers() {
        return desk.posts().size() > 1;
    }

    private Optional<Tab> tab(OpenPost post) {
        return pane.getTabs().stream().filter(tab -> tab.getUserData() == post).findFirst();
    }

    private static OpenPost post(Tab tab) {
        return (OpenPost) tab.getUserData();
    }

    /** Opens what was open when the program last ran, in its order. */
    void openLast() {
        reopening.open(
                settings.value(Settings.OPEN_POSTS).stream().map(Path::of).toList(),
                Path.of(settings.value(Settings.ACTIVE_POST)));
    }

    /** Notes what is open, and where each post is left, for the next start. */
    void note() {
        pane.getTabs().stream()
                .map(Tabs::post)
                .filter(post -> post.session().path() != null)
                .filter(seen::contains)
                .forEach(post -> leave(post.session().path(), post));
        notePlaces();
        noteOpen();
    }

    private void noteOpen() {
        if (seen.isEmpty() && reopening.left().isEmpty()) {
            return; // what was open last time is not forgotten before anything else was
        }
        settings.set(
                Settings.OPEN_POSTS,
                Stream.concat(
                                pane.getTabs().stream()
                                        .map(tab -> post(tab).session().path())
                                        .filter(Objects::nonNull),
                                reopening.left().stream())
                        .map(Path::toString)
                        .distinct()
                        .toList());
        if (reopening.left().isEmpty()) {
            Path active =
                    desk.current() == null ? null : desk.current().session().path();
            settings.set(Settings.ACTIVE_POST, active == null ? "" : active.toString());
            if (active != null) {
                settings.putFirst(Settings.RECENT_POSTS, active.toString());
            }
        }
    }

    /** Posts in the order they were last in front, the one that is there now behind the others; then those that never were. */
    List<Card> recentFirst(List<Card> cards) {
        Path here = desk.current() == null ? null : desk.current().session().path();
        Map<Path, Integer> ranks = new HashMap<>();
        for (String path : settings.value(Settings.RECENT_POSTS)) {
            ranks.put(Path.of(path), ranks.size());
        }
        if (here != null) {
            ranks.put(here, ranks.size());
        }
        return cards.stream()
                .sorted(Comparator.comparingInt(card -> ranks.getOrDefault(card.path(), Integer.MAX_VALUE)))
                .toList();
    }

    private void leave(Path path, OpenPost post) {
        places.remove(path);
        places.put(
                path,
                new Place(post.session().selection().caret(), post.editor().topOffset()));
    }

    /** Once for all of them: in between their order is another one, which would be written each time. */
    private void notePlaces() {
        settings.set(
                Settings.PLACES,
                places.entrySet().stream()
                        .skip(Math.max(0, places.size() - REMEMBERED))
                        .map(entry -> entry.getValue().caret + " " + entry.getValue().top + " " + entry.getKey())
                        .toList());
    }

    /** A line that makes no sense is of no use, and of no harm. */
    private void read(String line) {
        String[] parts = line.split(" ", 3);
        try {
            places.put(Path.of(parts[2]), new Place(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
        } catch (NumberFormatException | InvalidPathException | ArrayIndexOutOfBoundsException no) {
            return;
        }
    }

    /** Adds the lines of the File menu. */
    static void fileCommands(CommandTable.Lines lines, Desk desk, Supplier<Tabs> tabs) {
        lines.gap()
                .when(
                        () -> desk.current() != null,
                        "file.close",
                        "Close Tab",
                        "Shortcut+W",
                        null,
                        () -> desk.close(desk.current()))
                .when(
                        () -> tabs.get().hasOthers(),
                        "file.closeOthers",
                        "Close Other Tabs",
                        "",
                        null,
                        () -> tabs.get().closeOthers(desk.current()))
                .when(
                        () -> !tabs.get().closed.isEmpty(),
                        "file.reopen",
                        "Reopen Closed Tab",
                        "Shortcut+Shift+T",
                        null,
                        () -> tabs.get().reopen());
    }

    /** Adds the lines of the View menu. */
    static void viewCommands(CommandTable.Lines lines, Desk desk, Supplier<Tabs> tabs) {
        lines.gap()
                .when(
                        () -> tabs.get().hasOthers(),
                        "view.nextTab",
                        "Next Tab",
                        "Ctrl+Tab Ctrl+Page_Down",
                        null,
                        () -> tabs.get().cycle(1))
                .when(
                        () -> tabs.get().hasOthers(),
                        "view.previousTab",
                        "Previous Tab",
                        "Ctrl+Shift+Tab Ctrl+Page_Up",
                        null,
                        () -> tabs.get().cycle(-1))
                .when(
                        () -> tabs.get().hasOthers(),
                        "view.tabLeft",
                        "Move Tab Left",
                        "Ctrl+Shift+Page_Up",
                        null,
                        () -> tabs.get().move(desk.current(), -1))
                .when(
                        () -> tabs.get().hasOthers(),
                        "view.tabRight",
                        "Move Tab Right",
                        "Ctrl+Shift+Page_Down",
                        null,
                        () -> tabs.get().move(desk.current(), 1));
    }
}
