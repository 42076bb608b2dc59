package galley.header;

import galley.text.Span;

/**
 * Where a header stands, told from its fences alone.
 *
 * @param format what it will be called
 * @param notation how the lines between the fences are written
 * @param content between the fences; for {@link Notation#META} found by reading the lines
 * @param span with the fences
 * @param bodyStart where the generator takes the body to begin
 * @param problem what is wrong with the fences; null when nothing is
 */
record Region(Format format, Notation notation, Span content, Span span, int bodyStart, HeaderProblem problem) {
    /** How the lines between the fences are written. */
    enum Notation {
        YAML,
        TOML,
        /** An object with its braces. */
        JSON,
        /** Hexo's: the members without the braces. */
        JSON_MEMBERS,
        META,
        NONE,
        /** Nothing that can be read. */
        CLOSED
    }

    static Region none(HeaderProblem problem) {
        Span nothing = new Span(0, 0);
        return new Region(Format.NONE, problem == null ? Notation.NONE : Notation.CLOSED, nothing, nothing, 0, problem);
    }
}
