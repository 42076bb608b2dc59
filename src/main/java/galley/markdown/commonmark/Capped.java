package galley.markdown.commonmark;

import galley.markdown.Deadline;

/** Where HTML is written to: it holds one block at a time and counts all of them. */
final class Capped implements Appendable {
    private static final int STRIDE = 1024;

    private final StringBuilder block = new StringBuilder();
    private final Deadline deadline;
    private int pieces;

    Capped(Deadline deadline) {
        this.deadline = deadline;
    }

    /** What was written since the last call, without the line feed at its end. */
    String take() {
        int end = block.length();
        if (end > 0 && block.charAt(end - 1) == '\n') {
            end--;
        }
        String html = block.substring(0, end);
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
