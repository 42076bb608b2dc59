package galley.post;

import galley.header.Entry;
import galley.post.Problem.Severity;
import java.nio.file.Path;
import java.util.List;

/** What can be wrong with a post beside the others of its site. */
final class SiteRules {
    private SiteRules() {}

    static void sharedAddress(Findings findings) {
        Path path = findings.post().path();
        Address.of(findings.post())
                .flatMap(address -> findings.surroundings().neighbours().sharing(address, path))
                .ifPresent(other -> findings.add(
                        Severity.ERROR,
                        findings.entry(Field.SLUG)
                                .or(() -> findings.entry(Field.TITLE))
                                .map(entry -> entry.valueSpan().start())
                                .orElse(0),
                        "address-duplicate",
                        samePage(shown(other, path))));
    }

    /** As seen from the post. */
    private static Path shown(Path other, Path post) {
        Path folder = post.toAbsolutePath().getParent();
        return other.isAbsolute() && folder != null ? folder.relativize(other) : other;
    }

    static String samePage(Path other) {
        return "This post gets the same page as “" + other + "”. One of them is lost: give it a slug of its own.";
    }

    static void tagCase(Findings findings) {
        List<String> tags = findings.post().tags();
        for (String tag : tags) {
            String usual = findings.surroundings().neighbours().usual(tag);
            if (!usual.equals(tag) && !tags.contains(usual)) { // else it is there twice, which is told
                findings.entry(Field.TAGS)
                        .ifPresent(entry -> findings.warning(
                                at(findings, entry, tag),
                                "tag-case",
                                otherwise(tag, usual),
                                HeaderFixes.renameTag(findings, tag, usual)));
            }
        }
    }

    /** Where the tag itself stands, or the first of all. */
    private static int at(Findings findings, Entry entry, String tag) {
        int at = findings.text().indexOf(tag, entry.valueSpan().start());
        return at >= 0 && at < entry.valueSpan().end() ? at : entry.valueSpan().start();
    }

    static String otherwise(String tag, String usual) {
        return "The tag “" + tag + "” is written “" + usual + "” elsewhere in this site.";
    }
}
