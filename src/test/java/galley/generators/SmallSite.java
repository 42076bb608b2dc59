package galley.generators;

import galley.post.Family;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A small site of a generator, of our own writing, that its real program builds. Each page tells what the generator read
 * of its post, as JSON in a comment, and has the body between two others.
 */
enum SmallSite {
    PELICAN("output", List.of("pelican", "--version")) {
        @Override
        void settle(Path site) throws IOException {
            write(
                    site,
                    "pelicanconf.py",
                    "SITENAME = 'T'\nSITEURL = ''\nTIMEZONE = 'UTC'\nPATH = 'content'\nTHEME = 'theme'\n"
                            + "FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None\n"
                            + "AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None\n"
                            + "DIRECT_TEMPLATES = []\nAUTHOR_SAVE_AS = TAG_SAVE_AS = CATEGORY_SAVE_AS = ''\n");
            String page = page(
                    "{{ {'source': article.relative_source_path, 'title': article.title|striptags,"
                            + " 'date': article.date.isoformat(), 'tags': (article.tags|default([]))|map(attribute='name')|list,"
                            + " 'draft': article.status == 'draft', 'url': '/' + article.url}|tojson }}",
                    "{{ article.content }}");
            write(site, "theme/templates/article.html", page);
            write(site, "theme/static/keep", "");
            write(site, "content/older.md", "Title: Older\nDate: 2019-01-02\n\nOld.\n");
        }

        @Override
        List<String> build(Path site) {
            return List.of("pelican", site + "/content", "-s", site + "/pelicanconf.py", "-o", site + "/output");
        }
    },
    HUGO("public", List.of("hugo", "version")) {
        @Override
        void settle(Path site) throws IOException {
            write(
                    site,
                    "hugo.toml",
                    "baseURL = 'https://t.example/'\ntitle = 'T'\n"
                            + "disableKinds = ['taxonomy', 'term', 'RSS', 'sitemap', 'home', 'section']\n"
                            + "[markup.goldmark.renderer]\nunsafe = true\n");
            String page = page("META", "{{ .Content }}")
                    .replace(
                            "<!--metaMETA-->",
                            "{{ printf \"<!--meta%s-->\" (dict \"source\" .File.Path \"title\" .Title \"date\" .Date \"tags\""
                                    + " (.Params.tags | default slice) \"draft\" .Draft \"url\" .RelPermalink | jsonify) | safeHTML }}")
                    .replace("<!--body-->", "{{ \"<!--body-->\" | safeHTML }}")
                    .replace("<!--end-->", "{{ \"<!--end-->\" | safeHTML }}");
            write(site, "layouts/_default/single.html", page);
            write(site, "layouts/_default/list.html", "<html></html>");
            write(site, "content/posts/older.md", "---\ntitle: Older\ndate: 2019-01-02\n---\n\nOld.\n");
        }

        @Override
        List<String> build(Path site) {
            return List.of("hugo", "--config", site + "/hugo.toml", "-s", site.toString());
        }
    },
    JEKYLL("_site", List.of("jekyll", "--version")) {
        @Override
        void settle(Path site) throws IOException {
            write(site, "_config.yml", "title: T\ntimezone: UTC\n");
            String page = page(
                    "{\"source\": {{ page.path | jsonify }}, \"title\": {{ page.title | jsonify }},"
                            + " \"date\": {{ page.date | date: '%Y-%m-%dT%H:%M:%S%:z' | jsonify }},"
                            + " \"tags\": {{ page.tags | jsonify }}, \"draft\": false, \"url\": {{ page.url | jsonify }}}",
                    "{{ content }}");
            write(site, "_layouts/post.html", page);
            write(site, "_posts/2019-01-02-older.md", "---\nlayout: post\ntitle: Older\n---\n\nOld.\n");
        }

        @Override
        List<String> build(Path site) {
            return List.of("jekyll", "build", "-s", site.toString(), "-d", site + "/_site");
        }
    },
    HEXO("public", List.of("ls", Node.PLACE + "/node_modules/hexo/bin/hexo")) {
        @Override
        void settle(Path site) throws IOException {
            write(
                    site,
                    "_config.yml",
                    "title: T\nurl: https://t.example\npermalink: :year/:month/:day/:title/\ntimezone: UTC\ntheme: bare\n");
            write(
                    site,
                    "package.json",
                    "{\"name\": \"t\", \"private\": true, \"hexo\": {\"version\": \"\"},"
                            + " \"dependencies\": {\"hexo\": \"*\", \"hexo-renderer-marked\": \"*\"}}\n");
            bringPackages(site);
            String page = page(
                    "{\"source\": {{ page.source | dump }}, \"title\": {{ page.title | default('') | dump }},"
                            + " \"date\": {{ page.date.toISOString() | dump }}, \"tags\": [{% for tag in page.tags.toArray() %}"
                            + "{{ tag.name | dump }}{% if not loop.last %},{% endif %}{% endfor %}],"
                            + " \"draft\": false, \"url\": {{ ('/' + page.path) | dump }}}",
                    "{{ page.content }}");
            write(site, "themes/bare/layout/post.njk", page);
            write(site, "source/_posts/older.md", "---\ntitle: Older\ndate: 2019-01-02 03:04:05\n---\n\nOld.\n");
        }

        @Override
        List<String> build(Path site) {
            return List.of("node", Node.PLACE + "/node_modules/hexo/bin/hexo", "generate", "--cwd", site.toString());
        }
    },
    ELEVENTY("_site", List.of("ls", Node.PLACE + "/node_modules/@11ty/eleventy/cmd.cjs")) {
        @Override
        void settle(Path site) throws IOException {
            write(
                    site,
                    ".eleventy.js",
                    "module.exports = (config) => { config.addPassthroughCopy('images'); config.addPassthroughCopy('posts/**/*.{png,jpg,svg,gif}'); };\n");
            String page = page(
                    "{\"source\": {{ page.inputPath | dump | safe }}, \"title\": {{ title | default('') | dump | safe }},"
                            + " \"date\": {{ page.date.toISOString() | dump | safe }}, \"tags\": {{ tags | default([]) | dump | safe }},"
                            + " \"draft\": {{ draft | default(false) | dump | safe }}, \"url\": {{ page.url | dump | safe }}}",
                    "{{ content | safe }}");
            write(site, "_includes/post.njk", page);
            write(site, "posts/older.md", "---\nlayout: post.njk\ntitle: Older\ndate: 2019-01-02\n---\n\nOld.\n");
        }

        @Override
        List<String> build(Path site) {
            return List.of(
                    "sh", "-c", "cd '" + site + "' && node '" + Node.PLACE + "/node_modules/@11ty/eleventy/cmd.cjs'");
        }
    };

