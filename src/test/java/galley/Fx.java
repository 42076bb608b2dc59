package galley;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpan;

/** The toolkit for tests, headless. What goes wrong on the FX thread goes wrong in the test. */
public final class Fx {
    private static final long PATIENCE_SECONDS = 30;

    private Fx() {}

    private static final class Toolkit {
        static {
            CountDownLatch started = new CountDownLatch(1);
            try {
                Platform.startup(started::countDown);
                Platform.setImplicitExit(false);
            } catch (IllegalStateException running) {
                started.countDown();
            }
            try {
                if (!started.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the toolkit did not start");
                }
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        static void start() {}
    }

    /** Not in the initializer above, which would wait for itself on the FX thread. */
    private static void dress() {
        if (Application.getUserAgentStylesheet() == null) {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        }
    }

    /** Runs it on the FX thread and returns what it returns. */
    public static <T> T call(Callable<T> task) {
        Toolkit.start();
        if (Platform.isFxApplicationThread()) {
            try {
                return task.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        FutureTask<T> future = new FutureTask<>(task);
        Platform.runLater(Fx::dress);
        Platform.runLater(future);
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the FX thread did not answer", e);
        }
    }

    /** What a screen reader calls a field. */
    public static String name(Node field) {
        return field.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Label label
                ? label.getText()
                : field.getAccessibleText();
    }

    public static void run(Runnable task) {
        call(() -> {
            task.run();
            return null;
        });
    }

    /** As the next frame would. FX thread. */
    public static void layOut(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /** The words of a line of an editor that have a style. FX thread. */
    public static List<String> styled(CodeArea area, int line, String style) {
        String words = area.getText(line);
        List<String> styled = new ArrayList<>();
        int at = 0;
        for (StyleSpan<Collection<String>> span : area.getStyleSpans(line)) {
            if (span.getStyle().contains(style) && span.getLength() > 0) {
                styled.add(words.substring(at, at + span.getLength()));
            }
            at += span.getLength();
        }
        return styled;
    }

    /** Waits, a frame at a time, until it holds. */
    public static void until(String what, BooleanSupplier holds) {
        CountDownLatch held = new CountDownLatch(1);
        Object[] failure = new Object[1];
        AnimationTimer timer = call(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                try {
                    if (holds.getAsBoolean()) {
                        stop();
                        held.countDown();
                    }
                } catch (RuntimeException | Error e) {
                    failure[0] = e;
                    stop();
                    held.countDown();
                }
            }
        });
        run(timer::start);
        try {
            if (!held.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                run(timer::stop);
                throw new AssertionError("did not happen: " + what);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (failure[0] instanceof Throwable thrown) {
            throw new AssertionError(what, thrown);
        }
    }

    /**
     * What is done with a fault on the FX thread. JavaFX's display for tests puts a picture of a window that was on the whole
     * screen at the place that the window is back at, and ends beyond the screen: {@code HeadlessWindow.blit}, JavaFX 26.0.1.
     */
    static Thread.UncaughtExceptionHandler unlessOfTheDisplay(Consumer<Throwable> told) {
        return (thread, thrown) -> {
            boolean ofTheDisplay = thrown instanceof IndexOutOfBoundsException
                    && Stream.of(thrown.getStackTrace())
                            .anyMatch(at -> at.getClassName().equals("com.sun.glass.ui.headless.HeadlessWindow")
                                    && at.getMethodName().equals("blit"));
            if (!ofTheDisplay) {
                told.accept(thrown);
            }
        };
    }
}
