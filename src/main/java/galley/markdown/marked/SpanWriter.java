package galley.markdown.marked;

import galley.markdown.Deadline;
import java.util.List;
import java.util.regex.Pattern;

/** Writes spans as hexo-renderer-marked does. */
record SpanWriter(Options options, Deadline deadline) {
    private static final Pattern FROM_ELSEWHERE = Pattern.compile("#|//|https?:");

    String write(List<Span> spans) {
        StringBuilder out = new StringBuilder();
        for (Span span : spans) {
            write(span, out);
        }
        return out.toString();
    }

    private void write(Span span, StringBuilder out) {
        deadline.wrote(span.target.length() + span.title.length() + 1L);
        switch (span.kind) {
            case TEXT -> out.append(span.ready ? span.text : Escapes.some(span.text));
            case HTML -> out.append(span.text);
            case BREAK -> out.append("<br>");
            case CODE -> out.append("<code>").append(Escapes.code(span.text)).append("</code>");
            case EMPHASIS -> element("em", span, out);
            case STRONG -> element("strong", span, out);
            case STRIKE -> element("del", span, out);
            case LINK -> link(span, out);
            case IMAGE -> picture(span, out);
        }
    }

    private void element(String name, Span span, StringBuilder out) {
        out.append('<').append(name).append('>');
        span.children.forEach(child -> write(child, out));
        out.append("</").append(name).append('>');
    }

    private void link(Span span, StringBuilder out) {
        String target = span.target;
        boolean unsafe =
                target.startsWith("javascript:") || target.startsWith("vbscript:") || target.startsWith("data:");
        if (options.sanitizeUrl() && unsafe) {
            target = "";
        }
        if (options.mangle() && target.startsWith("mailto:")) {
            out.append("<a href=\"mailto:").append(mangled(target.substring(7))).append('"');
        } else {
            out.append("<a href=\"").append(SiteAddress.encoded(target)).append('"');
        }
        attribute(" title", span.title, out);
        Options.ExternalLinks external = options.externalLinks();
        if ((external.enable() || external.nofollow()) && external.site().isExternal(target)) {
            out.append(external.enable() ? " target=\"_blank\"" : "");
            out.append(" rel=\"noopener").append(external.nofollow() ? " external nofollow noreferrer\"" : "\"");
        }
        out.append('>');
        span.children.forEach(child -> write(child, out));
        out.append("</a>");
    }

    /** By numbers, which is meant to hide it from machines. */
    private static String mangled(String mail) {
        StringBuilder out = new StringBuilder(6 * mail.length());
        for (char c : mail.toCharArray()) {
            out.append("&#").append((int) c).append(';');
        }
        return out.toString();
    }

    private void picture(Span span, StringBuilder out) {
        String source = span.target;
        Options.Pictures pictures = options.pictures();
        if (pictures.prepend() && !FROM_ELSEWHERE.matcher(source).lookingAt()) {
            source = pictures.site().fromRoot(source);
        }
        boolean captioned = options.figcaption() && !span.text.isEmpty();
        out.append(captioned ? "<figure>" : "")
                .append("<img src=\"")
                .append(SiteAddress.encoded(source))
                .append('"');
        attribute(" alt", span.text, out);
        attribute(" title", span.title, out);
        out.append(options.lazyload() ? " loading=\"lazy\"" : "").append('>');
        if (captioned) {
            out.append("<figcaption aria-hidden=\"true\">").append(span.text).append("</figcaption></figure>");
        }
    }

    private static void attribute(String name, String value, StringBuilder out) {
        if (!value.isEmpty()) {
            out.append(name).append("=\"").append(Escapes.all(value)).append('"');
        }
    }
}
