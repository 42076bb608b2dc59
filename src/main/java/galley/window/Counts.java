package galley.window;

/** Numbers of things, for a person to read. */
final class Counts {
    private Counts() {}

    /** {@code 1 post}, {@code 2 posts}. */
    static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
