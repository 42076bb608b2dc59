package galley.post;

import galley.header.Entry;
import galley.header.Format;
import galley.post.Problem.Severity;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be wrong with the date of a post. */
final class DateRules {
    private static final Pattern JEKYLL_NAME = Pattern.compile("\\d{2,4}-\\d{1,2}-\\d{1,2}-.*");

    private DateRules() {}

    static void missing(Findings findings) {
        if (findings.post().value(Field.DATE).isPresent()) {
            return;
        }
        Post post = findings.post();
        String name = post.path() == null ? "" : post.path().getFileName().toString();
        int at =
                findings.entry(Field.DATE).map(entry -> entry.keySpan().start()).orElse(0);
        switch (findings.family()) {
            case PELICAN -> {
                boolean draft = post.value(Field.STATUS)
                        .filter("draft"::equalsIgnoreCase)
                        .isPresent();
                if (findings.hasSoundHeader()
                        && !draft
                        && !isIn(post, "pages")
                        && post.date().isEmpty()) {
                    findings.error(at, "date-missing", "The post has no date. Pelican leaves such a post out.");
                }
            }
            case HUGO -> {
                if (findings.hasSoundHeader() && !name.startsWith("_index.")) {
                    findings.warning(at, "date-missing", "The post has no date. Hugo puts it into the year 1.");
                }
            }
            default -> {}
        }
        if (findings.family() == Family.JEKYLL
                && isIn(post, "_posts")
                && !JEKYLL_NAME.matcher(name).matches()) {
            findings.error(
                    0,
                    "date-missing",
                    "The file's name has no date. Jekyll leaves it out; call it YYYY-MM-DD-" + name + ".");
        }
    }

    private static boolean isIn(Post post, String folder) {
        for (Path path = post.path() == null ? null : post.path().getParent(); path != null; path = path.getParent()) {
            if (path.endsWith(folder)) {
                return true;
            }
        }
        return false;
    }

    static void unreadable(Findings findings) {
        written(findings).ifPresent(entry -> {
            String date = entry.value().display();
            if (read(date, findings).isPresent()) {
                return;
            }
            int at = entry.valueSpan().start();
            Optional<Fix> fix = HeaderFixes.date(
                    findings, entry, text -> read(text, findings).isPresent());
            String advice = " Write it like 2020-01-31T09:30:00+01:00 or 2020-01-31 09:30:00.";
            switch (findings.family()) {
                case PELICAN ->
                    findings.add(
                            Severity.ERROR,
                            at,
                            "date-bad",
                            "Pelican cannot read this date and leaves the post out." + advice,
                            fix);
                case JEKYLL, ELEVENTY ->
                    findings.add(
                            Severity.ERROR,
                            at,
                            "date-bad",
                            findings.family().title() + " cannot read this date and stops building the site." + advice,
                            fix);
                case HUGO ->
                    findings.add(
                            Severity.ERROR,
                            at,
                            "date-bad",
                            "Hugo cannot read this date and puts the post into the year 1." + advice,
                            fix);
                case HEXO ->
                    findings.warning(
                            at, "date-bad", "Hexo cannot read this date and takes the file's own." + advice, fix);
                case COMMONMARK -> findings.warning(at, "date-bad", "This date cannot be read." + advice, fix);
            }
        });
    }

    static void future(Findings findings) {
        Instant now = findings.surroundings().now();
        if (now == null) {
            return;
        }
        written(findings)
                .ifPresent(entry -> read(entry.value().display(), findings)
                        .map(date -> date.at(findings.surroundings().zone()))
                        .filter(date -> date.isAfter(now))
                        .ifPresent(date -> findings.warning(
                                entry.valueSpan().start(),
                                "date-future",
                                future(findings.family(), Duration.between(now, date)))));
    }

    private static String future(Family family, Duration wait) {
        String when = "The date lies " + inWords(wait) + " ahead. ";
        return switch (family) {
            case HUGO, JEKYLL ->
                when + family.title() + " leaves the post out of every site that it builds before then.";
            default -> when + "The post is published all the same.";
        };
    }

    private static String inWords(Duration wait) {
        long hours = (wait.toMinutes() + 59) / 60;
        long days = hours / 24;
        String text = days == 0 ? "" : days == 1 ? "1 day" : days + " days";
        long rest = hours % 24;
        if (rest > 0 || days == 0) {
            text += (text.isEmpty() ? "" : " and ") + (rest == 1 ? "1 hour" : rest + " hours");
        }
        return text;
    }

    /** The date as it is written, where there is one to read. */
    private static Optional<Entry> written(Findings findings) {
        if (findings.post().header().format() == Format.NONE) {
            return Optional.empty();
        }
        return findings.entry(Field.DATE)
                .filter(entry -> !entry.value().display().isBlank());
    }

    private static Optional<PostDate> read(String date, Findings findings) {
        try {
            boolean word = findings.family() == Family.ELEVENTY
                    && (date.equalsIgnoreCase("Created")
                            || date.equalsIgnoreCase("Last Modified")
                            || date.toLowerCase(Locale.ROOT).startsWith("git "));
            return word
                    ? Optional.of(new PostDate(LocalDateTime.MIN, ZoneOffset.UTC))
                    : PostDate.read(date, findings.family());
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }
}
