package galley.post;

import galley.header.Entry;
import galley.header.Format;
import galley.header.HeaderProblem;
import galley.header.Value;
import galley.post.Problem.Severity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What can be wrong with a header. What each generator does then was seen on real runs: {@code generators.md}. */
final class HeaderRules {
    private static final Set<String> PELICAN_WORDS = Set.of("published", "draft", "hidden");

    private HeaderRules() {}

    static void broken(Findings findings) {
        for (HeaderProblem problem : findings.post().header().problems()) {
            findings.errorInLine(problem.line(), "header-broken", problem.message(), MisreadRules.uncovered(findings));
        }
    }

    static void repeatedKey(Findings findings) {
        Family family = findings.family();
        boolean caseBlind = family == Family.PELICAN || family == Family.HUGO;
        Map<String, Integer> lines = new HashMap<>();
        for (Entry entry : findings.post().header().entries()) {
            String key = caseBlind ? entry.key().toLowerCase(Locale.ROOT) : entry.key();
            Integer first = lines.putIfAbsent(key, entry.line());
            boolean known = findings.post().header().problems().stream().anyMatch(p -> p.line() == entry.line());
            if (first != null && !known) {
                String counts = family == Family.PELICAN ? "the first one counts" : "only one of them counts";
                findings.warning(
                        entry.keySpan().start(),
                        "key-duplicate",
                        "“" + entry.key() + "” already stands in line " + first + "; " + counts + ".");
            }
        }
    }

    static void title(Findings findings) {
        Family family = findings.family();
        if (!findings.hasSoundHeader()
                || family == Family.JEKYLL && findings.entry(Field.TITLE).isEmpty()) {
            if (findings.post().header().format() == Format.NONE && family == Family.PELICAN) {
                findings.error(0, "title-missing", "The post has no title. Pelican leaves such a post out.");
            }
            return; // Jekyll makes a title of the file's name
        }
        Severity severity = family == Family.PELICAN ? Severity.ERROR : Severity.WARNING;
        String effect = family == Family.PELICAN ? " Pelican leaves such a post out." : "";
        Entry entry = findings.entry(Field.TITLE).orElse(null);
        if (entry == null) {
            findings.add(severity, 0, "title-missing", "The post has no title." + effect);
        } else if (entry.value() instanceof Value.Nil || entry.value().display().isBlank()) {
            findings.add(severity, entry.keySpan().start(), "title-empty", "The title is empty." + effect);
        } else if (!(entry.value() instanceof Value.Str)
                && findings.post().header().format() != Format.META) {
            findings.warning(
                    entry.valueSpan().start(),
                    "title-not-text",
                    "The title is not read as text. Put it between quotes.",
                    HeaderFixes.quote(findings, entry));
        }
    }

    static void draft(Findings findings) {
        switch (findings.family()) {
            case PELICAN ->
                findings.post().header().entry("status").ifPresent(entry -> {
                    String word = entry.value().display();
                    if (!PELICAN_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
                        findings.add(
                                Severity.ERROR,
                                entry.valueSpan().start(),
                                "status-unknown",
                                "Pelican does not know the status “" + word + "” and leaves the post out."
                                        + " Write published, draft or hidden.",
                                HeaderFixes.status(findings, entry));
                    }
                });
            case JEKYLL, HEXO ->
                findings.post().header().entry("draft").ifPresent(entry -> {
                    if (entry.value().equals(Value.of(true))) {
                        findings.warning(
                                entry.keySpan().start(),
                                "draft-ignored",
                                findings.family().title() + " publishes this post: it goes by “published: false”,"
                                        + " or by a folder of drafts.",
                                HeaderFixes.unpublished(findings, entry));
                    }
                });
            case HUGO ->
                findings.post().header().entry("draft").ifPresent(entry -> {
                    if (!(entry.value() instanceof Value.Bool)
                            && !Set.of("true", "false").contains(entry.value().display())) {
                        findings.warning(
                                entry.valueSpan().start(),
                                "status-unknown",
                                "“draft” should be true or false.",
                                HeaderFixes.trueOrFalse(findings, entry));
                    }
                });
            default -> {}
        }
    }

    static void repeatedTag(Findings findings) {
        findings.entry(Field.TAGS).ifPresent(entry -> {
            Set<String> seen = new HashSet<>();
            List<String> tags = findings.post().tags();
            tags.stream()
                    .filter(tag -> !seen.add(tag.toLowerCase(Locale.ROOT)))
                    .forEach(tag -> findings.warning(
                            entry.valueSpan().start(),
                            "tag-duplicate",
                            "The tag “" + tag + "” is there twice.",
                            HeaderFixes.oneOfEach(findings, entry)));
        });
    }

    static void credit(Findings findings) {
        if (!findings.post().credit().text().isEmpty()) {
            return;
        }
        findings.entry(Field.IMAGE)
                .filter(entry ->
                        entry.value() instanceof Value.Str str && !str.text().isBlank())
                .ifPresent(entry -> findings.warning(
                        entry.keySpan().start(),
                        "credit-missing",
                        "The featured image has no credit. Say whom it is by."));
    }
}
