package galley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.cli.Cli;
import galley.generators.Oracle;
import galley.picture.Intake;
import galley.picture.Notes;
import galley.preview.Png;
import galley.store.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pictures are taken into a draft by the window as it is, the post is exported, and the real generator builds the site. Its
 * one template shows the header's picture and credit under the names that the site's older post has.
 */
@Tag("generators")
class PictureSiteTest {

    @TempDir
    Path temp;

    private OpenWindow window;

    private void take(Path picture, String what, boolean own) {
        Fx.run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.FILES, List.of(picture.toFile()))));
        window.run("edit.paste");
        Fx.until("the sheet is there", () -> window.sight().contains("Take in a picture"));
        Fx.run(() -> {
            window.find(TextField.class, field -> "Description of the picture".equals(Fx.name(field)))
                    .setText(what);
            window.find(CheckBox.class, box -> "With its size".equals(box.getText()))
                    .setSelected(true);
            if (own) {
                window.find(RadioButton.class, radio -> radio.getText().startsWith("As the post"))
                        .setSelected(true);
            }
        });
        String before = Fx.call(() -> window.text().getText());
        window.choose("Insert");
        Fx.until("the post has it", () -> !before.equals(window.text().getText()));
    }

    private static void export(Path post, Path site) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Cli.run(new String[] {"export", "--to", site.toString(), post.toString()}, print, print, null);
        assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isZero();
    }

    @ParameterizedTest
    @EnumSource(PictureSite.class)
    void a_picture_and_its_credit_are_where_the_built_page_points(PictureSite kind) throws IOException {
        takenInAndBuilt(kind, "", "");
    }

    /** With the folder that Hexo has for a post, here, there or in both, and with Markdown that looks into it. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            assets   > assets
            assets   >
                     > assets
            assets   > markdown
            markdown > assets
            markdown >
            """)
    void so_are_they_where_hexo_has_a_folder_for_each_post(String mine, String site) throws IOException {
        takenInAndBuilt(PictureSite.HEXO, folders(mine), folders(site));
    }

    private static String folders(String which) {
        String on = "post_asset_folder: true\n";
        return which == null ? "" : which.equals("markdown") ? on + "marked:\n  postAsset: true\n" : on;
    }

    private static void settings(Path site, String lines) throws IOException {
        if (!lines.isEmpty()) {
            Files.writeString(site.resolve("_config.yml"), lines, StandardOpenOption.APPEND);
        }
    }

    /** @param lines more of the settings, of the site that it is written in and of the other */
    private void takenInAndBuilt(PictureSite kind, String lines, String others) throws IOException {
        assumeTrue(Oracle.run(kind.probe).code() == 0, "skipped: " + kind + " is not installed");
        Path root = temp.toRealPath();
        Path mine = kind.make(Files.createDirectories(root.resolve("mine")));
        Path site = kind.make(Files.createDirectories(root.resolve("site")));
        settings(mine, lines);
        settings(site, others);
        Path post = mine.resolve(kind.draft);
        PictureSite.write(mine, kind.draft, kind.draftText);
        Intake.Fine plain = (Intake.Fine) Intake.of(Png.of(64, 48, 0x3f7f5f));
        Notes notes = new Notes("_ann_", "Seedling", "Flickr", "CC BY 2.0", "https://photos.example/1", 1);
        Path featured = Files.write(root.resolve("My Seedling.png"), plain.bytes(notes));
        Path other = Files.write(root.resolve("Überall.png"), Png.of(32, 16, 0x7f3f5f));

        window = new OpenWindow(root.resolve("kept"), Settings.inMemory()).open(post);
        try {
            Fx.run(() -> window.text().moveTo(window.text().getLength()));
            take(featured, "A seedling", true);
            take(other, "Rain", false);
            window.run("file.save");
            Fx.until("it is saved", () -> {
                try {
                    return Files.readString(post).contains("Rain");
                } catch (IOException e) {
                    return false;
                }
            });
        } finally {
            window.close();
        }
        export(post, site);
        Oracle.Ended built = Oracle.run(kind.build(site));
        assertThat(built.code()).as(built.output()).isZero();

        Path output = site.resolve(kind.page.substring(0, kind.page.indexOf('/')));
        Path page = site.resolve(kind.page);
        assertThat(page).as(built.output()).exists();
        Document html = Jsoup.parse(Files.readString(page));
        assertThat(html.select("cite").text())
                .contains("_ann_")
                .contains("Flickr")
                .contains("CC BY 2.0");
        if (kind.links()) {
            assertThat(html.select("cite a").attr("href")).isEqualTo("https://photos.example/1");
        }
        List<String> shown = new ArrayList<>();
        for (Element picture : html.select("img")) {
            Path file = file(output, page, picture.attr("src"));
            assertThat(file).as(picture.outerHtml() + Files.readString(post)).exists();
            shown.add(picture.attr("alt") + " " + wide(file));
        }
        assertThat(shown).containsExactly(" 64", "Rain 32");
        boolean byTag = lines.startsWith("post_asset") && !lines.contains("marked");
        boolean sized = kind == PictureSite.PELICAN || kind == PictureSite.JEKYLL || byTag;
        assertThat(html.select("img[alt=Rain]").attr("width")
                        + html.select("img[alt=Rain]").attr("height"))
                .isEqualTo(sized ? "3216" : "");
    }

    /** All that Hexo's tags show and lead to, in a site of each generator. */
    @ParameterizedTest
    @EnumSource(PictureSite.class)
    void what_hexo_shows_from_the_folder_of_a_post_goes_along_to_any_site(PictureSite kind) throws IOException {
        fromAssets(kind, "");
    }

    @Test
    void nor_is_it_lost_on_the_way_to_another_such_folder() throws IOException {
        fromAssets(PictureSite.HEXO, folders("assets"));
    }

    @Test
    void nor_in_a_site_that_lies_below_an_address() throws IOException {
        fromAssets(PictureSite.HEXO, "root: /below/\n");
    }

    private void fromAssets(PictureSite kind, String lines) throws IOException {
        assumeTrue(Oracle.run(kind.probe).code() == 0, "skipped: " + kind + " is not installed");
        Path root = temp.toRealPath();
        Path mine = PictureSite.HEXO.make(Files.createDirectories(root.resolve("mine")));
        settings(mine, folders("assets"));
        Path site = kind.make(Files.createDirectories(root.resolve("site")));
        settings(site, lines);
        String own = "source/_posts/2020-01-02-drops";
        String layout = kind == PictureSite.JEKYLL
                ? "layout: post\n"
                : kind == PictureSite.ELEVENTY ? "layout: post.njk\n" : "";
        PictureSite.write(mine, own + ".md", "---\n" + layout + """
                title: Drops
                date: 2020-01-02 03:04:05
                ---

                {% asset_img wide 32.png 32 16 '"On hovering" "Alt words"' %}

                {% asset_img "my 33.png" Only a title %}

                <img src="{% asset_path below/34.png %}" alt="By path"> and {% asset_link notes.pdf The notes %}

                ```
                {% raw %}{% asset_img code.png %}{% endraw %}
                ```
                """);
        for (String name : List.of("32.png", "my 33.png", "below/34.png")) {
            int wide = Integer.parseInt(name.replaceAll("\\D", ""));
            Path file = mine.resolve(own + "/" + name);
            Files.createDirectories(file.getParent());
            Files.write(file, Png.of(wide, 16, 0x7f3f5f));
        }
        PictureSite.write(mine, own + "/notes.pdf", "%PDF-1.4");
        export(mine.resolve(own + ".md"), site);
        Oracle.Ended built = Oracle.run(kind.build(site));
        assertThat(built.code()).as(built.output()).isZero();

        Path output = site.resolve(kind.page.substring(0, kind.page.indexOf('/')));
        Path page;
        try (Stream<Path> files = Files.walk(output)) {
            page = files.filter(file -> file.toString().matches(".*drops(?:/index)?\\.html"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(built.output()));
        }
        String html = Files.readString(page);
        List<String> shown = new ArrayList<>();
        for (Element picture : Jsoup.parse(html).select("img[alt], img[title]")) {
            Path file = file(output, page, picture.attr("src"));
            assertThat(file).as(picture.outerHtml() + html).exists();
            shown.add(picture.attr("alt") + "|" + picture.attr("title") + "|" + wide(file));
        }
        String only = kind == PictureSite.HEXO ? "|Only a title|33" : "Only a title||33";
        assertThat(shown).containsExactly("Alt words|On hovering|32", only, "By path||34");
        Element link = Jsoup.parse(html).selectFirst("a:contains(The notes)");
        assertThat(file(output, page, link.attr("href"))).as(link.outerHtml()).hasContent("%PDF-1.4");
    }

    /** Where a server of the built site has what a page's address leads to. */
    private static Path file(Path output, Path page, String address) {
        String path = URI.create(address.replace(" ", "%20")).getPath(); // as a browser asks
        return path.startsWith("/")
                ? output.resolve(path.replaceFirst("^/(?:below/)?", ""))
                : page.getParent().resolve(path);
    }

    private static int wide(Path png) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(png)).getInt(16);
    }
}
