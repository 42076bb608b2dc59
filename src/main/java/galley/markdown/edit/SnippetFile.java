package galley.markdown.edit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A snippet as a person writes it: a file that is the snippet. Its name is the file's, without an ending; one of more than
 * one line is a block. The line break at its end is the file's. Pure; any thread.
 */
public sealed interface SnippetFile {
    /** @param name by which it is found */
    record Read(String name, Snippet snippet) implements SnippetFile {}

    /**
     * @param line counted from 1
     * @param words what is wrong there, sentences for a person
     */
    record Bad(int line, String words) implements SnippetFile {
        /** A sign that is meant as it is, or where a place begins: up to its colon, or to its end. */
        private static final Pattern OPEN =
                Pattern.compile("\\\\.|\\$\\{(?:(\\d{1,2})|[A-Z]{2,})([:}]?)", Pattern.DOTALL);

        private static final Pattern PLACE = Pattern.compile("\\$(?:\\d|\\{)");

        /** The first place that is never closed, or has another one inside of it. */
        private static Optional<Bad> in(String body) {
            Matcher open = OPEN.matcher(body);
            int at = 0;
            while (open.find(at)) {
                at = open.end();
                String behind = open.group(2);
                if (behind == null || behind.equals("}") || behind.isEmpty() && open.group(1) == null) {
                    continue;
                }
                int end = at;
                Matcher place = PLACE.matcher(body);
                while (!behind.isEmpty() && end < body.length() && body.charAt(end) != '}') {
                    if (place.region(end, body.length()).lookingAt()) {
                        return Optional.of(
                                at(body, end, "A place cannot have another one inside. Write \\$ for the sign."));
                    }
                    end += body.charAt(end) == '\\' ? 2 : 1;
                }
                if (behind.isEmpty() || end >= body.length()) {
                    return Optional.of(
                            at(body, open.start(), "“" + open.group() + "” begins a place that no “}” ends."));
                }
                at = end;
            }
            return Optional.empty();
        }

        private static Bad at(String body, int offset, String words) {
            return new Bad(
                    1 + (int) body.chars().limit(offset).filter(c -> c == '\n').count(), words);
        }
    }

    /**
     * @param file its name
     * @param text with {@code \n} line ends
     */
    static SnippetFile read(String file, String text) {
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        if (body.isBlank()) {
            return new Bad(1, "It is empty: what stands in the file is what goes into the post.");
        }
        int dot = file.lastIndexOf('.');
        String name = dot > 0 ? file.substring(0, dot) : file;
        return Bad.in(body)
                .<SnippetFile>map(bad -> bad)
                .orElseGet(() -> new Read(name, new Snippet(body, body.indexOf('\n') >= 0)));
    }
}
