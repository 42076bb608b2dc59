package galley.post;

import java.util.List;

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
            TemplateRules::eatenBraces,
            TemplateRules::unclosedBraces,
            TemplateRules::unclosedShortcode);

    private Check() {}

    /** Without regard to the time of day. */
    public static List<Problem> post(Post post) {
        return post(post, Surroundings.NONE);
    }

    /** @return sorted by place */
    public static List<Problem> post(Post post, Surroundings surroundings) {
        Findings findings = new Findings(post, surroundings);
        RULES.forEach(rule -> rule.look(findings));
        return findings.sorted();
    }
}
