package galley.post;

import galley.text.Edit;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What can be wrong with the prose of a post. */
final class BodyRules {
    private static final Pattern HEADING = Pattern.compile(
            "(?m)(?: {0,3}(?<atx>#{1,6})(?=[ \\t]|$)|(?<pelican>#{1,6})(?=[^#\\s])|<h(?<html>[1-6])\\b| {0,3}(?<line>=+|-+)[ \\t]*$)");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9-]*(?:\\s[^<>]*|/)?>");

    private BodyRules() {}

    static void unclosedFence(Findings findings) {
        findings.prose()
                .unclosedFence()
                .ifPresent(at -> findings.warning(
                        at,
                        "fence-unclosed",
                        findings.family() == Family.PELICAN
                                ? "Nothing closes this code block, so Pelican does not take it for one."
                                : "Nothing closes this code block, so the rest of the post is code.",
                        BodyFixes.closeFence(findings, at)));
    }

    static void headingJump(Findings findings) {
        String prose = findings.prose().text();
        int before = 0;
        List<MatchResult> headings = Starts.ofLines(
                        HEADING, prose, findings.prose().start(), " #<=-")
                .stream()
                .filter(heading -> level(heading, prose, findings.family()) > 0)
                .toList();
        for (int i = 0; i < headings.size(); i++) {
            MatchResult heading = headings.get(i);
            int level = level(heading, prose, findings.family());
            int next = i + 1 < headings.size() ? level(headings.get(i + 1), prose, findings.family()) : 0;
            if (before > 0 && level > before + 1) {
                findings.warning(
                        heading.start(),
                        "heading-jump",
                        "This heading is of level " + level + " under one of level " + before
                                + ". Readers that listen to the page miss the level between.",
                        BodyFixes.raise(heading, level, before, next));
            }
            before = level;
        }
    }

    private static int level(MatchResult heading, String prose, Family family) {
        if (heading.group("atx") != null) {
            return heading.group("atx").length();
        }
        if (heading.group("html") != null) {
            return heading.group("html").charAt(0) - '0';
        }
        if (heading.group("pelican") != null) {
            return family == Family.PELICAN ? heading.group("pelican").length() : 0;
        }
        return isParagraph(prose, heading.start()) ? heading.group("line").charAt(0) == '=' ? 1 : 2 : 0;
    }

    /** Whether the line before is text that a line of dashes makes a heading of. */
    private static boolean isParagraph(String prose, int lineStart) {
        int start = prose.lastIndexOf('\n', lineStart - 2) + 1;
        String before = lineStart == 0 ? "" : prose.substring(start, lineStart - 1);
        return !before.isBlank() && !before.startsWith("    ") && !before.matches(" *(?:[-*+>|#]|\\d+[.)]).*");
    }

    static void missingDescription(Findings findings) {
        String text = findings.text();
        for (Link link : findings.links()) {
            boolean html = text.charAt(link.at()) == '<';
            boolean missing = html
                    ? link.words() == null && text.regionMatches(true, link.at(), "<img", 0, 4)
                    : text.charAt(link.at()) == '!' && link.words().isBlank();
            if (missing) {
                findings.warning(
                        link.at(),
                        "alt-missing",
                        "This picture has no description. Say in a few words what it shows.",
                        BodyFixes.describe(findings, link));
            }
        }
    }

    /** Python-Markdown knows no break by a backslash. Breaks by two blanks are nobody's business. */
    static void shownBackslash(Findings findings) {
        if (findings.family() != Family.PELICAN) {
            return;
        }
        String prose = findings.prose().text();
        for (int at = prose.indexOf("\\\n", findings.prose().start()); at >= 0; at = prose.indexOf("\\\n", at + 1)) {
            boolean within = at + 2 < prose.length() && prose.charAt(at + 2) != '\n';
            if (within && prose.charAt(at - 1) != '\\' && prose.charAt(at - 1) != '\n') {
                findings.warning(
                        at,
                        "break-shown",
                        "Pelican shows this backslash and breaks no line. Two blanks at a line’s end do that.",
                        Optional.of(Fix.of("Make it two blanks", new Edit(at, at + 1, "  "))));
            }
        }
    }

    static void droppedHtml(Findings findings) {
        if (findings.family() != Family.HUGO || findings.surroundings().on("unsafe")) {
            return;
        }
        String prose = TemplateRules.withoutShortcodes(findings.prose().text());
        List<MatchResult> tags = Starts.at('<', TAG, prose);
        if (!tags.isEmpty()) {
            String more = tags.size() == 1 ? "" : " (here and in " + (tags.size() - 1) + " more places)";
            findings.warning(
                    tags.getFirst().start(),
                    "html-dropped",
                    "Hugo leaves this HTML out" + more + ", unless the site sets markup.goldmark.renderer.unsafe.");
        }
    }
}
