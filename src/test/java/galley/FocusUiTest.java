package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.web.WebView;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever uses the keyboard alone sees where it is, is told what stands there, and can go on. */
class FocusUiTest {
    private static final String POST = """
            ---
            title: Rain
            date: 2020-01-02
            tags: [a, b]
            draft: true
            cover:
              image: a.png
              alt: Rain
            odd: [1, 2]
            ---

            # Rain

            It rains whem ![](a.png) and [there](there.md).
            """;

    /** Between what is drawn with the keyboard and without. */
    private static final double LEAST_CONTRAST = 2;

    private static final List<String> PANES =
            List.of("edit.replace", "edit.replaceAll", "view.outline", "post.check", "view.pictures", "post.build");

    private static final List<String> LISTS = List.of("view.palette", "file.quickOpen");

    private static final List<String> SHEETS = List.of(
            "file.preferences",
            "file.shortcuts",
            "post.history",
            "file.newFrom",
            "insert.link",
            "post.rename",
            "post.convert",
            "post.renameTag");

    @TempDir
    Path temp;

    private OpenWindow window;
    private Parent root;
    private final Set<String> wrong = new TreeSet<>();
    private final Set<Node> seen = new LinkedHashSet<>();

    @BeforeEach
    void open_a_post_of_a_site() throws IOException {
        Path site = temp.toRealPath().resolve("site");
        Path posts = Files.createDirectories(site.resolve("content/posts"));
        Files.writeString(site.resolve("hugo.toml"), "title = \"Rain\"\n");
        Files.writeString(posts.resolve("other.md"), "---\ntitle: Other\n---\n\nOther.\n");
        window = new OpenWindow(temp.resolve("kept"), Settings.inMemory())
                .open(Files.writeString(posts.resolve("rain.md"), POST));
        root = window.stage().getScene().getRoot();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void where_the_keyboard_is_can_be_seen_and_heard_and_left() {
        Fx.run(() -> window.window().theme(Settings.Theme.LIGHT));
        walk(SHEETS);
    }

    @Test
    void and_in_the_dark() {
        Fx.run(() -> window.window().theme(Settings.Theme.DARK));
        walk(SHEETS.subList(0, 3));
    }

    private void walk(List<String> sheets) {
        PANES.forEach(window::run);
        window.settle();
        walk("window");
        Fx.run(() -> OpenWindow.all(root)
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && OpenWindow.isShown(node))
                .filter(node -> !seen.contains(node))
                .forEach(node -> wrong.add("is not on the way: " + node)));
        for (String list : LISTS) {
            window.run(list);
            look(list, window.focus());
            window.press("Esc");
        }
        for (String sheet : sheets) {
            window.run(sheet);
            Fx.until(sheet + " has the keyboard", () -> OpenWindow.isOnSheet(window.focus()));
            walk(sheet);
            window.press("Esc");
            Fx.until(sheet + " is gone", () -> !OpenWindow.isOnSheet(window.focus()));
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).hasSizeGreaterThan(50);
    }

    /** Round by Tab, from where the keyboard is until it comes back there. */
    private void walk(String where) {
        Set<Node> round = new LinkedHashSet<>();
        for (Node at = window.focus(); at != null && round.add(at); at = next(at)) {
            if (seen.add(at)) {
                look(where, at);
            }
        }
    }

    private Node next(Node from) {
        if (from instanceof CodeArea) {
            window.press("Esc"); // or Tab indents
        }
        window.press("Tab");
        for (int links = 0; links < 9 && from instanceof WebView && window.focus() == from; links++) {
            window.press("Tab"); // the page's own links come first
        }
        if (window.focus() == from) {
            wrong.add("cannot be left: " + from);
        }
        return window.focus();
    }

    private void look(String where, Node node) {
        if (node instanceof CodeArea) { // its lines come a frame later
            Fx.until(
                    "the caret is drawn",
                    () -> OpenWindow.all(node)
                            .anyMatch(part ->
                                    part.isVisible() && part.getStyleClass().contains("caret")));
        }
        Fx.run(() -> {
            node.applyCss();
            if (!NamesUiTest.hasRole(node)) {
                wrong.add("has no role: " + where + ", " + node);
            }
            if (!NamesUiTest.isNamed(node)) {
                wrong.add("has no name: " + where + ", " + node);
            }
            Map<Node, List<Color>> with = colours(node);
            (OpenWindow.isOnSheet(node) ? sheet(node) : root).requestFocus();
            node.applyCss();
            Map<Node, List<Color>> without = colours(node);
            node.requestFocus();
            double seen = with.keySet().stream()
                    .mapToDouble(part -> contrast(with.get(part), without.getOrDefault(part, List.of()), behind(part)))
                    .max()
                    .orElse(1);
            if (seen < LEAST_CONTRAST) {
                wrong.add("looks as without the keyboard: " + seen + " " + where + ", " + node + " in "
                        + node.getParent());
            }
        });
    }

    private static Node sheet(Node node) {
        return node.getStyleClass().contains("task-sheet") ? node : sheet(node.getParent());
    }

    /** Of all that a style sheet may change when the focus comes: the control, its parts, what is around it. */
    private static Map<Node, List<Color>> colours(Node node) {
        Stream<Node> around = Stream.<Node>iterate(node.getParent(), Objects::nonNull, Node::getParent)
                .limit(2);
        return Stream.concat(around, OpenWindow.all(node).filter(Node::isVisible))
                .collect(Collectors.toMap(part -> part, FocusUiTest::drawn));
    }

    /** The strokes around it, or the fills of its background. */
    private static List<Color> drawn(Node node) {
        if (node.getStyleClass().contains("caret")) {
            return List.of((Color) ((javafx.scene.shape.Shape) node).getStroke());
        }
        if (!(node instanceof Region region)) {
            return List.of();
        }
        Stream<Paint> strokes = region.getBorder() == null
                ? Stream.of(Color.TRANSPARENT)
                : region.getBorder().getStrokes().stream().map(BorderStroke::getTopStroke);
        Stream<Paint> fills = region.getBackground() == null
                ? Stream.empty()
                : region.getBackground().getFills().stream().map(BackgroundFill::getFill);
        return Stream.concat(strokes, fills)
                .map(paint -> paint instanceof Color color ? color : Color.TRANSPARENT)
                .toList();
    }

    /** What a control stands on. */
    private static Color behind(Node node) {
        return Stream.<Node>iterate(node.getParent(), Objects::nonNull, Node::getParent)
                .flatMap(part -> drawn(part).reversed().stream())
                .filter(Color::isOpaque)
                .findFirst()
                .orElse(Color.WHITE);
    }

    private static double contrast(List<Color> with, List<Color> without, Color behind) {
        return IntStream.range(0, Math.max(with.size(), without.size()))
                .mapToDouble(i -> contrast(over(with, i, behind), over(without, i, behind)))
                .max()
                .orElse(1);
    }

    private static Color over(List<Color> colours, int index, Color behind) {
        Color colour = index < colours.size() ? colours.get(index) : Color.TRANSPARENT;
        return behind.interpolate(
                Color.color(colour.getRed(), colour.getGreen(), colour.getBlue()), colour.getOpacity());
    }

    /** As in WCAG 2. */
    private static double contrast(Color a, Color b) {
        double one = luminance(a);
        double two = luminance(b);
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
