package galley.form;

import galley.Fx;
import galley.post.Family;
import galley.session.Analysis;
import galley.session.Origin;
import galley.text.Edit;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;

/**
 * What a key typed in a header of 40 keys costs the form on the FX thread, layout included, to be run by hand. Painting
 * is not in it: that is another thread's. Prints the median and the 95th of a hundred, in milliseconds.
 */
final class FormCost {
    private static final int WARMING = 300;
    private static final int ROUNDS = 400;
    private static final int MANY = 60;

    private FormCost() {}

    public static void main(String[] args) {
        String post = header() + "\nText.\n".repeat(2000);
        OpenForm form = Fx.call(() -> new OpenForm(post, Family.HUGO));
        // typed in the text area: the worker has read it, the form shows what changed
        report("in the text, a value that a row shows", round -> cost(form, typed(form, "\"One", "x", round)));
        report("in the text, a key's name", round -> cost(form, typed(form, "key_07", "x", round)));
        // typed in a row: the header read, set, tried, applied, read again and shown
        TextField row = Fx.call(() -> form.field("key_05", TextField.class));
        Fx.run(row::requestFocus);
        report("in a row", round -> pulse(form, () -> row.setText("word" + round % 10), form::analyze));
        OpenForm many = Fx.call(() -> new OpenForm(manyKeys(), Family.HUGO));
        report("of 10,000 keys: in the text", MANY, MANY, round -> cost(many, typed(many, "\"One", "x", round)));
        TextField slug = Fx.call(() -> many.field("key_5", TextField.class));
        Fx.run(slug::requestFocus);
        report(
                "of 10,000 keys: in a row",
                MANY,
                MANY,
                round -> pulse(many, () -> slug.setText("word" + round % 10), many::analyze));
        Platform.exit();
    }

    private static String manyKeys() {
        return IntStream.range(0, 10_000)
                .mapToObj(i -> "key_" + i + ": a word or two")
                .collect(Collectors.joining("\n", "---\ntitle: \"One\"\n", "\n---\nText.\n"));
    }

    /** A character comes behind a mark in one round and goes in the next. */
    private static Runnable typed(OpenForm form, String mark, String what, int round) {
        return () -> {
            int at = form.text().indexOf(mark) + mark.length();
            Edit edit = round % 2 == 0 ? Edit.insert(at, what) : Edit.delete(at, at + what.length());
            form.session.apply(edit, Origin.EDITOR, null);
        };
    }

    private static long cost(OpenForm form, Runnable edit) {
        Analysis[] news = new Analysis[1];
        Fx.run(() -> {
            edit.run();
            news[0] = form.read();
        });
        return pulse(form, () -> form.session.analyzed(news[0]), () -> {});
    }

    /** From the start of a pulse, in which this is done, until what it made dirty is styled and laid out. */
    private static long pulse(OpenForm form, Runnable work, Runnable after) {
        CompletableFuture<Long> nanos = new CompletableFuture<>();
        Scene scene = form.stage.getScene();
        Fx.run(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                long start = System.nanoTime();
                scene.addPostLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        nanos.complete(System.nanoTime() - start);
                    }
                });
                work.run();
            }
        }.start());
        long taken = nanos.join();
        Fx.run(after);
        return taken;
    }

    private static void report(String what, IntFunction<Long> round) {
        report(what, WARMING, ROUNDS, round);
    }

    private static void report(String what, int warming, int rounds, IntFunction<Long> round) {
        IntStream.range(0, warming).forEach(round::apply);
        double[] millis = IntStream.range(0, rounds)
                .mapToDouble(number -> round.apply(number) / 1e6)
                .toArray();
        Arrays.sort(millis);
        IO.println("%-40s median %.2f ms, 95 of 100 under %.2f ms"
                .formatted(what, millis[rounds / 2], millis[rounds * 95 / 100]));
    }

    /** Forty keys of the kinds that blogs have. */
    private static String header() {
        String others = IntStream.range(0, 30)
                .mapToObj(i -> "key_%02d: %s"
                        .formatted(
                                i,
                                switch (i % 5) {
                                    case 0 -> "a word or two";
                                    case 1 -> "[one, two, three]";
                                    case 2 -> "true";
                                    case 3 -> "" + i;
                                    default -> "{a: 1, b: text}";
                                }))
                .collect(Collectors.joining("\n"));
        return """
                ---
                title: "One"
                slug: one
                date: 2020-01-02T03:04:05+08:00
                lastmod: 2020-01-02
                tags: [tech, python, life]
                categories: [Life]
                draft: false
                summary: A summary of some length, which goes on for more than one line of the form
                image: /images/a.jpg
                image_credit: Somebody
                """ + others + "\n---\n";
    }
}
