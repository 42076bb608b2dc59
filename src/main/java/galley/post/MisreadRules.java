package galley.post;

import galley.header.Entry;
import galley.header.Format;
import galley.header.Value;
import galley.text.Edit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Front matter that a generator reads as something else than its author meant. Source: “Bad headers” of
 * {@code generators.md}, seen on real runs.
 */
final class MisreadRules {
    private static final Pattern LATE =
            Pattern.compile("(\\s+)---[ \\t]*\\n(?:[^\\n]*\\n){0,60}?---[ \\t]*(?:\\n|\\z)");
    private static final Pattern TRAILING =
            Pattern.compile("---([ \\t]+)\\n(?:[^\\n]*\\n){0,60}?---([ \\t]*)(?:\\n|\\z)");

    private MisreadRules() {}

    /** What makes a header of one that is taken for text. */
    static Optional<Fix> uncovered(Findings findings) {
        if (findings.post().header().format() != Format.NONE) {
            return Optional.empty();
        }
        String text = findings.text();
        String head = text.substring(0, Math.min(text.length(), 8_000));
        Matcher late = LATE.matcher(head);
        Matcher trailing = TRAILING.matcher(head);
        if (late.lookingAt()) {
            return Optional.of(Fix.of("Take the blank lines away", Edit.delete(0, late.end(1))));
        }
        if (findings.family() == Family.HEXO && trailing.lookingAt()) {
            String inside = head.substring(trailing.end(1), trailing.start(2));
            return Optional.of(Fix.of("Take the blanks away", new Edit(0, trailing.end(2), "---" + inside)));
        }
        return Optional.empty();
    }

    static void tags(Findings findings) {
        findings.entry(Field.TAGS).ifPresent(entry -> {
            List<String> tags = findings.post().tags();
            String wrong = tags.stream()
                    .filter(tag -> isMisread(tag, entry, findings.family()))
                    .findFirst()
                    .orElse(null);
            if (wrong != null) {
                findings.warning(
                        entry.valueSpan().start(),
                        "tags-misread",
                        findings.family().title() + " reads “" + wrong + "” here as one tag.",
                        HeaderFixes.separate(findings, entry));
            }
        });
    }

    private static boolean isMisread(String tag, Entry entry, Family family) {
        boolean text = entry.value() instanceof Value.Str;
        return switch (family) {
            case PELICAN -> tag.startsWith("[") || tag.endsWith("]") && !tag.contains("[");
            case HUGO, HEXO -> text && tag.contains(",");
            case JEKYLL -> text && tag.endsWith(",");
            case ELEVENTY -> text && !tag.equals(tag.strip());
            case COMMONMARK -> false;
        };
    }

    /** Who fences a header of Pelican's writes YAML, whose quotes Pelican does not know. */
    static void quotedTitle(Findings findings) {
        boolean fenced = findings.text().startsWith("---");
        if (findings.family() != Family.PELICAN || !fenced) {
            return;
        }
        findings.entry(Field.TITLE)
                .filter(entry -> entry.value().display().strip().matches("\"[^\"]+\"|'[^']+'"))
                .ifPresent(entry -> findings.warning(
                        entry.valueSpan().start(),
                        "title-quoted",
                        "Pelican shows these quotes as a part of the title.",
                        HeaderFixes.withoutQuotes(findings, entry)));
    }
}