    /** Where the packages of Hexo and Eleventy are. */
    private static final class Node {
        static final String PLACE = Objects.requireNonNullElse(System.getenv("ORACLE_NODE"), "/tmp/oracle-node");
    }

    private final String output;
    private final List<String> probe;

    SmallSite(String output, List<String> probe) {
        this.output = output;
        this.probe = probe;
    }

    /** Writes what the site has before anything is exported into it. */
    abstract void settle(Path site) throws IOException;

    /** The command that builds it. */
    abstract List<String> build(Path site);

    /** What its program wants beside the site's own files. */
    void bringPackages(Path site) throws IOException {
        if (this == HEXO) {
            Files.createSymbolicLink(site.resolve("node_modules"), Path.of(Node.PLACE, "node_modules"));
        }
    }

    Family family() {
        return Family.valueOf(name());
    }

    boolean isInstalled() {
        return Oracle.run(probe).code() == 0;
    }

    /** Whether a draft has no page at all. */
    boolean hidesDrafts() {
        return this == HUGO || this == JEKYLL || this == HEXO;
    }

    Path output(Path site) {
        return site.resolve(output);
    }

    static void write(Path site, String place, String words) throws IOException {
        Path file = site.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, words);
    }

    private static String page(String meta, String body) {
        return "<html><body><!--meta" + meta + "--><!--body-->" + body + "<!--end--></body></html>";
    }
}
