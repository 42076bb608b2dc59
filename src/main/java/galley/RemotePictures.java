package galley;

import galley.preview.Images.Found;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Fetches a picture of the web that the author has asked to see: without cookies, without saying from where, kept nowhere
 * but in memory. The preview's own engine speaks to nobody.
 */
final class RemotePictures {
    private static final long LARGEST = 16L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int FINE = 200;

    private HttpClient client;

    /** @param told on a thread of the client */
    void fetch(URI address, Consumer<Found> told) {
        HttpRequest request;
        try {
            request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Accept", "image/*")
                    .build();
        } catch (IllegalArgumentException noAddress) {
            told.accept(new Found.Missing(address.toString()));
            return;
        }
        client().sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST))
                .whenComplete((answer, failure) -> told.accept(
                        failure == null && answer.statusCode() == FINE
                                ? local(address, answer)
                                : new Found.Missing(address.toString())));
    }

    private static Found local(URI address, HttpResponse<byte[]> answer) {
        byte[] bytes = answer.body();
        return new Found.Local(address.toString(), bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /** Made when it is first needed, which for most authors is never. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .build();
        }
        return client;
    }
}
