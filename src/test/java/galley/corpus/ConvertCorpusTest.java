package galley.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import galley.header.Conversion;
import galley.header.Entry;
import galley.header.Format;
import galley.header.Header;
import galley.header.Rules;
import galley.header.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Over every post: a header in another format says what it said, or a sentence tells what it does not. */
@Tag("faults")
@Execution(ExecutionMode.CONCURRENT)
class ConvertCorpusTest {
    @ParameterizedTest
    @EnumSource(names = {"YAML", "TOML", "JSON", "META"})
    void no_value_and_no_comment_goes_astray_untold(Format target) {
        List<String> wrong = new ArrayList<>();
        int ready = 0;
        List<String> refused = new ArrayList<>();
        for (Corpus.Post post : Corpus.posts()) {
            Header header = Header.read(post.text(), post.rules());
            if (header.format() == target
                    || header.entries().isEmpty()
                    || !header.problems().isEmpty()) {
                continue;
            }
            switch (header.converted(target)) {
                case Conversion.Refused no -> refused.add(post.path() + ": " + no.reason());
                case Conversion.Ready there -> {
                    ready++;
                    check(post, header, there, target == Format.META ? Rules.PELICAN : Rules.PLAIN, wrong);
                }
            }
        }
        System.out.printf("to %s: %d headers, %d refused %s%n", target, ready, refused.size(), refused);
        assertThat(wrong).isEmpty();
        assertThat(refused).isEmpty();
        assertThat(ready).isPositive();
    }

    private static void check(
            Corpus.Post post, Header header, Conversion.Ready there, Rules reader, List<String> wrong) {
        String told = String.join("\n", there.losses());
        String after = there.edit().on(post.text());
        if (!after.endsWith(post.text().substring(header.bodyStart()))) {
            wrong.add(post.path() + ": its body is another");
        }
        Map<String, Value> values = new LinkedHashMap<>();
        Header.read(after, reader).entries().forEach(entry -> values.put(key(entry), entry.value()));
        for (Entry entry : header.entries()) {
            Optional<Value> value = Optional.ofNullable(values.get(key(entry)));
            boolean same = value.filter(
                            now -> now.display().equals(entry.value().display())
                                    || now.texts().equals(header.items(entry.key())))
                    .isPresent();
            if (!same && !told.contains("“" + entry.key() + "”") && !told.contains("“" + key(entry) + "”")) {
                wrong.add(post.path() + " " + entry.key() + ": " + entry.value() + " and " + value);
            }
        }
        if (header.format() == Format.YAML || header.format() == Format.TOML) {
            post.text()
                    .substring(0, header.bodyStart())
                    .lines()
                    .filter(line -> line.startsWith("#"))
                    .map(String::strip)
                    .filter(line -> !there.header().contains(line)
                            && !told.contains(line.substring(0, Math.min(50, line.length()))))
                    .forEach(line -> wrong.add(post.path() + ": " + line));
        }
    }

    private static String key(Entry entry) {
        return entry.key().toLowerCase(Locale.ROOT);
    }
}
