package galley.markdown.liquid;

import java.util.Map;

/** Whose template language runs: they agree on most of it, and where they do not, one is asked which it is. */
public enum Flavour {
    /** Liquid in Ruby. What the header says is in {@code page}. */
    JEKYLL,
    /** LiquidJS as Eleventy sets it. What the header says has names of its own. */
    ELEVENTY,
    /** Nunjucks as Eleventy sets it: values are escaped. */
    NUNJUCKS;

    /** Whether a whole number divided by another is one too, and whole floats are written with their point. */
    boolean isRuby() {
        return this == JEKYLL;
    }

    /**
     * What a post's header makes of it.
     *
     * @return null where no templates run over the post
     */
    Flavour of(Map<String, ?> page) {
        if (this == JEKYLL) {
            return "false".equals(String.valueOf(page.get("render_with_liquid"))) ? null : this;
        }
        Object engines = page.get("templateEngineOverride");
        return engines == null ? this : named(engines.toString());
    }

    /** @return null for a list of engines without one that is known here */
    public static Flavour named(String engines) {
        return engines.contains("njk") ? NUNJUCKS : engines.contains("liquid") ? ELEVENTY : null;
    }
}
