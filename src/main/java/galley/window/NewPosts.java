package galley.window;

import galley.post.Family;
import galley.session.Analyzer;
import galley.site.PostTemplate;
import galley.store.Encoding;
import galley.store.Saved;
import galley.text.Text;
import java.nio.file.Path;
import java.util.Optional;

/** Begins posts: with what the site has for that, or as a chosen template says. Belongs to the FX thread. */
final class NewPosts {
    private static final String FIRST_WORDS = "---\ntitle: $TITLE\ndate: $DATE\n---\n\n";
    private static final String MATTER = "template";

    private final MainWindow main;
    private final Desk desk;
    private final World world;
    private final Folders folders;
    private final Keeping keeping;
    private final Desk.Hands hands;
    private final Notices notices;
    private final TemplateSheet sheet;

    NewPosts(
            MainWindow main,
            Desk desk,
            World world,
            Folders folders,
            Keeping keeping,
            Desk.Hands hands,
            Notices notices) {
        this.main = main;
        this.desk = desk;
        this.world = world;
        this.folders = folders;
        this.keeping = keeping;
        this.hands = hands;
        this.notices = notices;
        this.sheet = new TemplateSheet(main.sheet(), main::focusText);
    }

    private Path around() {
        return folders.folder() == null ? Path.of("").toAbsolutePath() : folders.folder();
    }

    /** As the site has its posts begin, or else its generator. */
    void begin() {
        Path folder = around();
        hands.disk().execute(() -> {
            Family family = world.rules(folder, Text.EMPTY).family();
            begin(folder, family, world.templates(folder, keeping.templates()).usual(), "");
        });
    }

    /** Disk thread. */
    private void begin(Path folder, Family family, Optional<PostTemplate> template, String title) {
        PostTemplate.Filled filled = world.draft(folder, family, template, title);
        Analyzer rules = world.rules(folder, filled.text());
        hands.fx().execute(() -> {
            OpenPost post = desk.openNew(filled.text(), Encoding.UTF_8, rules);
            if (title.isEmpty()) { // after the text has asked for the keyboard
                hands.fx().execute(main.form()::focusFirstWhenRead);
            } else {
                post.editor().goTo(filled.text().length());
            }
            if (filled.left().isEmpty()) {
                notices.dismiss(MATTER);
            } else {
                Path file = template.orElseThrow().path();
                notices.show(
                        MATTER,
                        Notices.Kind.NOTE,
                        "Of “" + file.getFileName() + "” was left out what only the generator can fill in: "
                                + String.join("; ", filled.left()),
                        new Notices.Action("Open the Template", () -> desk.open(file)));
            }
        });
    }

    /** Asks for a title and a template. */
    void choose() {
        Path folder = around();
        hands.disk().execute(() -> {
            Family family = world.rules(folder, Text.EMPTY).family();
            World.Beginnings found = world.templates(folder, keeping.templates());
            hands.fx()
                    .execute(() -> sheet.show(family, found, new TemplateSheet.Asked() {
                        @Override
                        public void begin(Optional<PostTemplate> template, String title) {
                            hands.disk().execute(() -> NewPosts.this.begin(folder, family, template, title));
                        }

                        @Override
                        public void edit(PostTemplate template) {
                            desk.open(template.path());
                        }

                        @Override
                        public void make() {
                            NewPosts.this.make(found.place());
                        }
                    }));
        });
    }

    private void make(Path folder) {
        hands.disk().execute(() -> {
            Saved saved = keeping.files().create(folder, "post.md", Text.of(FIRST_WORDS), Encoding.UTF_8);
            hands.fx().execute(() -> {
                switch (saved) {
                    case Saved.Done done -> {
                        desk.open(done.path());
                        notices.show(
                                MATTER,
                                Notices.Kind.NOTE,
                                "This is a template, in " + folder
                                        + ". $TITLE, $SLUG and $DATE are filled in when a post begins with it.");
                    }
                    case Saved.Failed failed -> notices.show(MATTER, Notices.Kind.ERROR, failed.reason());
                    case Saved.Conflict conflict -> throw new IllegalStateException("a free name was taken");
                }
            });
        });
    }
}
