package galley.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The cases of {@code names.json}. */
public final class HostileNames {
    private static final Path FILE = Path.of("../shared/hostile/names/names.json");

    /** @param inputs one, or two for a pair */
    public record Case(String id, String kind, List<String> inputs, String expect, String why) {
        @Override
        public String toString() {
            return id + " " + why;
        }
    }

    private HostileNames() {}

    public static List<Case> of(String kind) throws IOException {
        assumeTrue(Files.exists(FILE), "skipped: ../shared/hostile/names is not here");
        List<Case> cases = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(Files.readString(FILE))) {
            while (!"cases".equals(json.currentName()) || json.currentToken() != JsonToken.START_ARRAY) {
                json.nextToken();
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                cases.add(one(json));
            }
        }
        return cases.stream().filter(found -> found.kind.equals(kind)).toList();
    }

    private static Case one(JsonParser json) throws IOException {
        String id = "";
        String kind = "";
        String expect = "";
        String why = "";
        List<String> inputs = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "id" -> id = json.getText();
                case "kind" -> kind = json.getText();
                case "expect" -> expect = json.getText();
                case "why" -> why = json.getText();
                case "input" -> {
                    if (value == JsonToken.START_ARRAY) {
                        while (json.nextToken() != JsonToken.END_ARRAY) {
                            inputs.add(json.getText());
                        }
                    } else {
                        inputs.add(json.getText());
                    }
                }
                default -> json.skipChildren();
            }
        }
        return new Case(id, kind, inputs, expect, why);
    }
}
