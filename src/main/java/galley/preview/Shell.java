package galley.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.concurrent.Worker;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The one document of a pane, loaded once and never left. It is a text, not a file: a page loaded from a file may read
 * files. The second and the fourth wall are here: its policy, and scripts off. FX thread.
 *
 * <p>With scripts off {@code executeScript} still works. Only the constants below ever get there, with numbers in them.
 */
final class Shell {
    private static final Logger LOG = System.getLogger(Shell.class.getName());

    private static final String STYLE = "galley-style-";
    private static final String TOP = "window.scrollY";
    private static final String SCROLL = "window.scrollTo(window.scrollX, %f)";
    private static final String HEIGHT = "window.innerHeight";
    private static final String PICTURES_DONE =
            "Array.prototype.every.call(document.images, function(image) { return image.complete })";
    private static final String SELECTED = "String(window.getSelection()).length";

    private static final String SELECT_ALL = "window.getSelection().selectAllChildren(document.body)";
    private static final String ELEMENT_AT = "document.elementFromPoint(%f, %f)";
    private static final String FOCUSED = "document.activeElement == document.body ? null : document.activeElement";
    private static final String BLUR = "document.activeElement.blur()";
    private static final String FOCUSED_BOTTOM = "document.activeElement.getBoundingClientRect().bottom";

    /** Words and HTML of what is marked, with a NUL between them; formulas are as their author wrote them. */
    private static final String EXCERPT = """
            (function(selection) {
              var box = document.createElement('div');
              for (var i = 0; i < selection.rangeCount; i++) {
                var range = selection.getRangeAt(i), around = range.commonAncestorContainer, into = box;
                if (around.nodeType != 1) around = around.parentNode;
                var lines = around.closest('pre');
                if (lines) into = box.appendChild(document.createElement('pre'));
                into.appendChild(range.cloneContents());
              }
              Array.prototype.forEach.call(box.querySelectorAll('.galley-formula'), function(formula) {
                var display = formula.querySelector('.katex-display'), tex = formula.getAttribute('aria-label');
                formula.parentNode.replaceChild(document.createTextNode(display ? '$$' + tex + '$$' : '$' + tex + '$'), formula);
              });
              Array.prototype.forEach.call(box.querySelectorAll('[data-galley-leaving]'), function(old) { old.remove() });
              var html = box.innerHTML;
              box.setAttribute('style', 'position: fixed; left: -99999px');
              document.body.appendChild(box);
              var words = box.innerText;
              document.body.removeChild(box);
              return words + '\\0' + html;
            })(window.getSelection())""";

    /** Where a fraction of a part's section is: its distance from the top of the window. */
    private static final String DISTANCE = """
            (function(part, section, fraction) {
              var box = (section < 0 ? part : part.children[section]).getBoundingClientRect();
              return box.top + box.height * fraction;
            })(document.body.children[%d], %d, %f)""";

    /** Number and fraction, as one number, of the section at a distance from the top of the window. */
    private static final String AT = """
            (function(all, y) {
              var low = 0, high = all.length;
              while (low < high) {
                var middle = (low + high) >> 1;
                if (all[middle].getBoundingClientRect().bottom <= y) low = middle + 1; else high = middle;
              }
              if (low == all.length) return low;
              var box = all[low].getBoundingClientRect();
              return low + (box.height > 0 ? Math.min(0.9999, Math.max(0, (y - box.top) / box.height)) : 0);
            })(document.body.children[1].children, %f)""";

    private static final String REVEAL = """
            (function(target) {
              if (target) target.scrollIntoView();
            })(document.querySelector('[data-galley-target]'))""";

    private final WebView view = new WebView();
    private final Runnable loaded;
    private Document document;
    private Element masthead;
    private Element foot;
    private Runnable parting = () -> {};
    private boolean closed;

    /** @param loaded called each time the document is there, which is once unless something went wrong */
    Shell(Runnable loaded) {
        this.loaded = loaded;
        WebEngine engine = view.getEngine();
        engine.setJavaScriptEnabled(false);
        engine.setCreatePopupHandler(features -> null);
        view.setContextMenuEnabled(false);
        view.setPageFill(Color.TRANSPARENT);
        view.addEventFilter(DragEvent.ANY, DragEvent::consume);
        engine.getLoadWorker().stateProperty().addListener((state, was, is) -> {
            if (is == Worker.State.SUCCEEDED) {
                arrived();
            }
        });
        load();
    }

    private void load() {
        document = null;
        view.getEngine().loadContent(text());
    }

    private void arrived() {
        if (closed) {
            return;
        }
        Document here = view.getEngine().getDocument();
        boolean ours = here != null && here.getElementsByTagName("article").getLength() == 1;
        if (document != null || !ours) {
            LOG.log(Logger.Level.ERROR, "the preview left its page; it is loaded again");
            load();
            return;
        }
        document = here;
        masthead = part(0);
        foot = part(2);
        loaded.run();
    }

