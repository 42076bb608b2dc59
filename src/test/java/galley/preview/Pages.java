package galley.preview;

import galley.Fx;
import galley.markdown.Html;
import galley.preview.Page.Masthead;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.web.WebView;
import javafx.stage.Stage;

/** A real pane in a real scene, with a site of pictures in memory and links that are only noted. */
final class Pages implements Images, Links, AutoCloseable {
    final Map<String, byte[]> files = new ConcurrentHashMap<>();
    final List<URI> browsed = new ArrayList<>();
    final List<String> followed = new ArrayList<>();
    final List<String> refused = new ArrayList<>();
    final List<URI> fetched = new java.util.concurrent.CopyOnWriteArrayList<>();
    volatile byte[] web = {};
    /** Called each time a picture's file is opened, by whoever opens it. */
    volatile Runnable opening = () -> {};

    volatile SiteLook.Look look = SiteLook.Look.PLAIN;
    final PreviewPane pane;
    private final Stage stage;

    Pages(int width, int height) {
        pane = Fx.call(() -> new PreviewPane(this, document -> look, this, Runnable::run, Platform::runLater));
        stage = Fx.call(() -> {
            Stage window = new Stage();
            window.setScene(new Scene(pane, width, height));
            window.show();
            pane.start();
            return window;
        });
    }

    @Override
    public Found find(String document, String link) {
        byte[] bytes = files.get(link);
        return bytes == null
                ? new Found.Missing("content/" + link)
                : new Found.Local(link + "#" + bytes.length, bytes.length, () -> {
                    opening.run();
                    return new ByteArrayInputStream(bytes);
                });
    }

    @Override
    public void fetch(URI address, java.util.function.Consumer<Found> told) {
        fetched.add(address);
        byte[] bytes = web;
        told.accept(new Found.Local(address.toString(), bytes.length, () -> new ByteArrayInputStream(bytes)));
    }

    @Override
    public void browse(URI address) {
        browsed.add(address);
    }

    @Override
    public void follow(String document, String link) {
        followed.add(link);
    }

    @Override
    public void refuse(String address) {
        refused.add(address);
    }

    /** Shows blocks, each standing for ten characters of the text, and waits until they are there. */
    void show(String... blocks) {
        show(page(Masthead.NONE, blocks));
    }

    void show(Page page) {
        Fx.run(() -> pane.show(page));
        settle();
    }

    void settle() {
        Fx.until("the preview settles", pane::settled);
    }

    /** Waits until that many frames were drawn. */
    void frames(int count) {
        int[] drawn = new int[1];
        Fx.until(count + " frames", () -> ++drawn[0] > count);
    }

    /** Asks the page itself; FX thread. */
    Object script(String script) {
        return view().getEngine().executeScript(script);
    }

    WebView view() {
        return (WebView) pane.getChildren().getFirst();
    }

    void scrollTo(double top) {
        script("window.scrollTo(0, " + top + ")");
    }

    static Page page(Masthead masthead, String... blocks) {
        List<Html.Block> list = new ArrayList<>();
        for (String html : blocks) {
            list.add(new Html.Block(list.size() * 10, list.size() * 10 + 10, html));
        }
        return new Page("post.md", masthead, 100, list, "", "");
    }

    @Override
    public void close() {
        Fx.run(() -> {
            pane.close();
            stage.close();
        });
    }
}
