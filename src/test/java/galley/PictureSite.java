package galley;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A small site as its documentation begins one, with the names that some theme of it reads. */
enum PictureSite {
    PELICAN(
            List.of("pelican", "--version"),
            "content/drops.md",
            "content/older.md",
            "title: Drops\ndate: 2020-01-02\n\nDrops.\n",
            "title: Older\ndate: 2019-01-02\nfeatured_image: images/o.png\n"
                    + "featured_image_credit: 'Old' by Eve, on Flickr\nfeatured_image_url: https://o.example/1\n\nOld.\n",
            "output/drops.html") {
        @Override
        void settle(Path site) throws IOException {
            write(
                    site,
                    "pelicanconf.py",
                    "SITENAME = 'T'\nSITEURL = ''\nTIMEZONE = 'UTC'\nPATH = 'content'\n"
                            + "FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None\n"
                            + "AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None\nTHEME = 'theme'\n");
            String page = shown(
                    "{{ SITEURL }}/{{ article.featured_image }}",
                    "{{ article.featured_image_url }}",
                    "{{ article.featured_image_credit }}",
                    "{{ article.content }}");
            write(site, "theme/templates/article.html", page);
            write(site, "theme/static/keep", "");
        }

        @Override
        List<String> build(Path site) {
            return List.of("pelican", site + "/content", "-s", site + "/pelicanconf.py", "-o", site + "/output");
        }
    },
    HUGO(
            List.of("hugo", "version"),
            "content/posts/drops.md",
            "content/posts/older.md",
            "---\ntitle: Drops\ndate: 2020-01-02\n---\n\nDrops.\n",
            "---\ntitle: Older\ndate: 2019-01-02\ncover:\n  image: /images/o.png\n  alt: Old\n"
                    + "  caption: \"'Old' by Eve, on Flickr\"\n---\n\nOld.\n",
            "public/posts/drops/index.html") {
        @Override
        void settle(Path site) throws IOException {
            write(
                    site,
                    "hugo.toml",
                    "baseURL = '/'\ntitle = 'T'\ndisableKinds = ['taxonomy', 'term', 'RSS', 'sitemap', 'home', 'section']\n"
                            + "[markup.goldmark.renderer]\nunsafe = true\n");
            write(
                    site,
                    "layouts/_default/single.html",
                    shown("{{ .Params.cover.image }}", "", "{{ .Params.cover.caption | safeHTML }}", "{{ .Content }}"));
        }

        @Override
        List<String> build(Path site) {
            return List.of("hugo", "--config", site + "/hugo.toml", "-s", site.toString());
        }
    },
    JEKYLL(
            List.of("jekyll", "--version"),
            "_posts/2020-01-02-drops.md",
            "_posts/2019-01-02-older.md",
            "---\nlayout: post\ntitle: Drops\n---\n\nDrops.\n",
            "---\nlayout: post\ntitle: Older\nheader-img: /assets/images/o.png\n"
                    + "header-img-credit: \"'Old' by Eve, on Flickr\"\nheader-img-credit-href: https://o.example/1\n---\n\nOld.\n",
            "_site/2020/01/02/drops.html") {
        @Override
        void settle(Path site) throws IOException {
            write(site, "_config.yml", "title: T\n");
            write(
                    site,
                    "_layouts/post.html",
                    shown(
                            "{{ page.header-img }}",
                            "{{ page.header-img-credit-href }}",
                            "{{ page.header-img-credit }}",
                            "{{ content }}"));
        }

        @Override
        List<String> build(Path site) {
            return List.of("jekyll", "build", "-s", site.toString(), "-d", site + "/_site");
        }
    },
    HEXO(
            List.of("ls", Fixed.NODE + "/node_modules/hexo/bin/hexo"),
            "source/_posts/drops.md",
            "source/_posts/older.md",
            "---\ntitle: Drops\ndate: 2020-01-02 03:04:05\n---\n\nDrops.\n",
            "---\ntitle: Older\ndate: 2019-01-02 03:04:05\ncover: /images/o.png\n"
                    + "cover_credit: \"'Old' by Eve, on Flickr\"\ncover_credit_url: https://o.example/1\n---\n\nOld.\n",
            "public/2020/01/02/drops/index.html") {
        @Override
        void settle(Path site) throws IOException {
            write(
                    site,
                    "_config.yml",
                    "title: T\nurl: https://t.example\npermalink: :year/:month/:day/:title/\n"
                            + "timezone: UTC\ntheme: bare\n");
            write(
                    site,
                    "package.json",
                    "{\"name\": \"t\", \"private\": true, \"hexo\": {\"version\": \"\"},"
                            + " \"dependencies\": {\"hexo\": \"*\", \"hexo-renderer-marked\": \"*\"}}\n");
            Files.createSymbolicLink(site.resolve("node_modules"), Path.of(Fixed.NODE, "node_modules"));
            write(
                    site,
                    "themes/bare/layout/post.njk",
                    shown(
                            "{{ page.cover }}",
                            "{{ page.cover_credit_url }}",
                            "{{ page.cover_credit }}",
                            "{{ page.content }}"));
        }

        @Override
        List<String> build(Path site) {
            return List.of("node", Fixed.NODE + "/node_modules/hexo/bin/hexo", "generate", "--cwd", site.toString());
        }
    },
    ELEVENTY(
            List.of("ls", Fixed.NODE + "/node_modules/@11ty/eleventy/cmd.cjs"),
            "posts/drops.md",
            "posts/older.md",
            "---\nlayout: post.njk\ntitle: Drops\ndate: 2020-01-02\n---\n\nDrops.\n",
            "---\nlayout: post.njk\ntitle: Older\ndate: 2019-01-02\nimage: /images/o.png\n"
                    + "image_credit: \"'Old' by Eve, on Flickr\"\nimage_credit_url: https://o.example/1\n---\n\nOld.\n",
            "_site/posts/drops/index.html") {
        @Override
        void settle(Path site) throws IOException {
            write(site, ".eleventy.js", "module.exports = (config) => { config.addPassthroughCopy('images'); };\n");
            write(
                    site,
                    "_includes/post.njk",
                    shown("{{ image }}", "{{ image_credit_url }}", "{{ image_credit }}", "{{ content | safe }}"));
        }

        @Override
        List<String> build(Path site) {
            return List.of(
                    "sh", "-c", "cd '" + site + "' && node '" + Fixed.NODE + "/node_modules/@11ty/eleventy/cmd.cjs'");
        }
    };

