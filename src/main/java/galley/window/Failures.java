package galley.window;

/** Where the unexpected is told, so that the window lives on. */
@FunctionalInterface
interface Failures {
    /** @param doing what was being done, as in "while reading the post" */
    void unexpected(String doing, Throwable trouble);
}
