package galley.markdown.liquid;

/**
 * A tag or an output in the source, with the white space that it takes away.
 *
 * @param start offset of the first character that it stands for
 * @param end offset behind the last
 * @param name of a tag; {@link #OUTPUT} for <code>{{ }}</code>
 * @param markup what stands behind the name
 */
record Token(int start, int end, String name, String markup) {
    static final String OUTPUT = "{{";
    static final String COMMENT = "#";
}
