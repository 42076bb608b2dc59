package galley.preview;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.URLStreamHandlerFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The addresses of the process: {@code galley:} is answered from the open shelves, those of the network are refused,
 * all others are left to the JDK. A JVM has one such factory, which is why the open shelves are known here to all.
 */
final class Scheme implements URLStreamHandlerFactory {
    static final String NAME = "galley";

    private static final Set<String> NETWORK = Set.of("http", "https", "ftp", "ws", "wss");
    private static final Map<String, Shelf> OPEN = new ConcurrentHashMap<>();

    static void open(Shelf shelf) {
        OPEN.put(shelf.name(), shelf);
    }

    static void close(Shelf shelf) {
        OPEN.remove(shelf.name());
    }

    @Override
    public URLStreamHandler createURLStreamHandler(String protocol) {
        if (protocol.equals(NAME)) {
            return new Handler();
        }
        return NETWORK.contains(protocol) ? new Refusing() : null;
    }

    private static final class Handler extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) {
            return new Connection(url);
        }
    }

    private static final class Refusing extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new IOException("Galley opens no connections: " + url.getProtocol());
        }
    }

    private static final class Connection extends URLConnection {
        private Shelf.Served served;

        Connection(URL url) {
            super(url);
        }

        @Override
        public void connect() throws IOException {
            if (served == null) {
                String path = url.getPath().isEmpty() ? "" : url.getPath().substring(1);
                served = url.getHost().equals(Fonts.HOST)
                        ? Fonts.serve(path)
                        : shelf().serve(path).drawn();
            }
        }

        private Shelf shelf() throws IOException {
            Shelf shelf = OPEN.get(url.getHost());
            if (shelf == null) {
                throw new IOException("no such picture");
            }
            return shelf;
        }

        /** A page without an origin may use a font only where it is said that all may. */
        @Override
        public Map<String, List<String>> getHeaderFields() {
            return url.getHost().equals(Fonts.HOST) ? Map.of("Access-Control-Allow-Origin", List.of("*")) : Map.of();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            connect();
            return new ByteArrayInputStream(served.bytes());
        }

        @Override
        public String getContentType() {
            return served == null ? null : served.mime();
        }

        @Override
        public long getContentLengthLong() {
            return served == null ? -1 : served.bytes().length;
        }
    }
}
