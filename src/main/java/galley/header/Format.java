package galley.header;

/** How a header is written. The names in lower case are those of the command line's JSON. */
public enum Format {
    /** YAML between lines of dashes; may be closed by dots. */
    YAML,
    /** TOML between {@code +++} lines. */
    TOML,
    /** A JSON object at the top of the file, or between {@code ---json} and {@code ---}. */
    JSON,
    /** {@code Key: value} lines as Python-Markdown's meta extension and MultiMarkdown read them, fenced or not. */
    META,
    /** Hexo's YAML without an opening line of dashes, or its JSON closed by {@code ;;;}. */
    HEXO,
    /** The post has no header. */
    NONE
}
