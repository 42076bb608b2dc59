package galley.window;

import galley.form.Suggestions;
import galley.library.Card;
import galley.library.InUse;
import galley.post.Address;
import galley.post.PictureKeys;
import galley.post.Post;
import galley.store.PostFolder;
import galley.store.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The open folder: reads its posts in the background and knows which words they have in common. */
final class Folders implements Suggestions {
    private final World world;
    private final PostsPanel panel;
    private final Executor scan;
    private final Executor fx;
    private final Settings settings;
    private Path folder;
    private InUse words = InUse.NOTHING;
    private Optional<PictureKeys> pictures = Optional.empty();
    private Optional<PictureKeys> learnt = Optional.empty();
    private Map<String, List<Card>> addresses = Map.of();
    private Runnable news = () -> {};
    private Consumer<PostFolder.Listing> listed = found -> {};
    private volatile long asked;

    Folders(World world, PostsPanel panel, Executor scan, Executor fx, Settings settings) {
        this.world = world;
        this.panel = panel;
        this.scan = scan;
        this.fx = fx;
        this.settings = settings;
    }

    /** @param told once the posts have been read */
    void onNews(Runnable told) {
        news = told;
    }

    /** @param told what was found in the folder each time that it is looked through, before its posts are read */
    void onListed(Consumer<PostFolder.Listing> told) {
        listed = told;
    }

    /** Null while no folder is open. */
    Path folder() {
        return folder;
    }

    void open(Path opened) {
        folder = opened;
        panel.show(opened, null);
        readAgain();
        settings.putFirst(Settings.RECENT_FOLDERS, opened.toString());
    }

    /** Folders that were open, the last one first, to be opened again. */
    List<Palette.Choice> recent(Consumer<Path> open) {
        return settings.value(Settings.RECENT_FOLDERS).stream()
                .map(Path::of)
                .filter(path -> !path.equals(folder))
                .map(path -> new Palette.Choice(
                        Objects.toString(path.getFileName(), "/"),
                        Objects.toString(path.getParent(), ""),
                        true,
                        () -> open.accept(path)))
                .toList();
    }

    /** Reads the posts again; what is shown stays until the news is there. */
    void readAgain() {
        if (folder == null) {
            return;
        }
        Path wanted = folder;
        long ticket = ++asked;
        scan.execute(() -> {
            if (ticket != asked) {
                return;
            }
            PostFolder.Listing found = new PostFolder(wanted).list();
            fx.execute(() -> {
                if (ticket == asked) {
                    listed.accept(found);
                }
            });
            List<Card> cards = world.posts(found.posts());
            InUse used = new InUse(cards, world.words(wanted));
            Optional<PictureKeys> chosen = world.pictureRules(wanted).keys();
            fx.execute(() -> {
                if (ticket == asked) {
                    panel.show(wanted, cards);
                    words = used;
                    addresses = cards.stream()
                            .filter(card -> !card.address().isEmpty())
                            .collect(Collectors.groupingBy(Card::address));
                    learnt = InUse.byUse(cards.stream().flatMap(card -> card.picture().stream())).stream()
                            .findFirst();
                    pictures = chosen.or(() -> learnt);
                    news.run();
                }
            });
        });
    }

    @Override
    public List<String> values(String key) {
        return words.values(key);
    }

    @Override
    public Optional<PictureKeys> pictureKeys() {
        return pictures;
    }

    /** As the folder's posts have them, whatever has been chosen. */
    Optional<PictureKeys> learntKeys() {
        return learnt;
    }

    @Override
    public Optional<String> sharing(Post post) {
        return Address.of(post).stream()
                .flatMap(address -> addresses.getOrDefault(address, List.of()).stream())
                .filter(card -> !card.path().equals(post.path()))
                .map(Card::title)
                .findFirst();
    }
}
