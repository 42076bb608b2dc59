package galley.post;

import galley.header.Entry;
import galley.header.Header;
import galley.header.Outcome;
import galley.header.Value;
import galley.text.Edit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What surely mends a header: nothing where it would have to be guessed, or the header does not take it. */
final class HeaderFixes {
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.]\\d+)?)?)?"
                    + "\\s*(Z|[+-]\\d{2}:?\\d{2})?");

    /** Words for the same in other programs; what is not here is not guessed. */
    private static final Map<String, String> PELICAN_WORDS = Map.ofEntries(
            Map.entry("publish", "published"),
            Map.entry("public", "published"),
            Map.entry("live", "published"),
            Map.entry("final", "published"),
            Map.entry("drafts", "draft"),
            Map.entry("unpublished", "draft"),
            Map.entry("wip", "draft"),
            Map.entry("private", "hidden"),
            Map.entry("unlisted", "hidden"));

    private static final Set<String> YES = Set.of("yes", "y", "on", "1", "draft");
    private static final Set<String> NO = Set.of("no", "n", "off", "0", "published");

    private HeaderFixes() {}

    /** What a value that is not read as text is as text: its own characters. */
    static Optional<Fix> quote(Findings findings, Entry entry) {
        String written = entry.valueSpan().in(findings.post().text());
        return written.isBlank() || written.contains("\n")
                ? Optional.empty()
                : set(findings, "Put it between quotes", entry.key(), Value.of(written.strip()));
    }

    static Optional<Fix> renameTag(Findings findings, String tag, String usual) {
        return findings.entry(Field.TAGS)
                .flatMap(entry ->
                        fix(findings, "Write “" + usual + "”", header(findings).renameItem(entry.key(), tag, usual)));
    }

    /** Each tag once, as it stands first. */
    static Optional<Fix> oneOfEach(Findings findings, Entry entry) {
        Set<String> seen = new TreeSet<>();
        List<String> tags = findings.post().tags();
        List<String> kept = tags.stream()
                .filter(tag -> seen.add(tag.toLowerCase(Locale.ROOT)))
                .toList();
        return tags(findings, "Keep each tag once", entry, kept);
    }

    /** The tags that a text with commas between them was meant to be. */
    static Optional<Fix> separate(Findings findings, Entry entry) {
        List<String> kept = Arrays.stream(
                        entry.value().display().replaceFirst("^\\[(.*)]$", "$1").split("[,;]"))
                .map(tag -> tag.strip().replaceFirst("^([\"'])(.*)\\1$", "$2"))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        return tags(findings, "Make them " + kept.size() + (kept.size() == 1 ? " tag" : " tags"), entry, kept);
    }

    private static Optional<Fix> tags(Findings findings, String label, Entry entry, List<String> tags) {
        List<Value> items = new ArrayList<>(tags.stream().map(Value::of).toList());
        return set(findings, label, entry.key(), new Value.Items(items))
                .filter(fix -> after(findings, fix).tags().equals(tags));
    }

    /** The same date in a way that its generator reads, where year, month and day stand in that order. */
    static Optional<Fix> date(Findings findings, Entry entry, Predicate<String> readable) {
        Matcher date = YEAR_FIRST.matcher(entry.value().display().strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        String day = date.group(1) + "-" + two(date.group(2)) + "-" + two(date.group(3));
        String time = date.group(4) == null
                ? ""
                : " " + two(date.group(4)) + ":" + date.group(5) + ":" + (date.group(6) == null ? "00" : date.group(6));
        String zone = date.group(7) == null ? "" : date.group(7).replaceFirst("^(...)(\\d\\d)$", "$1:$2");
        String whole = zone.isEmpty() ? day + time : day + time.replace(' ', 'T') + zone;
        if (!readable.test(whole)) {
            return Optional.empty();
        }
        return fix(findings, "Write it as " + whole, header(findings).setText(entry.key(), whole))
                .filter(fix ->
                        after(findings, fix).value(Field.DATE).filter(readable).isPresent());
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    static Optional<Fix> status(Findings findings, Entry entry) {
        String said = entry.value().display().strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(PELICAN_WORDS.get(said))
                .flatMap(word -> set(findings, "Write “" + word + "”", entry.key(), Value.of(word)));
    }

    static Optional<Fix> trueOrFalse(Findings findings, Entry entry) {
        String said = entry.value().display().strip().toLowerCase(Locale.ROOT);
        return !YES.contains(said) && !NO.contains(said)
                ? Optional.empty()
                : set(findings, "Write “" + YES.contains(said) + "”", entry.key(), Value.of(YES.contains(said)));
    }

    /** {@code draft: true} as Jekyll and Hexo say it. */
    static Optional<Fix> unpublished(Findings findings, Entry entry) {
        Header header = header(findings);
        if (header.entry("published").isPresent()
                || !(header.rename(entry.key(), "published") instanceof Outcome.Changed renamed)) {
            return Optional.empty();
        }
        String text = findings.text();
        String middle = renamed.edit().on(text);
        Outcome set = Header.read(middle, findings.family().rules()).set("published", Value.of(false));
        return set instanceof Outcome.Changed changed
                ? Edit.between(text, changed.edit().on(middle)).map(edit -> Fix.of("Write “published: false”", edit))
                : Optional.empty();
    }

    /** Quotes that are part of the words. */
    static Optional<Fix> withoutQuotes(Findings findings, Entry entry) {
        String said = entry.value().display().strip();
        return set(findings, "Leave the quotes out", entry.key(), Value.of(said.substring(1, said.length() - 1)));
    }

    private static Header header(Findings findings) {
        return findings.post().header();
    }

    private static Post after(Findings findings, Fix fix) {
        Post post = findings.post();
        return Post.read(post.path(), post.text().with(fix.edit().orElseThrow()), post.family());
    }

    private static Optional<Fix> set(Findings findings, String label, String key, Value value) {
        return fix(findings, label, header(findings).set(key, value));
    }

    private static Optional<Fix> fix(Findings findings, String label, Outcome outcome) {
        return outcome instanceof Outcome.Changed(Edit edit) ? Optional.of(Fix.of(label, edit)) : Optional.empty();
    }
}
