package galley.window;

import galley.store.Instances;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/**
 * Other windows of Galley, started on their own: tells them which posts are open here, and the author which are open
 * there. Such a post is opened when its author says so, never locked: a program that crashed locks nobody out.
 */
final class Elsewhere {
    static final String READ_ONLY = "It is open in another Galley, and was opened here to read.";
    private static final String MATTER = "elsewhere";

    private final Instances instances;
    private final Executor disk;
    private final Executor fx;
    private final Notices notices;
    private final BiConsumer<Path, String> open;
    private final Set<Path> asked = new LinkedHashSet<>();
    private List<Path> told = List.of();

    /** @param open opens a post in spite of it, read-only if the reason is not null */
    Elsewhere(Instances instances, Desk.Hands hands, Notices notices, BiConsumer<Path, String> open) {
        this.instances = instances;
        this.disk = hands.disk();
        this.fx = hands.fx();
        this.notices = notices;
        this.open = open;
    }

    /** Whether another window has the post open. On the disk thread. */
    boolean has(Path post) {
        return instances.others().stream().anyMatch(other -> other.posts().contains(post));
    }

    /** A post was asked for that another window has open. */
    void ask(Path post) {
        asked.add(post);
        List<Path> all = List.copyOf(asked);
        String names = names(all);
        notices.show(
                MATTER,
                Notices.Kind.WARNING,
                names + (all.size() == 1 ? " is" : " are")
                        + " open in another Galley. Whoever saves last is asked about" + " the changes of the other.",
                new Notices.Action("Open to read", () -> answer(all, READ_ONLY)),
                new Notices.Action("Open anyway", () -> answer(all, null)));
    }

    private void answer(List<Path> posts, String readOnly) {
        asked.clear();
        posts.forEach(post -> open.accept(post, readOnly));
    }

    /** Says which posts of a folder the other windows have open. */
    void look(Path folder) {
        disk.execute(() -> {
            List<Path> posts = instances.others().stream()
                    .flatMap(other -> other.posts().stream())
                    .filter(post -> post.startsWith(folder))
                    .distinct()
                    .toList();
            fx.execute(() -> {
                if (!posts.isEmpty() && asked.isEmpty()) {
                    notices.show(
                            MATTER,
                            Notices.Kind.NOTE,
                            "Another Galley has this folder open too, and in it " + names(posts) + ".");
                }
            });
        });
    }

    /** The names of a few files, in words. */
    static String names(List<Path> posts) {
        List<String> names = new ArrayList<>(posts.stream()
                .limit(3)
                .map(post -> "“" + post.getFileName() + "”")
                .toList());
        if (posts.size() > names.size()) {
            names.add((posts.size() - names.size()) + " more");
        }
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** Tells the others what is open here now. */
    void tell(List<OpenPost> posts) {
        List<Path> paths = posts.stream()
                .map(post -> post.session().path())
                .filter(Objects::nonNull)
                .toList();
        if (!paths.equals(told)) {
            told = paths;
            disk.execute(() -> instances.tell(paths));
        }
    }

    void close() {
        disk.execute(instances::close);
    }
}
