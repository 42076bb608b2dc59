package galley.markdown.hugo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One tag of a shortcode: {@code {{< name arguments >}}}, {@code {{% name %}}}, a closing one with a slash before its name,
 * or one in a comment that is shown instead of obeyed.
 *
 * <p>Rules: Hugo's {@code pageparser}.
 */
record ShortcodeTag(
        int start,
        int end,
        Kind kind,
        boolean markdown,
        String name,
        List<String> arguments,
        Map<String, String> named) {
    enum Kind {
        OPEN,
        SELF_CLOSED,
        CLOSE,
        /** Shown as it stands, less the comment's marks. */
        SHOWN
    }

    private static final Pattern NAME = Pattern.compile("\\s*(/?)\\s*([\\p{L}\\p{Nd}_][\\p{L}\\p{Nd}_./-]*+)");
    /** No argument has a curly bracket: where tags are opened and never closed, each stops at the next one. */
    private static final Pattern ARGUMENT = Pattern.compile("\\s+(?:([\\p{L}\\p{Nd}_-]++)\\s*=\\s*)?"
            + "(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|`([^`]*+)`|([^\\s\"`>%={]++(?:[>%](?!}})|[^\\s>%])*+))");

    /** The first tag at or after a place. What only looks like one is text. */
    static Optional<ShortcodeTag> find(String text, int from) {
        for (int i = text.indexOf("{{", from); i >= 0; i = text.indexOf("{{", i + 1)) {
            if (i + 2 < text.length() && (text.charAt(i + 2) == '<' || text.charAt(i + 2) == '%')) {
                Optional<ShortcodeTag> tag = read(text, i);
                if (tag.isPresent()) {
                    return tag;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ShortcodeTag> read(String text, int start) {
        boolean markdown = text.charAt(start + 2) == '%';
        String close = markdown ? "%}}" : ">}}";
        if (text.startsWith("/*", start + 3)) {
            int end = text.indexOf("*/" + close, start + 5);
            return end < 0 ? Optional.empty() : Optional.of(shown(start, end + 5, markdown));
        }
        Matcher name = NAME.matcher(text).region(start + 3, text.length());
        if (!name.lookingAt()) {
            return Optional.empty();
        }
        boolean selfClosed = false;
        List<String> arguments = new ArrayList<>();
        Map<String, String> named = new LinkedHashMap<>();
        int at = name.end();
        Matcher argument = ARGUMENT.matcher(text);
        while (argument.region(at, text.length()).lookingAt()) {
            if ("/".equals(argument.group(4))) {
                selfClosed = true;
            } else if (argument.group(1) == null) {
                arguments.add(value(argument));
            } else {
                named.put(argument.group(1), value(argument));
            }
            at = argument.end();
        }
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (text.startsWith("/", at)) {
            selfClosed = true;
            at++;
        }
        if (!text.startsWith(close, at)) {
            return Optional.empty();
        }
        Kind kind = !name.group(1).isEmpty() ? Kind.CLOSE : selfClosed ? Kind.SELF_CLOSED : Kind.OPEN;
        return Optional.of(
                new ShortcodeTag(start, at + close.length(), kind, markdown, name.group(2), arguments, named));
    }

    private static ShortcodeTag shown(int start, int end, boolean markdown) {
        return new ShortcodeTag(start, end, Kind.SHOWN, markdown, "", List.of(), Map.of());
    }

    private static String value(Matcher argument) {
        if (argument.group(2) != null) {
            return argument.group(2).replace("\\\"", "\"");
        }
        return argument.group(3) != null ? argument.group(3) : argument.group(4);
    }

    /** What is shown of a tag in a comment. */
    String text(String source) {
        return source.substring(start, start + 3)
                + source.substring(start + 5, end - 5)
                + source.substring(end - 3, end);
    }
}
