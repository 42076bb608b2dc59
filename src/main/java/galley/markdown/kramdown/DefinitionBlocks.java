package galley.markdown.kramdown;

import java.util.regex.Pattern;

/** Definitions that stand for themselves and leave nothing in their place: of footnotes, links and abbreviations. */
final class DefinitionBlocks {
    static final Pattern FOOTNOTE = Marks.compile("^ {0,3}\\[\\^(" + Marks.DEFINED_NAME + ")\\]:\\s*?(.*?\\n)");
    static final Pattern LINK = Marks.compile("^ {0,3}\\[([^\\n\\]]+)\\]:[ \\t]*(?:<(.*?)>|([^\\n]*?\\S[^\\n]*?))"
            + "(?:(?:[ \\t]*?\\n|[ \\t]+?)[ \\t]*?([\"'])(.+?)\\4)?[ \\t]*?\\n");
    static final Pattern ABBREVIATION = Marks.compile("^ {0,3}\\*\\[(.+?)\\]:(.*?)\\n");
    private static final Pattern SPACE_AND_QUOTE = Pattern.compile("[ \\t]+[\"']");

    private DefinitionBlocks() {}

    static boolean footnote(Blocks in) {
        String name = in.source.group(1);
        String first = in.source.group(2);
        in.source.skip();
        int start = in.source.at;
        in.source.at = LeafBlocks.endOfCode(in.source);
        String text = first + in.source.text.substring(start, in.source.at);
        Node footnote = new Node(Kind.FOOTNOTE_TEXT);
        in.parse(footnote, Marks.INDENT.matcher(text).replaceAll(""));
        in.addBoundary("footnote");
        in.definitions.footnotes.put(name, footnote);
        return true;
    }

    static boolean link(Blocks in) {
        String bare = in.source.group(3);
        if (bare != null && SPACE_AND_QUOTE.matcher(bare).find()) {
            return false;
        }
        String name = in.source.group(1);
        String url = in.source.group(2) == null ? bare : in.source.group(2);
        String title = in.source.group(5);
        in.source.skip();
        in.addBoundary("link");
        in.definitions.define(name, new Definitions.Link(url, title, in.tree.last()));
        return true;
    }

    static boolean abbreviation(Blocks in) {
        String letters = in.source.group(1);
        String meaning = Text.strip(in.source.group(2));
        in.source.skip();
        in.addBoundary("abbreviation");
        in.definitions.abbreviations.put(letters, new Definitions.Abbreviation(meaning, in.tree.last()));
        return true;
    }
}
