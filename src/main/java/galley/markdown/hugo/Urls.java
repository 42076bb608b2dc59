package galley.markdown.hugo;

/** Addresses that goldmark does not write; those it writes it escapes as {@link galley.markdown.Percent} does. */
final class Urls {
    private Urls() {}

    /** What goldmark writes no address for, unless raw HTML is allowed. */
    static boolean isDangerous(String url) {
        if (url.startsWith("data:image/")) {
            return !url.startsWith("png;", 11)
                    && !url.startsWith("gif;", 11)
                    && !url.startsWith("jpeg;", 11)
                    && !url.startsWith("webp;", 11)
                    && !url.startsWith("svg+xml;", 11);
        }
        return url.startsWith("javascript:")
                || url.startsWith("vbscript:")
                || url.startsWith("file:")
                || url.startsWith("data:");
    }
}