    /** The page with its style sheet in it. */
    static String text() {
        return resource("shell.html").replace("/*style*/", resource("preview.css"));
    }

    static String resource(String name) {
        try (InputStream in = Shell.class.getResourceAsStream("/galley/preview/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    WebView view() {
        return view;
    }

    /** @param told that the reader's hand is on the page, before the page knows */
    void onHand(Runnable told) {
        view.addEventFilter(ScrollEvent.ANY, moved -> told.run());
        view.addEventFilter(KeyEvent.KEY_PRESSED, moved -> told.run());
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, moved -> told.run());
        view.addEventFilter(MouseEvent.MOUSE_DRAGGED, moved -> told.run());
    }

    /** @param told before the page goes */
    void onClose(Runnable told) {
        parting = told;
    }

    Document document() {
        return document;
    }

    boolean ready() {
        return document != null;
    }

    Element masthead() {
        return masthead;
    }

    /** The one that is seen; those that leave the page are behind it. */
    Element body() {
        return part(1);
    }

    Element foot() {
        return foot;
    }

    private Element part(int index) {
        Element body = (Element) document.getElementsByTagName("body").item(0);
        return (Element) body.getChildNodes().item(index);
    }

    /** Adds a style sheet, once for each name. */
    void style(String name, Supplier<String> css) {
        if (document.getElementById(STYLE + name) == null) {
            Element style = document.createElement("style");
            style.setAttribute("id", STYLE + name);
            style.setTextContent(css.get());
            document.getElementsByTagName("head").item(0).appendChild(style);
        }
    }

    /** Makes a style sheet say that, after ours. */
    void restyle(String name, String css) {
        style(name, () -> css);
        Element style = document.getElementById(STYLE + name);
        if (!css.equals(style.getTextContent())) {
            style.setTextContent(css);
        }
    }

    double top() {
        return number(TOP);
    }

    double windowHeight() {
        return number(HEIGHT);
    }

    void scrollTo(double top) {
        script(SCROLL, top);
    }

    /** How far a spot is below the top of the window; negative above it. */
    double distance(Sheet.Spot spot) {
        return spot.section() < 0
                ? number(DISTANCE, 0, -1, spot.fraction())
                : number(DISTANCE, 1, spot.section(), spot.fraction());
    }

    /** What is at a distance below the top of the window. */
    Sheet.Spot at(double distance) {
        double masthead = distance(new Sheet.Spot(-1, 1));
        if (distance < masthead) {
            double top = distance(new Sheet.Spot(-1, 0));
            return new Sheet.Spot(-1, masthead <= top ? 1 : Math.clamp((distance - top) / (masthead - top), 0, 1));
        }
        double found = number(AT, distance);
        int section = (int) Math.floor(found);
        return new Sheet.Spot(section, found - section);
    }

    boolean picturesDone() {
        return Boolean.TRUE.equals(script(PICTURES_DONE));
    }

    /** Whether the reader has marked a piece of the text. */
    boolean selected() {
        return number(SELECTED) > 0;
    }

    /** What the reader has marked. */
    Excerpt excerpt() {
        if (!selected()) {
            return Excerpt.NONE;
        }
        String[] both = ((String) script(EXCERPT)).split("\0", 2);
        return Excerpt.of(both[0], both[1]);
    }

    void selectAll() {
        script(SELECT_ALL);
    }

    /** Null where nothing is. */
    Element elementAt(double x, double y) {
        return script(ELEMENT_AT, x, y) instanceof Element element ? element : null;
    }

    /** The link or the like that has the keyboard; null when it is the page as a whole. */
    Element focused() {
        return script(FOCUSED) instanceof Element element ? element : null;
    }

    void blur() {
        script(BLUR);
    }

    /** Distance of the lower edge of what has the keyboard from the top of the window. */
    double bottomOfFocused() {
        return number(FOCUSED_BOTTOM);
    }

    /** Scrolls to the element that was marked as the target. */
    void reveal() {
        script(REVEAL);
    }

    /** Lets go of the page; WebKit frees it once the empty one is there. */
    void close() {
        closed = true;
        parting.run();
        parting = () -> {};
        document = null;
        view.getEngine().getLoadWorker().cancel();
        view.getEngine().loadContent("");
    }

    private double number(String script, Number... numbers) {
        return script(script, numbers) instanceof Number number ? number.doubleValue() : 0;
    }

    private Object script(String script, Number... numbers) {
        return view.getEngine()
                .executeScript(numbers.length == 0 ? script : String.format(Locale.ROOT, script, (Object[]) numbers));
    }
}
