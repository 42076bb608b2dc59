package galley.markdown.python;

import galley.markdown.python.AttributeText.Attribute;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The {@code fenced_code} extension: code between fences at the margin goes into the stash before anything else is
 * read, so that fences work in the middle of a paragraph, and not in a list or a quotation.
 */
final class FencedCode {
    private static final Pattern OPENING = Pattern.compile("(?d)(?<fence>~{3,}|`{3,}) *(?:\\{(?<attributes>[^}\\n]*)}"
            + "|(?:\\.?(?<language>(?:" + Chars.WORD + "|[#.+-])*) *)?"
            + "(?:hl_lines=(?<quote>[\"'])[^\\n]*?\\k<quote> *)?)(?=\\n)");
    private static final Pattern CLOSING = Pattern.compile("(?d)(~{3,}|`{3,}) *(?=\\n|$)");

    private final Extensions extensions;
    private final CodeHtml style;
    private final HtmlStash stash;

    FencedCode(Extensions extensions, HtmlStash stash) {
        this.extensions = extensions;
        style = extensions.codeStyle();
        this.stash = stash;
    }

    SourceText take(SourceText source) {
        String text = source.text();
        Map<String, Integer> lastClosing = lastClosings(text);
        if (lastClosing.isEmpty()) {
            return source;
        }
        SourceText.Builder rest = new SourceText.Builder(source.bodyLine(0));
        Matcher opening = OPENING.matcher(text);
        int copied = 0;
        int copiedLine = 0;
        int line = 0;
        for (int start = 0; start < text.length(); line++) {
            int next = text.indexOf('\n', start) + 1;
            if (opening.region(start, text.length()).lookingAt()) {
                String fence = opening.group("fence");
                if (lastClosing.getOrDefault(fence, -1) >= next) {
                    int closing = closing(text, next, fence);
                    rest.copy(text.substring(copied, start), source, copiedLine);
                    rest.make("\n" + stash.put(html(opening, text.substring(next, closing))), source.bodyLine(line));
                    line += Chars.count(text, '\n', start, closing);
                    rest.make("\n", source.bodyLine(line + 1));
                    copied = text.indexOf('\n', closing);
                    copiedLine = line;
                    next = copied + 1;
                }
            }
            if (next == 0) {
                break;
            }
            start = next;
        }
        rest.copy(text.substring(copied), source, copiedLine);
        return rest.build();
    }

    /** Where each kind of fence stands as a closing one for the last time, so that no search for one is in vain. */
    private static Map<String, Integer> lastClosings(String text) {
        Map<String, Integer> last = new HashMap<>();
        Matcher closing = CLOSING.matcher(text);
        for (int start = 0; start >= 0 && start < text.length(); ) {
            char c = text.charAt(start);
            if ((c == '`' || c == '~') && closing.region(start, text.length()).lookingAt()) {
                last.put(closing.group(1), start);
            }
            int end = text.indexOf('\n', start);
            start = end < 0 ? -1 : end + 1;
        }
        return last;
    }

    private static int closing(String text, int from, String fence) {
        Matcher closing = CLOSING.matcher(text);
        for (int start = from; ; start = text.indexOf('\n', start) + 1) {
            if (closing.region(start, text.length()).lookingAt()
                    && closing.group(1).equals(fence)) {
                return start;
            }
        }
    }

    private String html(Matcher opening, String code) {
        if (opening.group("attributes") == null) {
            String language = opening.group("language");
            return extensions.coloursCode()
                    ? style.of(code)
                    : plain(language == null ? "" : language, "", Map.of(), code);
        }
        Map<String, String> options = new LinkedHashMap<>();
        StringBuilder classes = new StringBuilder();
        for (Attribute attribute : AttributeText.read(opening.group("attributes"))) {
            if (attribute.name().equals(AttributeText.CLASS)) {
                classes.append(' ').append(attribute.value());
            } else {
                options.put(attribute.name(), attribute.value());
            }
        }
        String[] names = classes.toString().strip().split(" ", 2);
        String language = names[0];
        String more = names.length == 2 ? names[1] : "";
        Boolean colours = CodeHtml.yesOrNo(options.getOrDefault("use_pygments", "true"));
        if (extensions.coloursCode() && Boolean.TRUE.equals(colours)) {
            return coloured(more, options).of(code);
        }
        return plain(language, more, options, code);
    }

    private CodeHtml coloured(String classes, Map<String, String> options) {
        Boolean numbers =
                options.containsKey("linenums") ? CodeHtml.yesOrNo(options.get("linenums")) : style.lineNumbers();
        String first = options.getOrDefault("linenostart", "1");
        String cssClass = classes.isEmpty() ? style.cssClass() : classes + " " + style.cssClass();
        return new CodeHtml(
                Serializer.escapeAttribute(cssClass),
                numbers,
                true,
                first.matches("\\d{1,6}") ? Integer.parseInt(first) : 1);
    }

    private String plain(String language, String classes, Map<String, String> options, String code) {
        Map<String, String> pre = new LinkedHashMap<>();
        pre.put("id", options.get("id"));
        pre.put("class", classes.isEmpty() ? null : classes);
        Map<String, String> inner = new LinkedHashMap<>();
        inner.put("class", language.isEmpty() ? null : "language-" + language);
        if (extensions.has("attr_list")) {
            inner.putAll(options);
            List.of("id", "use_pygments").forEach(inner::remove);
        }
        return "<pre" + attributes(pre) + "><code" + attributes(inner) + ">"
                + CodeHtml.escape(code).replace("\"", "&quot;") + "</code></pre>";
    }

    private static String attributes(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .filter(attribute -> attribute.getValue() != null)
                .map(attribute ->
                        " %s=\"%s\"".formatted(attribute.getKey(), Serializer.escapeAttribute(attribute.getValue())))
                .collect(Collectors.joining());
    }
}
