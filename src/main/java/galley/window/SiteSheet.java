package galley.window;

import galley.form.NamedFields;
import galley.form.Spoken;
import galley.form.Wraps;
import galley.post.Family;
import galley.site.PostRule;
import galley.site.PostRules;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * All that is settled for the posts of a site on one page: as Galley found it, or as its author has it instead. Kept with
 * the site. FX thread.
 */
final class SiteSheet {
    private static final String MATTER = "site";

    private final TaskSheet sheet;
    private final World world;
    private final Desk.Hands hands;
    private final Runnable changed;
    private final Label which = muted("");
    private final GridPane fields = new GridPane(10, 6);
    private final Label wrong = new Label();
    private final Label example = new Label();
    private final Button keep = new Button("Keep for This Site");
    private final Button found = new Button("All as Found");
    private final Button cancel = new Button("Cancel");
    private final VBox content = new VBox(12, which, fields, wrong, example);
    private final Map<PostRule, String> said = new EnumMap<>(PostRule.class);
    private Path root;
    private Notices notices;
    private String pictures = "";
    private long asked;

    /** @param changed runs once something has been kept */
    SiteSheet(TaskSheet sheet, World world, Desk.Hands hands, Runnable changed) {
        this.sheet = sheet;
        this.world = world;
        this.hands = hands;
        this.changed = changed;
        NamedFields.columns(fields);
        Wraps.text(wrong);
        wrong.getStyleClass().add("sheet-warning");
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
        example.getStyleClass().add("key-sample");
        Wraps.text(example);
        example.setMaxWidth(Double.MAX_VALUE);
        example.setMinHeight(150);
        keep.setDefaultButton(true);
        keep.setOnAction(pressed -> keep());
        found.setOnAction(pressed -> {
            said.clear();
            pictures = "";
            look(true);
        });
        cancel.setOnAction(pressed -> sheet.close());
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        Wraps.text(label);
        label.getStyleClass().add("text-muted");
        return label;
    }

    /** @param folder a folder of the site @param closed runs once it is closed */
    void show(Path folder, Notices told, Runnable closed) {
        notices = told;
        hands.scan().execute(() -> {
            Path site = world.siteOf(folder);
            World.SitePage page = world.sitePage(site, Optional.empty());
            String kept = world.pictureRules(site).folder();
            hands.fx().execute(() -> {
                root = site;
                said.clear();
                said.putAll(page.rules().said());
                pictures = kept;
                fill(page);
                sheet.showSmall("Settings of this site", content, keep, List.of(found, cancel, keep), closed);
                first().ifPresent(Node::requestFocus);
            });
        });
    }

    private Optional<Node> first() {
        return fields.getChildren().stream()
                .filter(Control.class::isInstance)
                .filter(Node::isFocusTraversable)
                .findFirst();
    }

    /** @param all whether the fields are made anew, since what they offer or say may be other now */
    private void look(boolean all) {
        long ticket = ++asked;
        PostRules rules = new PostRules(said);
        Path site = root;
        hands.scan().execute(() -> {
            World.SitePage page = world.sitePage(site, Optional.of(rules));
            hands.fx().execute(() -> {
                if (ticket == asked && all) {
                    fill(page);
                    first().ifPresent(Node::requestFocus);
                } else if (ticket == asked) {
                    told(page);
                }
            });
        });
    }

    private void fill(World.SitePage page) {
        which.setText(page.words());
        fields.getChildren().clear();
        for (PostRule rule : PostRule.values()) {
            if (rule.isKnown(page.family())) {
                List<String> choices = rule.choices(page.family());
                Control field = choices.isEmpty()
                        ? typed(said.getOrDefault(rule, ""), page.found().get(rule), text -> say(rule, text))
                        : chosen(rule, choices, page.found().get(rule));
                add(rule.label(), field);
            }
        }
        add("Pictures go to", typed(pictures, "where the others are", text -> {
            pictures = text;
            look(false);
        }));
        told(page);
    }

    private void told(World.SitePage page) {
        String objection = new PostRules(said)
                .said().entrySet().stream()
                        .flatMap(entry -> entry.getKey().objection(entry.getValue()).stream())
                        .findFirst()
                        .or(() -> PostRule.FOLDER.objection(pictures))
                        .orElse("");
        wrong.setText(objection);
        keep.setDisable(!objection.isEmpty());
        example.setText(objection.isEmpty() ? page.example() : "");
    }

    private void add(String label, Control field) {
        field.setMaxWidth(Double.MAX_VALUE);
        Spoken.name(field, label);
        fields.addRow(fields.getRowCount(), muted(label), field);
    }

    private void say(PostRule rule, String value) {
        said.remove(rule);
        if (!value.isBlank()) {
            said.put(rule, value.strip());
        }
        look(rule == PostRule.GENERATOR);
    }

    private TextField typed(String value, String found, java.util.function.Consumer<String> told) {
        TextField field = new TextField(value);
        field.setPromptText(found.isEmpty() ? "" : "As found: " + found);
        field.textProperty().addListener((text, before, now) -> told.accept(now));
        return field;
    }

    private ComboBox<String> chosen(PostRule rule, List<String> choices, String found) {
        ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList(choices));
        box.getItems().addFirst("");
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String value) {
                return value == null || value.isEmpty() ? "As found: " + shown(rule, found) : shown(rule, value);
            }

            @Override
            public String fromString(String typed) {
                throw new UnsupportedOperationException("only chosen, never typed");
            }
        });
        box.setValue(said.getOrDefault(rule, ""));
        box.valueProperty().addListener((at, before, now) -> say(rule, now));
        return box;
    }

    private static String shown(PostRule rule, String value) {
        return switch (rule) {
            case GENERATOR -> Family.of(value).map(Family::title).orElse(value);
            case NAME ->
                value.replace(":date", "2020-01-02")
                                .replace(":year", "2020")
                                .replace(":month", "01")
                                .replace(":name", "name")
                                .replace(":slug", "slug")
                        + ".md";
            case BUNDLE -> value.equals("always") ? "always, with its pictures in it" : "as the post itself is";
            case HEADER -> value.equals("meta") ? "Key: value" : value.toUpperCase(java.util.Locale.ROOT);
            case TAGS -> value.equals("lines") ? "a line each" : value.equals("spaces") ? "a b" : "[a, b]";
            case DRAFTS -> value.equals("folder") ? "lie in _drafts" : "say so in their header";
            default -> value;
        };
    }

    private void keep() {
        PostRules rules = new PostRules(said);
        String folder = pictures.strip();
        Path site = root;
        sheet.close();
        hands.disk().execute(() -> {
            Optional<String> trouble = world.orderPosts(site, rules);
            if (trouble.isEmpty() && !world.pictureRules(site).folder().equals(folder)) {
                trouble = world.orderPictures(site, world.pictureRules(site).in(folder));
            }
            Optional<String> why = trouble;
            hands.fx()
                    .execute(() ->
                            why.ifPresentOrElse(words -> notices.show(MATTER, Notices.Kind.ERROR, words), changed));
        });
    }
}
