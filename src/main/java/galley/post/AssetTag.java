package galley.post;

import galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag of Hexo's for a file in the folder of the post's own, read as Hexo 8 reads it. Pure; any thread. Source: Hexo, “Tag
 * plugins: include assets”, and its {@code asset_img}, {@code asset_path}, {@code asset_link}.
 *
 * @param whole from brace to brace
 * @param tag where its name stands
 * @param kind its name
 * @param file where the file's name stands, with its quotation marks if it has any
 * @param name of the file; of one in a folder below with {@code /} between
 * @param title what is shown on hovering; of a link its words; empty for none
 * @param alt what stands for the picture; empty for none
 */
public record AssetTag(Span whole, Span tag, String kind, Span file, String name, String title, String alt) {
    private static final String PATH = "asset_path";
    private static final Set<String> NO_PICTURES = Set.of(PATH, "asset_link");
    private static final Pattern BEGINNING = Pattern.compile("\\{%-?\\s*(asset_(?:img|image|path|link))\\s");
    private static final Pattern WORD = Pattern.compile("'[^']*'|\"[^\"]*\"|\\S+");
    private static final int LONGEST = 2_000;

    /** Those of a post's text, in order; none from code. */
    public static List<AssetTag> in(Post post) {
        return post.family() == Family.HEXO
                ? in(Prose.of(post.text().toString(), post.header().bodyStart(), post.family())
                        .text())
                : List.of();
    }

    /** Those of a text that is no post as a whole. */
    public static List<AssetTag> in(String text) {
        List<AssetTag> found = new ArrayList<>();
        for (MatchResult begun : Starts.at('{', BEGINNING, text)) {
            int end = text.indexOf("%}", begun.end());
            if (end >= 0 && end - begun.end() <= LONGEST) {
                int last = text.charAt(end - 1) == '-' ? end - 1 : end;
                Span whole = new Span(begun.start(), end + 2);
                of(text, whole, new Span(begun.start(1), begun.end(1)), new Span(begun.end(), last))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** A link that begins with {@code asset_path}. @param tail what follows on the tag */
    public record Link(String name, String tail) {}

    /** Nothing for any other link. */
    public static Optional<Link> at(String link) {
        return in(link).stream()
                .filter(tag -> tag.whole().start() == 0 && tag.kind().equals(PATH))
                .findFirst()
                .map(tag -> new Link(tag.name(), link.substring(tag.whole().end())));
    }

    /** One by its parts; an {@code img} too, which has the same words with an address for the name. Nothing without any. */
    static Optional<AssetTag> of(String text, Span whole, Span tag, Span arguments) {
        List<Span> spans = new ArrayList<>();
        Matcher word = WORD.matcher(text).region(arguments.start(), arguments.end());
        while (word.find()) {
            spans.add(new Span(word.start(), word.end()));
        }
        return spans.isEmpty() ? Optional.empty() : Optional.of(of(text, whole, tag, spans));
    }

    private static AssetTag of(String text, Span whole, Span tag, List<Span> spans) {
        String kind = tag.in(text);
        List<String> words = spans.stream().map(span -> bare(span.in(text))).toList();
        boolean picture = !NO_PICTURES.contains(kind);
        int file = 0;
        while (picture && file + 1 < words.size() && !words.get(file).contains(".")) {
            file++; // class names stand before it
        }
        int rest = file + 1;
        if (!picture) {
            int end = words.getLast().matches("true|false") ? words.size() - 1 : words.size();
            String said = String.join(" ", words.subList(rest, Math.max(rest, end)));
            return new AssetTag(whole, tag, kind, spans.get(file), words.get(file), said, "");
        }
        for (int sizes = 0; sizes < 2 && rest < words.size() && words.get(rest).matches("\\d+"); sizes++) {
            rest++;
        }
        String meta = String.join(" ", words.subList(rest, words.size()));
        Matcher said = Pattern.compile(said(meta.startsWith("\"")) + "\\s*" + said(meta.endsWith("\"")))
                .matcher(meta);
        boolean any = said.find();
        return new AssetTag(
                whole,
                tag,
                kind,
                spans.get(file),
                words.get(file),
                any && said.group(1) != null ? said.group(1).strip() : "",
                any && said.group(2) != null ? said.group(2).strip() : "");
    }

    /** Hexo's own expressions. */
    private static String said(boolean inDouble) {
        return inDouble ? "\"?([^\"]+)?\"?" : "'?([^']+)?'?";
    }

    private static String bare(String word) {
        boolean quoted = word.length() > 1
                && "\"'".indexOf(word.charAt(0)) >= 0
                && word.charAt(word.length() - 1) == word.charAt(0);
        return quoted ? word.substring(1, word.length() - 1) : word;
    }

    /** Whether it shows its file as a picture. */
    public boolean isPicture() {
        return !NO_PICTURES.contains(kind);
    }

    /** The address of its file. */
    public String link() {
        return link(name);
    }

    /** The address of a file in the post's own folder, as {@code asset_path} says it. */
    public static String link(String name) {
        String quote = name.indexOf(' ') < 0 ? "" : name.indexOf('"') < 0 ? "\"" : "'";
        return "{% " + PATH + " " + quote + name + quote + " %}";
    }
}