    final List<String> probe;
    final String draft;
    final String older;
    final String draftText;
    final String olderText;
    final String page;

    PictureSite(List<String> probe, String draft, String older, String draftText, String olderText, String page) {
        this.probe = probe;
        this.draft = draft;
        this.older = older;
        this.draftText = draftText;
        this.olderText = olderText;
        this.page = page;
    }

    /** What the site has beside posts. */
    abstract void settle(Path site) throws IOException;

    abstract List<String> build(Path site);

    /** Whether the theme has a key for the page that a picture is from. */
    boolean links() {
        return this != HUGO;
    }

    Path make(Path site) throws IOException {
        settle(site);
        write(site, older, olderText);
        return site;
    }

    static void write(Path site, String place, String words) throws IOException {
        Path file = site.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, words);
    }

    private static String shown(String picture, String link, String credit, String body) {
        return Fixed.SHOWN
                .replace("PICTURE", picture)
                .replace("LINK", link)
                .replace("CREDIT", credit)
                .replace("BODY", body);
    }

    /** Enum constants are made before what else the class has. */
    private static final class Fixed {
        static final String NODE = Objects.requireNonNullElse(System.getenv("ORACLE_NODE"), "/tmp/oracle-node");
        static final String SHOWN =
                "<html><body><header><img src=\"PICTURE\"><cite><a href=\"LINK\">CREDIT</a></cite></header>BODY</body></html>";
    }
}
