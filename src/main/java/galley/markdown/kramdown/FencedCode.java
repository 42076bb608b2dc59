package galley.markdown.kramdown;

import java.util.regex.Pattern;

/** Code between fences; a fence without an end is none. */
final class FencedCode {
    private static final String END_OF_FIRST_LINE = "\\s*?((\\S+?)(?:\\?\\S*)?)?\\s*?\\n(.*?)";
    private static final Pattern START = Marks.compile("^~{3,}");
    private static final Pattern WHOLE =
            Marks.compileAcrossLines("^((~){3,})" + END_OF_FIRST_LINE + "^\\1\\2*\\s*?\\n");
    private static final Pattern WHOLE_OF_GITHUB =
            Marks.compileAcrossLines("^ {0,3}(([~`]){3,})" + END_OF_FIRST_LINE + "^ {0,3}\\1\\2*\\s*?\\n");

    private FencedCode() {}

    static BlockRule of(Settings settings) {
        return settings.isGithub()
                ? BlockRule.of(Marks.FENCE_START_OF_GITHUB, in -> parse(in, WHOLE_OF_GITHUB))
                : BlockRule.of(START, in -> parse(in, WHOLE));
    }

    private static boolean parse(Blocks in, Pattern whole) {
        if (!in.source.take(whole)) {
            return false;
        }
        String language = in.source.group(4);
        Node code = in.node(Kind.CODE_BLOCK, in.source.group(5));
        if (language != null) {
            code.attributes.put("class", "language-" + language);
        }
        in.add(code);
        return true;
    }
}
