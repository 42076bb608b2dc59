package galley.site;

import galley.store.LocalDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Exports the same posts into one site after the other, in a process that is there to be killed. */
final class Exporter {
    static final int POSTS = 50;
    static final int PICTURES = 60;

    private Exporter() {}

    /** @param args the drafts' folder, the folder of the sites */
    public static void main(String[] args) throws IOException {
        Thread.ofPlatform().daemon().start(Exporter::endWithParent);
        List<Path> posts = posts(Path.of(args[0]));
        System.out.println("READY");
        for (int number = 1; ; number++) {
            Path root = site(Path.of(args[1]).resolve("site" + number));
            System.out.println("BEGIN " + number);
            export(posts, root);
            System.out.println("END " + number);
        }
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever said
            }
        } catch (IOException closed) {
            // as good as the end
        }
        Runtime.getRuntime().halt(1);
    }

    static List<Export.Result> export(List<Path> posts, Path root) {
        Export export = new Export(new LocalDisk());
        return export.run(export.plan(posts, Generators.site(root).orElseThrow()), item -> true);
    }

    static List<Path> posts(Path drafts) {
        List<Path> posts = new ArrayList<>();
        for (int i = 0; i < POSTS; i++) {
            posts.add(drafts.resolve("post" + i + ".md"));
        }
        return posts;
    }

    /** Posts with one picture each, some with two. */
    static void write(Path drafts) throws IOException {
        Files.createDirectories(drafts.resolve("images"));
        for (int i = 0; i < PICTURES; i++) {
            Files.writeString(drafts.resolve("images/p" + i + ".png"), ("picture " + i + "\n").repeat(300));
        }
        for (int i = 0; i < POSTS; i++) {
            String second = i + POSTS < PICTURES ? "![b]({static}/images/p" + (i + POSTS) + ".png)\n" : "";
            Files.writeString(
                    drafts.resolve("post" + i + ".md"),
                    "title: Post " + i + "\ndate: 2020-01-02\n\n![a]({static}/images/p" + i + ".png)\n" + second
                            + ("Text of " + i + ".\n").repeat(50));
        }
    }

    /** A site that holds files of its own. */
    static Path site(Path root) throws IOException {
        Files.createDirectories(root.resolve("content/images"));
        Files.writeString(root.resolve("pelicanconf.py"), "PATH = 'content'\n");
        Files.writeString(root.resolve("content/theirs.md"), "title: Theirs\ndate: 2019-01-01\n\nx\n");
        Files.writeString(root.resolve("content/images/theirs.png"), "theirs");
        return root;
    }
}
