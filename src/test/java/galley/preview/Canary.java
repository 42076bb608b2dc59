package galley.preview;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on the loopback that notes who calls, a port for those who speak something else, and a folder with a secret. */
final class Canary implements AutoCloseable {
    private final List<String> hits = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final ServerSocket other;
    private final Path folder;

    Canary(Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("canary.txt"), "secret");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            hits.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.getResponseHeaders().set("Content-Type", "text/javascript");
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            byte[] script = "alert('from the canary')".getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, script.length);
            exchange.getResponseBody().write(script);
            exchange.close();
        });
        server.start();
        other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    private void accept() {
        try {
            while (!other.isClosed()) {
                other.accept().close();
                hits.add("connected");
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    String http() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int port() {
        return other.getLocalPort();
    }

    Path folder() {
        return folder;
    }

    List<String> hits() {
        return hits;
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        other.close();
    }
}
