package galley.header;

/** Whose rules say what a header means: the same lines are YAML to one generator and plain text to another. */
public enum Rules {
    PELICAN,
    JEKYLL,
    HUGO,
    HEXO,
    ELEVENTY,
    /** No generator known: the format is told by its look, values are read as YAML 1.2's core schema would. */
    PLAIN
}
