package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import galley.Tally;
import galley.header.Header;
import galley.post.Family;
import galley.post.Post;
import galley.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javafx.concurrent.Worker;
import javafx.scene.web.WebEngine;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The hostile corpus in the real pane: no script, no request, no look-up, no navigation, and a page that is what was meant. */
class PreviewAttackTest {
    private static final int TOGETHER = 8;

    @TempDir
    private Path folder;

    @Test
    void a_hundred_and_fifty_live_payloads_do_nothing() throws Exception {
        Payloads payloads = Payloads.read();
        List<Payloads.Payload> some = new ArrayList<>(payloads.live("js", 80));
        some.addAll(payloads.live("net", 35));
        some.addAll(payloads.live("nav", 29));
        some.addAll(payloads.live("popup", 6));
        assertThat(some).hasSizeGreaterThanOrEqualTo(140);
        attack(some);
    }

    @Tag("faults")
    @Test
    void no_payload_in_code_formulas_and_diagrams_does_anything() throws Exception {
        List<Payloads.Payload> all = Payloads.read().all(); // each is two diagrams: a share of them, from all kinds
        int step = all.size() / Tally.times(Tally.times(all.size()));
        draw(IntStream.range(0, all.size())
                .filter(i -> i % step == 0)
                .mapToObj(all::get)
                .toList());
    }

    @Tag("faults")
    @Test
    void no_payload_does_anything() throws Exception {
        attack(Payloads.read().all());
    }

    @Tag("faults")
    @Test
    void payloads_cut_and_joined_at_random_are_in_the_page_what_was_meant() throws Exception {
        List<Payloads.Payload> all = Payloads.read().all();
        Iterator<String> mutants = Payloads.mutants(all, 20261126);
        attack(IntStream.range(0, Tally.times(20_000))
                .mapToObj(i -> new Payloads.Payload("mutant " + i, "html", mutants.next(), ""))
                .toList());
    }

    @Tag("faults")
    @Test
    void all_live_payloads_are_seen_where_nothing_protects() throws Exception {
        assertSeen(1_000, 350, 60);
    }

    private void attack(List<Payloads.Payload> payloads) throws Exception {
        PrintStream err = System.err;
        try (Canary canary = new Canary(folder);
                Pages pages = new Pages(500, 400)) {
            LookUps.NAMES.clear();
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            System.setErr(new PrintStream(said, true));
            pages.show("<p>before</p>");
            List<String> noise = watch(pages);
            Document document = Fx.call(() -> pages.view().getEngine().getDocument());
            for (int i = 0; i < payloads.size(); i += TOGETHER) {
                List<Payloads.Payload> group = payloads.subList(i, Math.min(payloads.size(), i + TOGETHER));
                String names = group.stream().map(Payloads.Payload::id).toList().toString();
                show(
                        pages,
                        group.stream().map(payload -> payload.aimedAt(canary)).toList());
                Fx.run(() -> {
                    assertThat(pages.view().getEngine().getDocument()).as(names).isSameAs(document);
                    isAsMeant(names, pages);
                    pages.script(Attack.HAND);
                });
                pages.frames(2);
                assertThat(noise).as(names).isEmpty();
                assertThat(canary.hits()).as(names).isEmpty();
            }
            assertThat(LookUps.NAMES).isEmpty();
            // What is thrown in a listener of the page is only printed.
            assertThat(said.toString()).doesNotContain("Exception", "Error");
            Fx.run(() -> assertThat(pages.view().getEngine().getDocument()).isSameAs(document));
        } finally {
            System.setErr(err);
        }
    }

    /** Where scripts are on: the page that draws. */
    private void draw(List<Payloads.Payload> payloads) throws Exception {
        try (Canary canary = new Canary(folder);
                Pages pages = new Pages(500, 400)) {
            LookUps.NAMES.clear();
            pages.show("<pre class=\"mermaid\">graph TD\nA --> B</pre>");
            List<String> noise = watch(pages);
            List<String> drawing = watch(pages.pane.studio().engine(), "drawn ");
            Document document = Fx.call(() -> pages.pane.studio().engine().getDocument());
            for (Payloads.Payload payload : payloads) {
                String hostile = Entities.escape(payload.aimedAt(canary).html());
                String line = hostile.replace('\n', ' ');
                pages.show(
                        "<pre class=\"mermaid\">graph TD\nA[&quot;" + line + "&quot;] --> B\nclick A &quot;" + line
                                + "&quot;</pre>",
                        "<pre class=\"mermaid\">%%{init: {&quot;securityLevel&quot;: &quot;loose&quot;, &quot;htmlLabels&quot;:"
                                + " true}}%%\ngraph TD\nA[" + line + "] --> B</pre>",
                        "<p>\\(\\href{" + line + "}{x} \\text{" + line + "}\\)</p>",
                        "<pre><code class=\"language-html\">" + hostile + "</code></pre>");
                pages.frames(1);
                assertThat(noise).as(payload.id()).isEmpty();
                assertThat(drawing).as(payload.id()).isEmpty();
                assertThat(canary.hits()).as(payload.id()).isEmpty();
            }
            assertThat(LookUps.NAMES).isEmpty();
            Fx.run(() -> assertThat(pages.pane.studio().engine().getDocument()).isSameAs(document));
        }
    }

