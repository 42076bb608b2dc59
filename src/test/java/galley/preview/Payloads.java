package galley.preview;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import galley.markdown.Dialect;
import galley.markdown.Dialects;
import galley.markdown.Limits;
import galley.markdown.TooComplex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The hostile inputs that lie beside the project. */
record Payloads(List<Payload> all) {
    private static final Path FILE = Path.of("../shared/hostile/xss/payloads.jsonl");
    private static final Dialect MARKDOWN = Dialects.named("pelican", Map.of(), Limits.PREVIEW);

    private static final String[] CUTS = {
        "<",
        ">",
        "\"",
        "'",
        "&#",
        ";",
        "\u0000",
        "<!--",
        "-->",
        "<svg>",
        "</p>",
        "<![CDATA[",
        "<table>",
        "<select>",
        "<math>",
        "<style>",
        "</title>",
        "`",
        "\n",
        "<a href="
    };

    /**
     * @param kind html, md or frontmatter
     * @param control what it does where nothing protects
     */
    record Payload(String id, String kind, String text, String control) {
        boolean live(String what) {
            return control.contains(what);
        }

        Payload aimedAt(Canary canary) {
            return new Payload(
                    id,
                    kind,
                    text.replace("{{HTTP}}", canary.http())
                            .replace("{{PORT}}", Integer.toString(canary.port()))
                            .replace("{{FILEPATH}}", canary.folder().toString())
                            .replace("{{FILE}}", canary.folder().toUri().toString()),
                    control);
        }

        /** As it comes to the preview. */
        String html() {
            if (!kind.equals("md")) {
                return text;
            }
            try {
                return MARKDOWN.render(text).text();
            } catch (TooComplex none) {
                return "";
            }
        }
    }

    static boolean here() {
        return Files.exists(FILE);
    }

    static Payloads read() throws IOException {
        assumeTrue(here(), "skipped: the hostile inputs are not at " + FILE);
        List<Payload> all = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            Map<String, String> fields = fields(line);
            all.add(new Payload(fields.get("id"), fields.get("kind"), fields.get("payload"), fields.get("control")));
        }
        return new Payloads(all);
    }

    private static Map<String, String> fields(String line) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser json = new JsonFactory().createParser(line)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.VALUE_STRING) {
                    fields.put(json.currentName(), json.getText());
                }
            }
        }
        return fields;
    }

    /** Those that are known to do something, spread over all groups. */
    List<Payload> live(String what, int count) {
        List<Payload> live = all.stream().filter(payload -> payload.live(what)).toList();
        List<Payload> some = new ArrayList<>();
        for (int i = 0; i < Math.min(count, live.size()); i++) {
            some.add(live.get((int) ((long) i * live.size() / Math.min(count, live.size()))));
        }
        return some;
    }

    /** Two payloads, each cut somewhere, with a piece of HTML between them, without end. */
    static Iterator<String> mutants(List<Payload> all, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Stream.generate(() -> {
                    String one = all.get(random.nextInt(all.size())).text();
                    String other = all.get(random.nextInt(all.size())).text();
                    String mutant = one.substring(0, random.nextInt(Math.min(one.length(), 500) + 1))
                            + CUTS[random.nextInt(CUTS.length)]
                            + other.substring(random.nextInt(Math.min(other.length(), 500) + 1));
                    return mutant.length() > 2_000 ? mutant.substring(0, 2_000) : mutant;
                })
                .iterator();
    }
}
