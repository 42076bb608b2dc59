package galley.store;

/** The line ends of a file, each line's own where they are mixed. */
public final class LineEnds {
    public static final LineEnds LF = new LineEnds();

    private LineEnds() {}
}
