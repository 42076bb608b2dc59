package galley.markdown.liquid;

/** Where a run writes to. */
interface Out {
    /** A part of the source, as it stands there. */
    void copy(int start, int end);

    void made(String text);

    /** As text, where it will not be asked what came from where: inside a loop, say. */
    static Out to(StringBuilder text, String source) {
        return new Out() {
            @Override
            public void copy(int start, int end) {
                text.append(source, start, end);
            }

            @Override
            public void made(String made) {
                text.append(made);
            }
        };
    }
}
