package galley.preview;

import galley.preview.Images.Found;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The pictures of the web, of the posts whose author has asked for them. Nothing is fetched for any other. */
final class Remote {
    /** All of them together, in bytes. */
    private static final long MOST = 128L << 20;

    private final Images images;
    private final Runnable arrived;
    private final Set<String> allowed = ConcurrentHashMap.newKeySet();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Map<String, Found> fetched = new ConcurrentHashMap<>();
    private final AtomicLong size = new AtomicLong();

    /** @param arrived told on any thread when a picture is there, or will not be */
    Remote(Images images, Runnable arrived) {
        this.images = images;
        this.arrived = arrived;
    }

    void allow(String document) {
        allowed.add(document);
    }

    boolean allowed(String document) {
        return allowed.contains(document);
    }

    boolean busy() {
        return fetched.size() < asked.size();
    }

    /** @return nothing as long as it is on its way */
    Optional<Found> find(String address) {
        if (asked.add(address)) {
            Address.forBrowser(address)
                    .filter(uri -> !"mailto".equals(uri.getScheme()))
                    .ifPresentOrElse(
                            uri -> images.fetch(uri, found -> {
                                keep(address, found);
                                arrived.run();
                            }),
                            () -> fetched.put(address, new Found.Missing(address)));
        }
        return Optional.ofNullable(fetched.get(address));
    }

    private void keep(String address, Found found) {
        boolean room = !(found instanceof Found.Local local) || size.addAndGet(local.size()) <= MOST;
        fetched.put(address, room ? found : new Found.Missing(address));
    }
}
