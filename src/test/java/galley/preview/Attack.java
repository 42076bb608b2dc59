package galley.preview;

import galley.Fx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.Scene;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import javafx.stage.Stage;

/**
 * The same attacks where nothing protects: if they are not seen here, the harness is blind and its silence elsewhere means
 * nothing. In a process of its own, because the protection of a process cannot be taken back.
 *
 * <p>{@code Attack COUNT} prints {@code js SEEN of SENT} and {@code net SEEN of SENT}.
 */
final class Attack {
    /** A hand that goes over the page and clicks on what it finds. */
    static final String HAND = """
            Array.prototype.slice.call(document.querySelectorAll('a,area,button,input,summary,label,img,body *'), 0, 12)
              .forEach(function(e) {
                e.dispatchEvent(new MouseEvent('mouseover', {bubbles: true, cancelable: true}));
                e.dispatchEvent(new MouseEvent('auxclick', {bubbles: true, cancelable: true, button: 1}));
                e.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
              })""";

    private Attack() {}

    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        Payloads payloads = Payloads.read();
        Path folder = Files.createTempDirectory("galley-canary");
        try (Canary canary = new Canary(folder)) {
            int scripts = 0;
            List<Payloads.Payload> js = payloads.live("js", count);
            for (Payloads.Payload payload : js) {
                scripts += run(payload.aimedAt(canary), new AtomicInteger(), canary) ? 1 : 0;
            }
            int requests = 0;
            List<Payloads.Payload> net = payloads.live("net", count);
            for (Payloads.Payload payload : net) {
                requests += run(payload.aimedAt(canary), null, canary) ? 1 : 0;
            }
            System.out.printf("js %d of %d%nnet %d of %d%n", scripts, js.size(), requests, net.size());
        }
        Platform.exit();
    }

    /** Whether it did anything within a second, the clicks included. */
    private static boolean run(Payloads.Payload payload, AtomicInteger alerts, Canary canary) {
        int before = canary.hits().size();
        List<WebView> views = new ArrayList<>();
        Stage stage = Fx.call(() -> {
            WebView view = new WebView();
            views.add(view);
            WebEngine engine = view.getEngine();
            if (alerts != null) {
                engine.setOnAlert(event -> alerts.incrementAndGet());
                engine.setConfirmHandler(text -> alerts.incrementAndGet() == 0);
                engine.setPromptHandler(text -> Integer.toString(alerts.incrementAndGet()));
            }
            engine.getLoadWorker().stateProperty().addListener((state, was, is) -> {
                if (is == Worker.State.SUCCEEDED) {
                    engine.executeScript(HAND);
                }
            });
            Stage window = new Stage();
            window.setScene(new Scene(view, 400, 300));
            window.show();
            engine.loadContent(payload.html());
            return window;
        });
        int[] frames = new int[1];
        Fx.until(
                "it attacks or not",
                () -> alerts != null && alerts.get() > 0
                        || alerts == null && canary.hits().size() > before
                        || ++frames[0] > 60);
        Fx.run(stage::close);
        return alerts == null ? canary.hits().size() > before : alerts.get() > 0;
    }
}
