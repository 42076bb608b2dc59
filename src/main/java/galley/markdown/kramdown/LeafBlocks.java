package galley.markdown.kramdown;

import java.util.regex.Pattern;

/** Blocks that need little: blank lines, indented code, quotes, rules, formulas and the mark that ends a block. */
final class LeafBlocks {
    static final Pattern MATH = Marks.compileAcrossLines("^ {0,3}(\\\\)?\\$\\$(.*?)\\$\\$(\\s*?\\n)?");
    private static final Pattern ESCAPE_OF_MATH = Marks.compile("^ {0,3}\\\\");
    private static final Pattern LAZY_LINE_OF_CODE = Marks.compile("\\n( {0,3}\\S)");

    private LeafBlocks() {}

    static boolean blank(Blocks in) {
        in.source.skip();
        if (in.tree.lastKind() == Kind.BLANK) {
            in.tree.last().value.append(in.source.matched());
        } else {
            in.add(in.node(Kind.BLANK, in.source.matched()));
        }
        return true;
    }

    static boolean indentedCode(Blocks in) {
        int start = in.source.at;
        int end = endOfCode(in.source);
        if (end == start) {
            return false;
        }
        in.source.at = end;
        String code =
                LAZY_LINE_OF_CODE.matcher(in.source.text.substring(start, end)).replaceAll(" $1");
        in.add(in.node(Kind.CODE_BLOCK, Marks.INDENT.matcher(code).replaceAll("")));
        return true;
    }

    /** Where indented lines end, with lines that follow them lazily and blank lines between them. */
    static int endOfCode(Scan source) {
        int start = source.at;
        int end = start;
        while (true) {
            source.take(Marks.BLANK_LINES);
            if (!isIndented(source)) {
                break;
            }
            while (!source.atEnd() && !isBlankLine(source) && (isIndented(source) || !source.sees(Marks.CODE_END))) {
                source.takeLine();
            }
            end = source.at;
        }
        source.at = start;
        return end;
    }

    private static boolean isIndented(Scan source) {
        return source.sees(Marks.INDENT) && !isBlankLine(source);
    }

    private static boolean isBlankLine(Scan source) {
        return source.sees(Marks.BLANK_LINES);
    }

    static boolean quote(Blocks in) {
        StringBuilder lines = new StringBuilder(in.source.takeLine());
        while (!in.source.sees(Marks.LAZY_END)) {
            lines.append(in.source.takeLine());
        }
        Node quote = in.node(Kind.QUOTE);
        in.add(quote);
        in.parse(quote, Marks.QUOTE_START.matcher(lines).replaceAll(""));
        return true;
    }

    static boolean horizontal(Blocks in) {
        in.source.skip();
        in.add(in.node(Kind.RULE));
        return true;
    }

    static boolean boundary(Blocks in) {
        in.source.skip();
        in.addBoundary("");
        return true;
    }

    static boolean math(Blocks in) {
        if (!in.isBehindBoundary()) {
            return false;
        }
        if (in.source.group(1) != null) {
            if (in.source.group(3) != null) {
                in.source.take(ESCAPE_OF_MATH);
            }
            return false;
        }
        int start = in.source.at;
        String formula = Text.strip(in.source.group(2));
        in.source.skip();
        if (!in.isBeforeBoundary()) {
            in.source.at = start;
            return false;
        }
        Node math = in.node(Kind.MATH, formula);
        math.block = true;
        in.add(math);
        return true;
    }
}
