package galley.preview;

import galley.preview.Drawing.Drawn;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.concurrent.Worker;
import javafx.scene.web.WebEngine;
import javafx.util.Duration;
import netscape.javascript.JSException;
import org.w3c.dom.Document;

/**
 * Where script libraries draw: a page of its own that is never seen, with scripts on and no way out. A post reaches it as
 * the text of an element and never as markup or script; what it draws is looked through before it is shown. FX thread.
 *
 * <p>Nothing is made or loaded before something is to be drawn. A script cannot be stopped from outside, so what is given to it
 * is bounded, and between two drawings the thread is free.
 */
final class Studio {
    private static final Logger LOG = System.getLogger(Studio.class.getName());
    private static final int LONGEST_CODE = 30_000;
    private static final int LONGEST_FORMULA = 4_000;
    private static final int LONGEST_DIAGRAM = 10_000;
    private static final Duration PATIENCE = Duration.seconds(5);
    private static final String DRAWN = "drawn ";

    private final Drawings drawings;
    private final Executor fx;
    private final Runnable done;
    private final Deque<Drawing> waiting = new ArrayDeque<>();
    private final Set<Library> loaded = EnumSet.noneOf(Library.class);
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private WebEngine engine;
    private Document document;
    private Drawing.Diagram open;
    private int number;
    private boolean running;

    /** It is to be in its page or nowhere. */
    private boolean shut;

    /** @param done called when all that was asked for is drawn */
    Studio(Drawings drawings, Executor fx, Runnable done) {
        this.drawings = drawings;
        this.fx = fx;
        this.done = done;
        patience.setOnFinished(late -> finish("-It takes too long to draw."));
    }

    /** Draws these next, instead of whatever was still waiting. */
    void draw(Collection<Drawing> wanted) {
        waiting.clear();
        wanted.stream()
                .filter(drawing ->
                        !drawing.equals(open) && drawings.find(drawing).isEmpty())
                .forEach(waiting::add);
        if (!running && !waiting.isEmpty()) {
            running = true;
            if (engine == null) {
                furnish();
            } else {
                next();
            }
        }
    }

    boolean busy() {
        return running;
    }

    void close() {
        waiting.clear();
        patience.stop();
        if (engine != null) {
            shut();
        }
    }

    private void shut() {
        shut = true;
        engine.getLoadWorker().cancel();
        engine.loadContent("");
    }

    /** Null before anything was drawn. */
    WebEngine engine() {
        return engine;
    }

    private void furnish() {
        PreviewSafety.install();
        engine = new WebEngine();
        engine.setCreatePopupHandler(features -> null);
        engine.titleProperty().addListener((title, was, is) -> {
            if (open != null && (DRAWN + number).equals(is)) {
                finish(document.getElementById("answer").getTextContent());
            }
        });
        engine.getLoadWorker().stateProperty().addListener((state, was, is) -> {
            if (is == Worker.State.SCHEDULED && document != null && !shut) {
                LOG.log(Logger.Level.ERROR, "what draws for the preview was about to leave its page; it draws no more");
                shut();
                if (open != null) {
                    finish("-It cannot be drawn here.");
                }
            } else if (is == Worker.State.SUCCEEDED && document == null) {
                document = engine.getDocument();
                engine.executeScript(Shell.resource("studio.js"));
                next();
            }
        });
        engine.loadContent(Shell.resource("studio.html"));
    }

    /** One drawing a turn, so that keys get in between. */
    private void next() {
        fx.execute(() -> {
            Drawing drawing = waiting.poll();
            if (drawing == null) {
                running = false;
                done.run();
                return;
            }
            if (shut) {
                put(drawing, new Drawn.Not("It cannot be drawn here."));
                return;
            }
            try {
                begin(drawing);
            } catch (JSException | UncheckedIOException trouble) {
                LOG.log(Logger.Level.WARNING, "a drawing failed", trouble);
                open = null;
                patience.stop();
                put(drawing, new Drawn.Not("It cannot be drawn here."));
            }
        });
    }

    private void begin(Drawing drawing) {
        switch (drawing) {
            case Drawing.Code(String language, String text) -> put(drawing, code(language, text));
            case Drawing.Formula(String tex, boolean display) -> put(drawing, formula(tex, display));
            case Drawing.Diagram diagram -> diagram(diagram);
        }
    }

    private void put(Drawing drawing, Drawn drawn) {
        drawings.put(drawing, drawn);
        next();
    }

    private Drawn code(String language, String text) {
        if (text.length() > LONGEST_CODE) {
            return new Drawn.Not("too long to be coloured");
        }
        if (loaded.add(Library.PRISM)) {
            engine.executeScript("window.Prism = {manual: true}");
            engine.executeScript(Library.PRISM.text("components/prism-core.min.js"));
            set("source", Library.PRISM.text("components.json"));
            engine.executeScript("studio.languages()");
        }
        set("name", language);
        String missing = (String) engine.executeScript("studio.missing()");
        for (String script : missing.isEmpty() ? new String[0] : missing.split(" ")) {
            engine.executeScript(Library.PRISM.text("components/prism-" + script + ".min.js"));
        }
        set("source", text);
        String tokens = (String) engine.executeScript("studio.code()");
        return tokens.isEmpty() ? new Drawn.Not("no such language") : Tokens.drawn(text, tokens);
    }

    private Drawn formula(String tex, boolean display) {
        if (tex.length() > LONGEST_FORMULA) {
            return new Drawn.Not("This formula is too long to be drawn.");
        }
        if (loaded.add(Library.KATEX)) {
            engine.executeScript(Library.KATEX.text("dist/katex.min.js"));
        }
        set("source", tex);
        String answer = (String) engine.executeScript(display ? "studio.formula(true)" : "studio.formula(false)");
        return answer.startsWith("+")
                ? Formula.drawn(tex, answer.substring(1))
                : new Drawn.Not(reason(answer).replaceFirst("^KaTeX parse error: ", ""));
    }

    private void diagram(Drawing.Diagram diagram) {
        if (diagram.source().length() > LONGEST_DIAGRAM) {
            put(diagram, new Drawn.Not("This diagram is too long to be drawn."));
            return;
        }
        if (loaded.add(Library.MERMAID)) {
            engine.executeScript(Library.MERMAID.text("dist/mermaid.min.js"));
        }
        open = diagram;
        number++;
        set("source", diagram.source());
        patience.playFromStart();
        engine.executeScript("studio.diagram(" + number + ", " + diagram.dark() + ")");
    }

    private void finish(String answer) {
        Drawing.Diagram diagram = open;
        open = null;
        patience.stop();
        put(
                diagram,
                answer.startsWith("+") ? Diagram.drawn(diagram, answer.substring(1)) : new Drawn.Not(reason(answer)));
    }

    private void set(String id, String text) {
        document.getElementById(id).setTextContent(text);
    }

    private static String reason(String answer) {
        String words = answer.substring(1).strip();
        return words.length() > 400 ? words.substring(0, 400) + "…" : words;
    }
}
