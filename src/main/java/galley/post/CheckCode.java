package galley.post;

import java.util.List;

/**
 * What is looked for, for a person who chooses how bad it is. The one table of them.
 *
 * @param id as in {@link Problem#code}
 * @param words what is wrong, in few words
 */
public record CheckCode(String id, String words) {
    public static final List<CheckCode> ALL = List.of(
            new CheckCode("header-broken", "The header cannot be read, or not all of it"),
            new CheckCode("key-duplicate", "A key stands in the header twice"),
            new CheckCode("title-missing", "No title"),
            new CheckCode("title-empty", "The title is empty"),
            new CheckCode("title-not-text", "The title is not read as text"),
            new CheckCode("title-quoted", "Quotes become a part of the title"),
            new CheckCode("date-missing", "No date"),
            new CheckCode("date-bad", "The date cannot be read"),
            new CheckCode("date-future", "The date lies ahead"),
            new CheckCode("status-unknown", "Unknown word for a draft"),
            new CheckCode("draft-ignored", "The draft mark is not obeyed"),
            new CheckCode("tags-misread", "Tags are not read as such"),
            new CheckCode("tag-duplicate", "A tag twice"),
            new CheckCode("tag-case", "A tag in other letters than elsewhere"),
            new CheckCode("address-duplicate", "Another post has the same page"),
            new CheckCode("credit-missing", "The featured image has no credit"),
            new CheckCode("alt-missing", "A picture without a description"),
            new CheckCode("picture-missing", "A picture that is not there"),
            new CheckCode("picture-large", "A picture over 1 MB"),
            new CheckCode("link-broken", "A link to no file"),
            new CheckCode("anchor-missing", "A link to no place in the post"),
            new CheckCode("heading-jump", "A level of headings left out"),
            new CheckCode("fence-unclosed", "A code block that nothing closes"),
            new CheckCode("break-shown", "A backslash that is shown"),
            new CheckCode("html-dropped", "HTML that is left out"),
            new CheckCode("liquid-in-code", "Braces that are taken for a template"),
            new CheckCode("liquid-unclosed", "Braces that nothing closes"),
            new CheckCode("shortcode-unclosed", "A shortcode that nothing closes"));

    /** Its words; the code itself where the table has none. */
    public static String words(String id) {
        return ALL.stream()
                .filter(code -> code.id().equals(id))
                .findFirst()
                .map(CheckCode::words)
                .orElse(id);
    }
}
