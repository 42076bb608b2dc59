package galley.window;

import galley.markdown.edit.Snippet;
import galley.post.Family;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/** The snippets that come along, in the way of the open post's generator, as commands and by their names. */
final class SnippetCommands {
    private static final Set<Family> MORE = EnumSet.of(Family.HUGO, Family.HEXO);

    /**
     * @param name by which it is found when it is typed
     * @param families whose posts can have it
     */
    record Known(String name, String label, Set<Family> families, Function<Family, Snippet> snippet) {}

    static final List<Known> ALL = List.of(
            known("figure", "Figure with a Caption", SnippetCommands::figure),
            known("details", "Details to Open", SnippetCommands::details),
            known("callout", "Callout", family -> "> **${1:Note:}** ${2:$SELECTION}$0"),
            new Known("youtube", "YouTube Video", MORE, family -> new Snippet(youtube(family), true)),
            new Known("more", "End of the Summary", MORE, family -> new Snippet(more(family), true)),
            new Known("date", "Today’s Date", EnumSet.allOf(Family.class), family -> new Snippet("$DATE", false)));

    private SnippetCommands() {}

    private static Known known(String name, String label, Function<Family, String> body) {
        return new Known(name, label, EnumSet.allOf(Family.class), family -> new Snippet(body.apply(family), true));
    }

    static void addTo(CommandTable.Lines menu, Desk desk, Supplier<Snippets> snippets) {
        for (Known known : ALL) {
            BooleanSupplier fits = () -> desk.current() != null
                    && known.families().contains(desk.current().analyzer().family());
            menu.when(
                    fits,
                    "snippet." + known.name(),
                    known.label(),
                    "",
                    null,
                    () -> snippets.get()
                            .insert(known.snippet()
                                    .apply(desk.current().analyzer().family())));
        }
        menu.gap()
                .when(
                        () -> true,
                        "snippet.edit",
                        "Edit Snippets…",
                        "",
                        null,
                        () -> snippets.get().edit());
    }

    private static String figure(Family family) {
        return family == Family.HUGO
                ? "{{< figure src=\"${1:picture.jpg}\" alt=\"${2:what it shows}\" caption=\"${3:$SELECTION}\" >}}"
                : """
                <figure>
                  <img src="${1:picture.jpg}" alt="${2:what it shows}">
                  <figcaption>${3:$SELECTION}</figcaption>
                </figure>""";
    }

    /** Python-Markdown (md_in_html) and kramdown (parse_block_html is off) read Markdown in HTML where it says so. */
    private static String details(Family family) {
        boolean asked = family == Family.PELICAN || family == Family.JEKYLL;
        return "<details" + (asked ? " markdown=\"1\"" : "")
                + ">\n<summary>${1:More}</summary>\n\n${2:$SELECTION}$0\n\n</details>";
    }

    /** Both generators bring the tag along: gohugo.io/shortcodes/youtube, hexo.io/docs/tag-plugins. */
    private static String youtube(Family family) {
        return family == Family.HUGO ? "{{< youtube ${1:id} >}}" : "{% youtube ${1:id} %}";
    }

    private static String more(Family family) {
        return family == Family.HUGO ? "<!--more-->" : "<!-- more -->";
    }
}
