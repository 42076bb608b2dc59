package galley;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;

/**
 * The whole program in a process of its own, headless, with somebody who types into all posts in turn and saves now and
 * then until it is told to end. It says what was typed: {@code KEY post count millis}.
 */
final class Author {
    /** Stands before what is typed. */
    static final String MARK = "§";

    private static final int PAUSE_MILLIS = 25;
    private static final int SAVES_EACH = 20;

    /** After how many milliseconds of typing a thread takes all memory; never if it is negative. */
    private static final long BOMB = Long.getLong("author.bomb", -1);

    private final ScheduledExecutorService hand = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "author");
        thread.setDaemon(true);
        return thread;
    });
    private final Random random;
    private final int posts;
    private final boolean unnamed;
    private final List<CodeArea> areas = new ArrayList<>();
    private final List<Integer> typed = new ArrayList<>();
    private boolean asked;
    private int next;

    private Author(Random random, int posts, boolean unnamed) {
        this.random = random;
        this.posts = posts;
        this.unnamed = unnamed;
    }

    /** @param args seed, whether there is a post without a file, then the posts */
    public static void main(String[] args) {
        List<Path> paths = Stream.of(args).skip(2).map(Path::of).toList();
        Author author = new Author(new Random(Long.parseLong(args[0])), paths.size(), Boolean.parseBoolean(args[1]));
        author.hand.schedule(author::look, 100, TimeUnit.MILLISECONDS);
        Thread.ofPlatform().daemon().start(Author::endWithParent);
        System.exit(GalleyApp.open(paths));
    }

    static String typed(int keys) {
        StringBuilder text = new StringBuilder(MARK);
        for (int key = 1; key <= keys; key++) {
            text.append('k').append(key).append(' ');
        }
        return text.toString();
    }

    /** How many keys a text has; -1 if it is not what was typed. */
    static int keys(String text) {
        String own = text.substring(Math.max(0, text.indexOf(MARK)));
        int count = (int) own.chars().filter(letter -> letter == 'k').count();
        return text.contains(MARK) ? own.equals(typed(count)) ? count : -1 : 0;
    }

    private void look() {
        try {
            Platform.runLater(this::begin);
        } catch (IllegalStateException toolkitIsNotUp) {
            hand.schedule(this::look, 100, TimeUnit.MILLISECONDS);
        }
    }

    private void begin() {
        List<CodeArea> there = windows()
                .flatMap(window -> OpenWindow.all(window.getScene().getRoot()))
                .filter(CodeArea.class::isInstance)
                .map(CodeArea.class::cast)
                .toList();
        List<CodeArea> own = new ArrayList<>();
        for (int post = 0; post < posts; post++) {
            String title = "title: Post " + post + "\n";
            there.stream()
                    .filter(area -> area.getText().startsWith(title))
                    .findFirst()
                    .ifPresent(own::add);
        }
        if (own.size() == posts && unnamed && !asked) {
            asked = true;
            press(KeyCode.N);
        } else if (own.size() == posts && there.size() == posts + (unnamed ? 1 : 0)) {
            areas.addAll(own);
            there.stream().filter(area -> !own.contains(area)).forEach(areas::add);
            areas.forEach(area -> {
                typed.add(0);
                area.appendText(MARK);
            });
            System.out.println("READY");
            if (BOMB >= 0) {
                hand.schedule(() -> new Thread(Author::fillMemory, "bomb").start(), BOMB, TimeUnit.MILLISECONDS);
            }
            type();
            return;
        }
        hand.schedule(this::look, 100, TimeUnit.MILLISECONDS);
    }

    private static Stream<Window> windows() {
        return List.copyOf(Window.getWindows()).stream().filter(Window::isShowing);
    }

    /** As a worker that has gone wrong: it takes all there is, and leaves it only when it dies of that. */
    private static void fillMemory() {
        List<byte[]> all = new ArrayList<>();
        try {
            while (true) {
                all.add(new byte[256 << 10]);
            }
        } finally {
            all.clear();
            System.out.println("BOMB");
        }
    }

    private void type() {
        int post = next++ % areas.size();
        int count = typed.get(post) + 1;
        areas.get(post).appendText("k" + count + " ");
        typed.set(post, count);
        System.out.println("KEY " + post + " " + count + " " + System.currentTimeMillis());
        if (random.nextInt(SAVES_EACH) == 0) {
            press(KeyCode.TAB); // to the next one
            press(KeyCode.S);
        }
        hand.schedule(() -> Platform.runLater(this::type), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void press(KeyCode code) {
        windows().findFirst().ifPresent(window -> {
            Node focus = window.getScene().getFocusOwner();
            Event.fireEvent(
                    focus == null ? window.getScene().getRoot() : focus,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
        });
    }

    /** A test that fails does not leave this running: its end of the pipe is closed with it. */
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
}
