package galley.site;

import galley.post.Post;
import galley.store.Disk;
import galley.store.FaultDisk;
import galley.store.Encoding;
import galley.store.LastExport;
import galley.store.Loaded;
import galley.store.LocalDisk;
import galley.store.PostFile;
import galley.store.Saved;
import galley.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Work on a site that can be broken off at any of its operations, here by a disk that fails, or by a death of its process. */
enum SiteWork {
    /** The last export, which brought two posts with a picture each and changed a third, is taken back. */
    UNDO_OF_EXPORT {
        @Override
        void prepare(Path home) throws IOException {
            pelican(home);
            export(new LocalDisk(), home, List.of(home.resolve("drafts/a.md")), false);
            put(home, "drafts/a.md", post("A", 2, "first.png"));
            put(home, "site/content/theirs.md", post("Theirs", 9, "theirs.png"));
            export(new LocalDisk(), home, drafts(home), false);
        }

        @Override
        void act(Disk disk, Path home) {
            UndoExport undo = new UndoExport(disk, last(disk, home));
            undo.plan(home.resolve("site")).ifPresent(undo::run);
        }
    },
    /** Files that posts went to before and go to no more are removed. */
    REMOVAL_OF_OLD_FILES {
        @Override
        void prepare(Path home) throws IOException {
            put(home, "site/_config.yml", "timezone: UTC\n");
            put(home, "site/_posts/2020-01-09-theirs.md", dated("Theirs", 9, "theirs"));
            put(home, "site/assets/theirs.png", "theirs");
            for (int day = 1; day <= 3; day++) {
                put(home, "drafts/post" + day + ".md", dated("Post " + day, day, "old" + day));
                put(home, "drafts/assets/old" + day + ".png", ("old picture " + day + "\n").repeat(50));
            }
            export(new LocalDisk(), home, drafts(home), false);
            for (int day = 1; day <= 3; day++) { // each goes to another file, and shows another picture
                put(home, "drafts/post" + day + ".md", dated("Post " + day, day + 20, "new" + day));
                put(home, "drafts/assets/new" + day + ".png", ("new picture " + day + "\n").repeat(50));
            }
            export(new LocalDisk(), home, drafts(home), false);
        }

        @Override
        void act(Disk disk, Path home) throws IOException {
            export(disk, home, drafts(home), true);
        }
    },
    /** A draft gets its date and its place, as the window does it. */
    PUBLISHING {
        @Override
        void prepare(Path home) throws IOException {
            jekyll(home);
        }

        @Override
        void act(Disk disk, Path home) {
            publish(disk, home.resolve("site/_drafts/rain.md"), home.resolve("site/_posts/2026-11-27-rain.md"));
        }
    },
    /** It is made a draft again, as the window does it. */
    UNDO_OF_PUBLISHING {
        @Override
        void prepare(Path home) throws IOException {
            jekyll(home);
            PUBLISHING.act(new LocalDisk(), home);
        }

        @Override
        void act(Disk disk, Path home) {
            unpublish(disk, home.resolve("site/_drafts/rain.md"), home.resolve("site/_posts/2026-11-27-rain.md"));
        }
    },
    /** The same where the post has a folder of its own, a file of which is in the other place already. */
    PUBLISHING_WITH_A_FOLDER {
        @Override
        void prepare(Path home) throws IOException {
            hexo(home);
            put(home, "site/source/_posts/rain/in/b.png", "picture b\n".repeat(50));
        }

        @Override
        void act(Disk disk, Path home) {
            publish(disk, home.resolve("site/source/_drafts/rain.md"), home.resolve("site/source/_posts/rain.md"));
        }
    },
    /** And back. */
    UNDO_OF_PUBLISHING_WITH_A_FOLDER {
        @Override
        void prepare(Path home) throws IOException {
            hexo(home);
            PUBLISHING_WITH_A_FOLDER.act(new LocalDisk(), home);
        }

        @Override
        void act(Disk disk, Path home) {
            unpublish(disk, home.resolve("site/source/_drafts/rain.md"), home.resolve("site/source/_posts/rain.md"));
        }
    };

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-27T12:30:00Z[UTC]");
    private static final String RAIN = "---\ntitle: Rain\npublished: false\n---\n\n" + "It rains.\n".repeat(400);

    /** Makes the folders {@code site}, {@code drafts} and {@code exports} in which the work is to be done. */
    abstract void prepare(Path home) throws IOException;

    abstract void act(Disk disk, Path home) throws IOException;

    /** Does one with a disk before whose n-th operation the process is killed. @param args the work, its home, n */
    public static void main(String[] args) throws IOException {
        int deadly = Integer.parseInt(args[2]);
        AtomicInteger calls = new AtomicInteger();
        Disk disk = new FaultDisk(new LocalDisk(), (call, path) -> {
            if (calls.incrementAndGet() == deadly) {
                die();
            }
            return false;
        });
        SiteWork.valueOf(args[0]).act(disk, Path.of(args[1]));
        System.out.println("DONE");
    }

