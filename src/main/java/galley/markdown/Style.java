package galley.markdown;

import java.util.Locale;

/** What a piece of source text is, for colouring. */
public enum Style {
    HEADER_FENCE,
    HEADER_KEY,
    HEADER_VALUE,
    HEADER_COMMENT,
    HEADING,
    MARK,
    STRONG,
    EMPHASIS,
    STRIKE,
    CODE,
    CODE_BLOCK,
    FENCE,
    LINK_TEXT,
    LINK_TARGET,
    FOOTNOTE,
    QUOTE,
    LIST_MARK,
    RULE,
    TABLE,
    HTML,
    COMMENT,
    ATTRIBUTES,
    TEMPLATE;

    /** The style class in the editor's style sheet: {@code md-link-text}… */
    public String cssClass() {
        return "md-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
