package galley;

import galley.cli.Cli;
import galley.cli.Desktop;
import galley.text.LetterIterators;
import java.nio.file.Path;
import java.util.List;

/** The entry point: the command line, or the window. JavaFX is not touched before one of them asks for it. */
public final class Main {
    private static final long STACK = 64L << 20;

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        prepare();
        int[] code = new int[1];
        // Markdown nests as deep as its author likes, and rendering recurses with it
        Thread thread = new Thread(null, () -> code[0] = run(args), "galley-main", STACK);
        thread.start();
        thread.join();
        System.exit(code[0]);
    }

    /** What the JDK is told before any of it is used. */
    static void prepare() {
        System.setProperty("java.awt.headless", "true"); // the JDK decodes pixels and is to look for no screen
        LetterIterators.use();
    }

    private static int run(String[] args) {
        return Cli.run(args, new Desktop() {
            @Override
            public int open(List<Path> subjects) {
                return GalleyApp.open(subjects);
            }

            @Override
            public Taken shoot(Shot shot) {
                return GalleyApp.shoot(shot);
            }
        });
    }
}
