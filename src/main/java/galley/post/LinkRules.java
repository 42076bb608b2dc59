package galley.post;

import galley.header.Entry;
import galley.header.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links and pictures of a post that lead nowhere. */
final class LinkRules {
    /** Each is a question to the disk, at every pause of typing. */
    private static final int LOOKED_UP = 300;

    /** The top of the page needs no anchor (source: HTML, "select the indicated part"); comments are the theme's. */
    private static final Set<String> AROUND = Set.of("#", "#top", "#comments", "#disqus_thread");

    private static final Pattern ANCHOR =
            Pattern.compile("<[^<>]*?\\s(?:id|name)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'<>]+))");

    private LinkRules() {}

    static void missingFile(Findings findings) {
        Surroundings.Files files = findings.surroundings().files();
        findings.entry(Field.IMAGE).ifPresent(entry -> picture(entry, files, findings));
        findings.links().stream()
                .limit(LOOKED_UP)
                .forEach(link -> files.missing(link).ifPresent(place -> {
                    if (link.kind() == Link.Kind.PICTURE) {
                        pictureMissing(findings, link.start(), place);
                    } else {
                        findings.error(
                                link.start(),
                                "link-broken",
                                "This link leads to no file. It was looked for at “" + place + "”.");
                    }
                }));
    }

    private static void picture(Entry entry, Surroundings.Files files, Findings findings) {
        int at = entry.value() instanceof Value.Str
                ? entry.valueSpan().start()
                : entry.keySpan().start();
        FeaturedImage.address(entry.value())
                .map(address -> new Link(Link.Kind.PICTURE, address, null, at, at, at))
                .flatMap(files::missing)
                .ifPresent(place -> pictureMissing(findings, at, place));
    }

    private static void pictureMissing(Findings findings, int at, String place) {
        findings.error(at, "picture-missing", "This picture is not there. It was looked for at “" + place + "”.");
    }

    /** A page with it is slow to come on a train. */
    static void largePicture(Findings findings) {
        Surroundings.Files files = findings.surroundings().files();
        Set<String> told = new HashSet<>();
        findings.links().stream()
                .limit(LOOKED_UP)
                .filter(link -> link.kind() == Link.Kind.PICTURE && told.add(link.target()))
                .forEach(link -> {
                    long size = files.size(link);
                    if (size > Surroundings.LARGE_PICTURE) {
                        findings.warning(
                                link.start(),
                                "picture-large",
                                String.format(
                                        Locale.ROOT,
                                        "This picture has %.1f MB, which is much for a page. Take it in anew with a smaller size.",
                                        size / 1e6));
                    }
                });
    }

    /** Links within the page. */
    static void missingAnchor(Findings findings) {
        List<Link> within = findings.links().stream()
                .filter(link -> link.kind() == Link.Kind.PAGE)
                .filter(link -> link.target().startsWith("#"))
                .filter(link -> !AROUND.contains(link.target().toLowerCase(Locale.ROOT)))
                .toList();
        if (within.isEmpty()) {
            return;
        }
        findings.html().ifPresent(html -> {
            Set<String> anchors = anchors(html);
            within.stream()
                    .filter(link -> !anchors.contains(link.target().substring(1)))
                    .filter(link ->
                            !anchors.contains(Link.unescaped(link.target().substring(1))))
                    .forEach(link -> findings.warning(
                            link.start(),
                            "anchor-missing",
                            "Nothing in the post has the name “" + link.target().substring(1) + "”.",
                            BodyFixes.anchor(link, anchors)));
        });
    }

    private static Set<String> anchors(String html) {
        Set<String> anchors = new HashSet<>();
        Matcher anchor = ANCHOR.matcher(html);
        while (anchor.find()) {
            String name = anchor.group(1) != null
                    ? anchor.group(1)
                    : anchor.group(2) != null ? anchor.group(2) : anchor.group(3);
            anchors.add(name.replace("&amp;", "&").replace("&quot;", "\"").replace("&#39;", "'"));
        }
        return anchors;
    }
}
