package galley.cli;

/** A line on the terminal that says how far a long call is; nothing where there is no terminal or little to do. */
final class Progress {
    private static final int EVERY = 25;

    private final Console console;
    private final int all;
    private final boolean shown;
    private int done;

    Progress(Console console, int all) {
        this.console = console;
        this.all = all;
        this.shown = all > EVERY && System.console() != null && System.console().isTerminal();
    }

    void step() {
        if (shown && done++ % EVERY == 0) {
            console.err().print("\r" + done + " of " + all);
            console.err().flush();
        }
    }

    void done() {
        if (shown) {
            console.err().print("\r" + " ".repeat(24) + "\r");
            console.err().flush();
        }
    }
}
