package galley.preview;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.function.Consumer;

/**
 * Where a post's own pictures are found; supplied by the root, asked on the worker. It answers only from inside the
 * site.
 */
@FunctionalInterface
public interface Images {
    /**
     * @param document the post, as {@link Page#document()} names it
     * @param link as the HTML has it
     */
    Found find(String document, String link);

    /**
     * Fetches a picture of the web, for a post whose author has asked for that.
     *
     * @param told on any thread, once
     */
    default void fetch(URI address, Consumer<Found> told) {
        told.accept(new Found.Missing(address.toString()));
    }

    sealed interface Found {
        /**
         * @param stamp names the file and its state: another text once the picture has changed
         * @param size in bytes
         * @param bytes opens the file anew each time, on any thread
         */
        record Local(String stamp, long size, Source bytes) implements Found {}

        /** @param tried the path where it should be, as the author knows it */
        record Missing(String tried) implements Found {}
    }

    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }
}
