package galley.window;

import galley.markdown.edit.Snippet;
import galley.post.Family;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The part of the table of commands that puts snippets into the open post, in the way of its generator. */
final class SnippetCommands {
    private static final Set<Family> MORE = EnumSet.of(Family.HUGO, Family.HEXO);

    private final Desk desk;
    private final Clock clock;

    SnippetCommands(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    void addTo(CommandTable.Lines menu) {
        menu.add("snippet.figure", "Figure with a Caption", "", () -> insert(figure(), true))
                .add("snippet.details", "Details to Open", "", () -> insert(details(), true))
                .add("snippet.callout", "Callout", "", () -> insert("> **${1:Note:}** ${2:$SELECTION}$0", true))
                .when(() -> isOne(MORE), "snippet.youtube", "YouTube Video", "", null, () -> insert(youtube(), true))
                .when(() -> isOne(MORE), "snippet.more", "End of the Summary", "", null, () -> insert(more(), true))
                .add("snippet.date", "Today’s Date", "", () -> insert("$DATE", false));
    }

    private void insert(String body, boolean ownLine) {
        Map<String, String> values = Map.of("DATE", LocalDate.now(clock).toString());
        desk.current().editor().stops().insert(new Snippet(body, ownLine), values);
    }

    private String figure() {
        return family() == Family.HUGO
                ? "{{< figure src=\"${1:picture.jpg}\" alt=\"${2:what it shows}\" caption=\"${3:$SELECTION}\" >}}"
                : """
                <figure>
                  <img src="${1:picture.jpg}" alt="${2:what it shows}">
                  <figcaption>${3:$SELECTION}</figcaption>
                </figure>""";
    }

    /** Python-Markdown (md_in_html) and kramdown (parse_block_html is off) read Markdown in HTML where it says so. */
    private String details() {
        boolean asked = family() == Family.PELICAN || family() == Family.JEKYLL;
        return "<details" + (asked ? " markdown=\"1\"" : "")
                + ">\n<summary>${1:More}</summary>\n\n${2:$SELECTION}$0\n\n</details>";
    }

    /** Both generators bring the tag along: gohugo.io/shortcodes/youtube, hexo.io/docs/tag-plugins. */
    private String youtube() {
        return family() == Family.HUGO ? "{{< youtube ${1:id} >}}" : "{% youtube ${1:id} %}";
    }

    private String more() {
        return family() == Family.HUGO ? "<!--more-->" : "<!-- more -->";
    }

    private boolean isOne(Set<Family> families) {
        return desk.current() != null && families.contains(family());
    }

    private Family family() {
        return desk.current().analyzer().family();
    }
}