    private static void die() {
        try {
            new ProcessBuilder("kill", "-9", "" + ProcessHandle.current().pid())
                    .start()
                    .waitFor();
            Thread.sleep(60_000);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("it lives", e);
        }
    }

    private static void pelican(Path home) throws IOException {
        put(home, "site/pelicanconf.py", "PATH = 'content'\n");
        put(home, "site/content/images/theirs.png", "theirs");
        for (String name : List.of("first", "second", "third")) {
            put(home, "drafts/images/" + name + ".png", ("picture " + name + "\n").repeat(50));
        }
        put(home, "drafts/a.md", post("A", 1, "first.png"));
        put(home, "drafts/b.md", post("B", 2, "second.png"));
        put(home, "drafts/c.md", post("C", 3, "third.png"));
    }

    private static void jekyll(Path home) throws IOException {
        put(home, "site/_config.yml", "timezone: UTC\n");
        put(home, "site/_posts/2020-01-02-theirs.md", "---\ntitle: Theirs\n---\n\nx\n");
        put(home, "site/_drafts/other.md", "---\ntitle: Other\n---\n\nx\n");
        put(home, "site/_drafts/rain.md", RAIN);
    }

    private static void hexo(Path home) throws IOException {
        put(home, "site/_config.yml", "timezone: UTC\nsource_dir: source\npost_asset_folder: true\n");
        put(home, "site/source/_posts/theirs.md", "---\ntitle: Theirs\n---\n\nx\n");
        put(home, "site/source/_posts/theirs/a.png", "theirs");
        put(home, "site/source/_drafts/rain.md", RAIN);
        put(home, "site/source/_drafts/rain/a.png", "picture a\n".repeat(50));
        put(home, "site/source/_drafts/rain/in/b.png", "picture b\n".repeat(50));
        put(home, "site/source/_drafts/rain/in/c.png", "picture c\n".repeat(50));
        put(home, "site/source/_drafts/rain/other.md", "---\ntitle: Other\n---\n\nx\n");
        put(home, "site/source/_drafts/rain/other/d.png", "picture d\n");
    }

    private static void publish(Disk disk, Path draft, Path published) {
        Path there = Files.exists(draft) ? draft : published;
        PostFile files = new PostFile(disk, null, InstantSource.system());
        if (!(files.load(there) instanceof Loaded.Opened opened)) {
            return;
        }
        Site site = Generators.site(there).orElseThrow();
        Post post = Post.read(there, opened.text(), site.family());
        Publication done = Publication.of(Ways.of(site), post, NOW, false);
        if (!done.isDone()
                && files.save(there, done.text(), Encoding.UTF_8, opened.stamp()) instanceof Saved.Done saved
                && (done.moves() || done.carries())
                && PostMove.of(site, done.from(), done.to(), disk)
                        .run(files)
                        .trouble()
                        .isPresent()) {
            files.save(there, opened.text(), Encoding.UTF_8, saved.stamp());
        }
    }

    private static void unpublish(Disk disk, Path draft, Path published) {
        PostFile files = new PostFile(disk, null, InstantSource.system());
        Site site = Generators.site(draft.getParent()).orElseThrow();
        Path now = Files.exists(published) ? published : draft;
        if (PostMove.of(site, now, draft, disk).run(files).trouble().isPresent()) {
            return;
        }
        if (files.load(draft) instanceof Loaded.Opened opened) {
            files.save(draft, Text.of(RAIN), Encoding.UTF_8, opened.stamp());
        }
    }

    private static String post(String title, int number, String picture) {
        return "title: " + title + "\ndate: 2020-01-0" + number + "\n\n![a]({static}/images/" + picture + ")\n\n"
                + ("Text " + number + " of " + title + ".\n").repeat(50);
    }

    private static String dated(String title, int day, String picture) {
        return "---\ntitle: %s\ndate: 2020-01-%02d\n---\n\n![a](/assets/%s.png)\n\n".formatted(title, day, picture)
                + "It rains.\n".repeat(50);
    }

    private static void put(Path home, String place, String words) throws IOException {
        Path file = home.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, words);
    }

    private static List<Path> drafts(Path home) throws IOException {
        try (var files = Files.list(home.resolve("drafts"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static LastExport last(Disk disk, Path home) {
        return new LastExport(disk, home.resolve("exports"), InstantSource.system());
    }

    private static void export(Disk disk, Path home, List<Path> posts, boolean prune) {
        Export export = new Export(disk, null, last(disk, home));
        Site site = Generators.site(home.resolve("site")).orElseThrow();
        ExportPlan plan = export.plan(posts, site);
        export.run(prune ? export.plan(posts, site, plan.pruned(Answers.NONE)) : plan, item -> true);
    }
}
