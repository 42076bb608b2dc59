package galley.post;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What can be said about a post by reading it alone. Pure; any thread. */
public final class Check {
    /** One thing to look for. */
    @FunctionalInterface
    interface Rule {
        void look(Findings findings);
    }

    /** Every check; a new one is a line. */
    private static final List<Rule> RULES = List.of(
            HeaderRules::broken,
            MisreadRules::tags,
            MisreadRules::quotedTitle,
            HeaderRules::repeatedKey,
            HeaderRules::title,
            HeaderRules::draft,
            HeaderRules::repeatedTag,
            HeaderRules::credit,
            DateRules::missing,
            DateRules::unreadable,
            DateRules::future,
            BodyRules::unclosedFence,
            BodyRules::headingJump,
            BodyRules::missingDescription,
            BodyRules::droppedHtml,
            BodyRules::shownBackslash,
            LinkRules::missingFile,
            LinkRules::missingAnchor,
            LinkRules::largePicture,
            TemplateRules::eatenBraces,
            TemplateRules::unclosedBraces,
            TemplateRules::unclosedShortcode,
            SiteRules::sharedAddress,
            SiteRules::tagCase);

    private Check() {}

    /** Without regard to the time of day. */
    public static List<Problem> post(Post post) {
        return post(post, Surroundings.NONE, Optional::empty);
    }

    /**
     * @param html what its body becomes, for the names that links lead to; nothing when that is not known
     * @return sorted by place
     */
    public static List<Problem> post(Post post, Surroundings surroundings, Supplier<Optional<String>> html) {
        Findings findings = new Findings(post.with(surroundings.pictureKeys()), surroundings, html);
        RULES.forEach(rule -> rule.look(findings));
        return findings.sorted();
    }
}
