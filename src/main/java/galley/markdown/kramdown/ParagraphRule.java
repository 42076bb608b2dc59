package galley.markdown.kramdown;

import java.util.regex.Pattern;

/** Whatever is nothing else. */
final class ParagraphRule implements BlockRule {
    private static final Pattern START = Marks.compile("^ {0,3}[^ \\t].*?\\n");

    private final Pattern end;

    /** @param early whether a list, a header, a quote or a fence ends it without a blank line */
    ParagraphRule(boolean early) {
        end = early ? Marks.PARAGRAPH_END_OF_GITHUB : Marks.PARAGRAPH_END;
    }

    @Override
    public Pattern start() {
        return START;
    }

    @Override
    public boolean parse(Blocks in) {
        int start = in.source.at;
        StringBuilder lines = new StringBuilder(in.source.takeLine());
        while (!in.source.sees(end)) {
            lines.append(in.source.takeLine());
        }
        String text = Text.stripEnd(lines.toString());
        if (in.tree.lastKind() != Kind.PARAGRAPH) {
            Node paragraph = in.node(Kind.PARAGRAPH);
            paragraph.addText(Text.stripStart(text), Kind.RAW_TEXT);
            in.add(paragraph);
        } else if (in.tree.last().lastKind() == Kind.RAW_TEXT) {
            boolean broken = in.source.text.startsWith("  \n", start - 3);
            in.tree.last().last().value.append(broken ? "  \n" : "\n").append(text);
        } else {
            in.tree.last().addText(text, Kind.RAW_TEXT);
        }
        return true;
    }
}
