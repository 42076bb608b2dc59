package galley.generators;

import galley.post.Family;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A small site of our own writing for each generator: its first post shows two pictures and leads to the second, which
 * leads back, in all the ways that the generator has for that.
 */
enum OwnPosts {
    PELICAN(
            "r p second second",
            2,
            List.of("content/first-pelican.md", "content/second-pelican.md"),
            Map.of(
                    "pelicanconf.py",
                    "PATH = 'content'\n",
                    "content/first-pelican.md",
                    "Title: First: of \"Pelican\"\nDate: 2020-01-02 10:00\nTags: one, two words\nSlug: first-pelican\n\n"
                            + "![r]({static}/images/r.png) ![p]({attach}p.png)\n\n[on]({filename}second-pelican.md)"
                            + " [old](|filename|/second-pelican.md#part)\n",
                    "content/second-pelican.md",
                    "Title: Second\nDate: 2020-01-03 10:00\nSlug: second-pelican\nStatus: published\n\n## Part\n\n[back]({filename}/first-pelican.md)"
                            + " [page](first-pelican.html)\n",
                    "content/images/r.png",
                    "r of pelican",
                    "content/p.png",
                    "p of pelican")),
    HUGO(
            "r p second second p",
            2,
            List.of("content/posts/first-hugo/index.md", "content/posts/second-hugo.md"),
            Map.of(
                    "hugo.toml",
                    "title = 'T'\n",
                    "content/posts/first-hugo/index.md",
                    "+++\ntitle = 'First: of Hugo'\ndate = 2020-01-02T10:00:00+02:00\ntags = ['one', 'two words']\n+++\n\n"
                            + "![r](/images/r.png) ![p](p.png)\n\n[on]({{< relref \"second-hugo.md\" >}})"
                            + " [ref]({{< ref \"/posts/second-hugo#part\" >}})\n\n{{< figure src=\"p.png\" alt=\"A p\" >}}\n",
                    "content/posts/second-hugo.md",
                    "---\ntitle: Second\ndate: 2020-01-03\n---\n\n## Part\n\n[back](/posts/first-hugo/) [rel]({{< relref \"first-hugo\" >}})\n",
                    "static/images/r.png",
                    "r of hugo",
                    "content/posts/first-hugo/p.png",
                    "p of hugo")),
    JEKYLL(
            "r p p second second",
            2,
            List.of("_posts/2020-01-02-first-jekyll.md", "_posts/2020-01-03-second-jekyll.md"),
            Map.of(
                    "_config.yml",
                    "title: T\nbaseurl: /blog\n",
                    "_posts/2020-01-02-first-jekyll.md",
                    "---\nlayout: post\ntitle: 'First: of Jekyll'\ntags: one two\n---\n\n"
                            + "![r](/assets/r.png) ![p]({{ site.baseurl }}/assets/p.png) ![q]({{ \"/assets/p.png\" | relative_url }})\n\n"
                            + "[on]({% post_url 2020-01-03-second-jekyll %}) [link]({% link _posts/2020-01-03-second-jekyll.md %}#part)\n\n"
                            + "{% highlight ruby %}\nputs 1\n{% endhighlight %}\n",
                    "_posts/2020-01-03-second-jekyll.md",
                    "---\nlayout: post\ntitle: Second\n---\n\n## Part\n\n[back](/blog/2020/01/02/first-jekyll.html)\n"
                            + "[url]({{ site.baseurl }}{% post_url 2020-01-02-first-jekyll %})\n",
                    "assets/r.png",
                    "r of jekyll",
                    "assets/p.png",
                    "p of jekyll")),
    HEXO(
            "r p second second",
            1,
            List.of("source/_posts/first-hexo.md", "source/_posts/second-hexo.md"),
            Map.of(
                    "_config.yml",
                    "title: T\nsource_dir: source\npost_asset_folder: true\n",
                    "source/_posts/first-hexo.md",
                    "---\ntitle: 'First: of Hexo'\ndate: 2020-01-02 10:00:00\ntags: [one, two words]\n---\n\n"
                            + "![r](/images/r.png)\n\n{% asset_img p.png A p %}\n\n{% post_link second-hexo %} {% post_link second-hexo 'Some words' %}\n",
                    "source/_posts/second-hexo.md",
                    "---\ntitle: Second\ndate: 2020-01-03 10:00:00\n---\n\n## Part\n\n[back](/2020/01/02/first-hexo/)\n",
                    "source/images/r.png",
                    "r of hexo",
                    "source/_posts/first-hexo/p.png",
                    "p of hexo")),
    ELEVENTY(
            "r p second second",
            1,
            List.of("posts/first-eleventy.md", "posts/second-eleventy.md"),
            Map.of(
                    ".eleventy.js",
                    "module.exports = () => {};\n",
                    "posts/first-eleventy.md",
                    "---\nlayout: post.njk\ntitle: 'First: of Eleventy'\ndate: 2020-01-02\ntags: [one, two words]\n---\n\n"
                            + "![r](/images/r.png) ![p](/images/p.png)\n\n[on](/posts/second-eleventy/) [rel](../second-eleventy/#part)\n",
                    "posts/second-eleventy.md",
                    "---\nlayout: post.njk\ntitle: Second\ndate: 2020-01-03\n---\n\n## Part\n\n[back](/posts/first-eleventy/)\n",
                    "images/r.png",
                    "r of eleventy",
                    "images/p.png",
                    "p of eleventy"));

    private final List<String> shown;
    private final int back;
    private final List<String> posts;
    private final Map<String, String> files;

    OwnPosts(String shown, int back, List<String> posts, Map<String, String> files) {
        String id = name().toLowerCase(Locale.ROOT);
        this.shown = Stream.of(shown.split(" "))
                .map(each -> each.length() == 1 ? each + " of " + id : each)
                .toList();
        this.back = back;
        this.posts = posts;
        this.files = new LinkedHashMap<>(files);
    }

    Family family() {
        return Family.valueOf(name());
    }

    /** The first and the second, by their places. */
    List<String> posts() {
        return posts;
    }

    /** What the first post shows and leads to, in order: the words in a picture's file, or the post. */
    List<String> shown() {
        return shown;
    }

    /** How often the second post leads back. */
    int back() {
        return back;
    }

    Map<String, String> files() {
        return files;
    }
}
