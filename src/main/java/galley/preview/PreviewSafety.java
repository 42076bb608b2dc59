package galley.preview;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.util.List;

/**
 * The third wall: a process that speaks no HTTP. WebKit's loader is sent through {@link URL}, where a factory refuses the
 * network, and whoever goes another way is sent to a proxy on a port where nobody listens.
 */
public final class PreviewSafety {
    private PreviewSafety() {}

    /**
     * To be called before anything loads WebKit, best first of all in {@code main}; further calls do nothing. Links still
     * open in the browser: that is another process.
     */
    public static void install() {
        // The holder's initialiser runs once: the JDK takes a factory only once.
        Once.DONE.run();
    }

    private static final class Once {
        static final Runnable DONE = () -> {};

        static {
            System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
            URL.setURLStreamHandlerFactory(new Scheme());
            ProxySelector.setDefault(new Nowhere());
        }
    }

    /** Port 9 is "discard": connecting fails at once, and a failure is easier to bear than an exception from here. */
    private static final class Nowhere extends ProxySelector {
        private static final Proxy DEAD = new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", 9));

        @Override
        public List<Proxy> select(URI uri) {
            return List.of(DEAD);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            // It is meant to.
        }
    }
}
