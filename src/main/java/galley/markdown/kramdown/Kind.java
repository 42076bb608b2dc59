package galley.markdown.kramdown;

/** What a {@link Node} is. */
enum Kind {
    ROOT,
    BLANK,
    PARAGRAPH,
    HEADER,
    QUOTE,
    CODE_BLOCK,
    RULE,
    BULLETS,
    NUMBERS,
    ITEM,
    DEFINITIONS,
    TERM,
    DEFINITION,
    TABLE,
    TABLE_HEAD,
    TABLE_BODY,
    TABLE_FOOT,
    ROW,
    CELL,
    HTML,
    XML_COMMENT,
    COMMENT,
    MATH,
    FOOTNOTE_TEXT,
    /** Leaves no trace but separates what stands around it. */
    BOUNDARY,
    /** Text whose spans are not parsed yet. */
    RAW_TEXT,
    TEXT,
    /** Goes out as it stands. */
    VERBATIM,
    EMPHASIS,
    STRONG,
    CODE_SPAN,
    LINK,
    IMAGE,
    FOOTNOTE,
    ENTITY,
    SMART_QUOTE,
    SYMBOL,
    BREAK,
    ABBREVIATION
}
