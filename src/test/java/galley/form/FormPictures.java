package galley.form;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import galley.Fx;
import galley.post.Family;
import galley.post.Field;
import galley.window.Png;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

/** Draws the form in its states, to be looked at: {@code FormPictures FOLDER [POST [STATE]]}. */
final class FormPictures {
    private static final String MANY_KINDS = """
            title: Everything a header can hold, and a title that is longer than sixty characters are
            slug: everything
            date: 2031-01-02 03:04
            modified: tomorrow
            tags: one, two, three
            status: skip
            summary: A summary of some length, which goes on for more than one line of the form, because that is what summaries do when they are written by people who mean to be read.
            hero_image_credit_name: Somebody
            author: A. Nonymous
            lang: en

            Text.
            """;

    private static final String YAML = """
            ---
            title: "Quotes: kept"
            date: 2031-01-02T03:04:05+08:00
            draft: true
            tags: [one, two, "a rather long tag that goes on"]
            categories:
              - Life
            toc: true
            weight: 10
            aliases:
              - /old/
              - /older/
            menu:
              main:
                name: Everything
                weight: 3
            ---
            Text.
            """;

    private static final String BROKEN_YAML = """
            ---
            title: "Not closed
            date: 2013-08-16
            tags: [one, two
            draft: true
            ---
            Text.
            """;

    private static final String BROKEN_META = """
            title: Broken
            tags: a, b
            this is no field
            date: 2013-08-16

            Text
            """;

    private static final String CREDIT = """
            title: Growing
            featured_image: seedling.jpg
            featured_image_credit: 'Seedling' by _ann_, on Flickr
            featured_image_url: http://photos.example/1

            Text
            """;

    private static final String CREDIT_MAP = """
            ---
            title: Roses
            cover:
              image: roses.jpg
              alt: Red roses
              caption: "Photo by [Ann Lee](https://u.org/ann) on Unsplash"
            ---
            Text.
            """;

    private FormPictures() {}

    /** What is done to a form before its picture is taken. */
    private record State(String name, String text, Family family, Consumer<OpenForm> prepare) {
        static State of(String name, String text, Family family) {
            return new State(name, text, family, form -> form.pane.focusFirst());
        }
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        String seed = args.length > 1 ? Files.readString(Path.of(args[1])) : MANY_KINDS;
        List<State> states = List.of(
                State.of("seed", seed, Family.PELICAN),
                State.of("kinds", MANY_KINDS, Family.PELICAN),
                State.of("yaml", YAML, Family.HUGO),
                State.of("broken", BROKEN_META, Family.PELICAN),
                State.of("broken-yaml", BROKEN_YAML, Family.HUGO),
                new State("credit", CREDIT, Family.PELICAN, form -> {
                    CreditField field =
                            OpenForm.nodes(form.pane, CreditField.class).getFirst();
                    form.pane.focus(Field.CREDIT_LINK);
                    field.toggle().fire();
                }),
                new State("credit-map", CREDIT_MAP, Family.HUGO, form -> {
                    OpenForm.nodes(form.pane, CreditField.class)
                            .getFirst()
                            .toggle()
                            .fire();
                }),
                State.of("none", "Just text.\n", Family.PELICAN),
                new State("completion", seed, Family.PELICAN, form -> {
                    form.pane.focus(Field.TAGS);
                    form.type("py");
                    form.press(KeyCode.DOWN);
                }),
                new State("chip", seed, Family.PELICAN, form -> {
                    form.pane.focus(Field.TAGS);
                    form.press(KeyCode.LEFT);
                }),
                new State("calendar", seed, Family.PELICAN, form -> {
                    form.pane.focus(Field.DATE);
                    form.press(KeyCode.F4);
                }),
                new State(
                        "add", YAML, Family.HUGO, form -> form.pane.addButton().fire()),
                new State("rename", YAML, Family.HUGO, form -> {
                    form.pane.focus(Field.CATEGORY);
                    form.press(KeyCode.F2);
                }));
        for (Theme theme : new Theme[] {new PrimerLight(), new PrimerDark()}) {
            Fx.run(() -> Application.setUserAgentStylesheet(theme.getUserAgentStylesheet()));
            for (State state : states) {
                if (args.length > 2 && !state.name.startsWith(args[2])) {
                    continue;
                }
                for (int width : new int[] {260, 300, 420}) {
                    draw(folder, state, width, theme.isDarkMode() ? "dark" : "light");
                }
            }
        }
        Platform.exit();
    }

    private static void draw(Path folder, State state, int width, String theme) throws IOException {
        OpenForm[] form = new OpenForm[1];
        Fx.run(() -> {
            form[0] = new OpenForm(state.text, state.family);
            form[0].stage.setWidth(width);
            form[0].stage.setHeight(820);
        });
        frames();
        Fx.run(() -> state.prepare.accept(form[0]));
        frames();
        int number = 0;
        for (Window window : Fx.call(() -> List.copyOf(Window.getWindows()))) {
            WritableImage image = Fx.call(() -> window.getScene().snapshot(null));
            String popup = window == form[0].stage ? "" : "-popup" + ++number;
            Files.write(folder.resolve(state.name + "-" + width + "-" + theme + popup + ".png"), Png.of(image));
        }
        Fx.run(() -> form[0].stage.close());
    }

    private static void frames() {
        int[] frames = new int[1];
        Fx.until("a few frames", () -> frames[0]++ > 3);
    }
}
