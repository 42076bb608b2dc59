package galley.markdown.commonmark;

import galley.markdown.Deadline;

/** Where HTML is written to: it holds one block at a time and counts all of them. */
final class Capped implements Appendable {
    private static final int STRIDE = 1024;

    private final StringBuilder block = new StringBuilder();
    private final Deadline deadline;
    private int pieces;
    /** Whether what was taken last had no line feed at its end. */
    private boolean open;

    Capped(Deadline deadline) {
        this.deadline = deadline;
    }

    /** What was written since the last call, without the line feeds at its end and between it and what was taken before. */
    String take() {
        int end = block.length();
        if (end == 0) {
            return "";
        }
        int start = open && block.charAt(0) == '\n' ? 1 : 0;
        open = block.charAt(end - 1) != '\n';
        String html = block.substring(Math.min(start, end), Math.max(start, open ? end : end - 1));
        block.setLength(0);
        return html;
    }

    @Override
    public Capped append(CharSequence chars) {
        return append(chars, 0, chars.length());
    }

    @Override
    public Capped append(CharSequence chars, int start, int end) {
        count(end - start);
        block.append(chars, start, end);
        return this;
    }

    @Override
    public Capped append(char c) {
        count(1);
        block.append(c);
        return this;
    }

    private void count(int more) {
        deadline.wrote(more);
        if ((++pieces & STRIDE - 1) == 0) {
            deadline.check();
        }
    }
}