    private static void show(Pages pages, List<Payloads.Payload> group) {
        List<String> blocks = new ArrayList<>();
        for (Payloads.Payload payload : group) {
            if (payload.kind().equals("frontmatter")) {
                Text text = Text.of(payload.text());
                Post post = Post.read(null, text, Family.PELICAN);
                pages.show(Page.of(payload.id(), 0, post, null, "Why."));
                blocks.add(Header.read(text, Family.PELICAN.rules()).toString());
            } else {
                blocks.add(payload.html());
            }
        }
        pages.show(blocks.toArray(String[]::new));
    }

    /** Everything that a page can do to the world outside it. */
    static List<String> watch(Pages pages) {
        return watch(pages.view().getEngine(), null);
    }

    /** @param own how its own titles begin; null when it has none */
    private static List<String> watch(WebEngine engine, String own) {
        List<String> noise = new CopyOnWriteArrayList<>();
        Fx.run(() -> {
            engine.setOnAlert(event -> noise.add("alert " + event.getData()));
            engine.setConfirmHandler(text -> noise.add("confirm " + text));
            engine.setPromptHandler((text) -> {
                noise.add("prompt " + text.getMessage());
                return null;
            });
            engine.setOnError(event -> noise.add("error " + event.getMessage()));
            engine.setOnStatusChanged(event -> noise.add("status " + event.getData()));
            engine.locationProperty().addListener((location, was, is) -> noise.add("location " + is));
            engine.titleProperty().addListener((title, was, is) -> {
                boolean shells = is == null || is.equals("Preview"); // told late, of the page as it was loaded
                if (!shells && (own == null || !is.startsWith(own))) {
                    noise.add("title " + is);
                }
            });
            engine.getLoadWorker().stateProperty().addListener((state, was, is) -> {
                if (is == Worker.State.SCHEDULED) {
                    noise.add("loading");
                }
            });
            Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> noise.add("thrown " + thrown));
        });
        return noise;
    }

    /** What WebKit holds is what the sanitiser let through, piece by piece. */
    private static void isAsMeant(String names, Pages pages) {
        Element body = (Element) pages.view()
                .getEngine()
                .getDocument()
                .getElementsByTagName("article")
                .item(0);
        List<Piece> there = pieces(body);
        there.forEach(section -> SanitizerHostileTest.check(names, ((Piece.Tag) section).children()));
        assertThat(there).as(names).isEqualTo(pages.pane.shown().trees());
    }

    private static List<Piece> pieces(Node parent) {
        List<Piece> pieces = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                Map<String, String> attributes = new HashMap<>();
                for (int i = 0; i < element.getAttributes().getLength(); i++) {
                    Node attribute = element.getAttributes().item(i);
                    attributes.put(attribute.getNodeName(), attribute.getNodeValue());
                }
                pieces.add(new Piece.Tag(element.getTagName().toLowerCase(Locale.ROOT), attributes, pieces(element)));
            } else {
                pieces.add(Piece.words(node.getNodeValue()));
            }
        }
        return pieces;
    }

    private static void assertSeen(int count, int scripts, int requests) throws Exception {
        Payloads.read();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process control = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-cp",
                        path,
                        Attack.class.getName(),
                        Integer.toString(count))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int js = 0;
        int net = 0;
        try (Scanner said = new Scanner(control.getInputStream())) {
            while (said.hasNext()) {
                switch (said.next()) {
                    case "js" -> js = said.nextInt();
                    case "net" -> net = said.nextInt();
                    default -> {}
                }
            }
        }
        assertThat(control.waitFor()).isZero();
        assertThat(js).as("scripts seen").isGreaterThanOrEqualTo(scripts);
        assertThat(net).as("requests seen").isGreaterThanOrEqualTo(requests);
    }
}
