package galley;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import galley.preview.Images.Found;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server on this machine. */
class RemotePicturesTest {
    private static final byte[] PICTURE = {1, 2, 3};

    private final List<Map<String, List<String>>> asked = new CopyOnWriteArrayList<>();
    private final RemotePictures remote = new RemotePictures();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/here", exchange -> answer(exchange, 200, PICTURE));
        server.createContext("/gone", exchange -> answer(exchange, 404, PICTURE));
        server.createContext("/huge", exchange -> answer(exchange, 200, new byte[17 << 20]));
        server.createContext("/file", exchange -> {
            exchange.getResponseHeaders().set("Location", "file:///etc/passwd");
            answer(exchange, 302, new byte[0]);
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange, int code, byte[] body) throws IOException {
        asked.add(Map.copyOf(exchange.getRequestHeaders()));
        exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void a_picture_that_is_there_comes_and_nothing_is_told_of_the_author() throws Exception {
        assertThat(fetched("/here"))
                .isInstanceOfSatisfying(
                        Found.Local.class, local -> assertThat(local.size()).isEqualTo(PICTURE.length));
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst()).doesNotContainKeys("Referer", "Cookie");
    }

    @Test
    void what_is_not_there_too_large_or_no_web_is_missing() throws Exception {
        for (String path : new String[] {"/gone", "/huge", "/file"}) {
            assertThat(fetched(path)).as(path).isInstanceOf(Found.Missing.class);
        }
        CompletableFuture<Found> other = new CompletableFuture<>();
        remote.fetch(URI.create("file:///etc/passwd"), other::complete);
        assertThat(other.get(30, TimeUnit.SECONDS)).isInstanceOf(Found.Missing.class);
    }

    private Found fetched(String path) throws Exception {
        CompletableFuture<Found> told = new CompletableFuture<>();
        remote.fetch(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path), told::complete);
        return told.get(30, TimeUnit.SECONDS);
    }
}
