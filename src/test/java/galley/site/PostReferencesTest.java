package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Family;
import galley.post.Post;
import galley.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses as Hugo 0.111.3 and Jekyll 4.3.1 wrote them for the same sites (27 November 2026). */
class PostReferencesTest {
    @TempDir
    Path root;

    private void post(String path, String title) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "---\ntitle: " + title + "\ndate: 2020-01-02\n---\nWords.\n");
    }

    private String in(Family family, String path, String body) {
        Post post = Post.read(root.resolve(path), Text.of("---\ntitle: One\n---\n" + body), family);
        return new PostReferences(Generators.site(root).orElseThrow()).in(post);
    }

    @Test
    void a_name_in_hugo_is_looked_for_beside_the_post_then_from_the_root_then_anywhere() throws IOException {
        Files.writeString(root.resolve("hugo.toml"), """
                baseURL = "https://e.org/blog/"
                [permalinks]
                notes = "/:year/:slug/"
                """);
        post("content/posts/other.md", "Other");
        post("content/notes/other.md", "Ünï Note");
        post("content/posts/bundle/index.md", "Bundle");
        post("content/posts/deep/er/low.md", "Low");
        post("content/posts/żółw.md", "Turtle");
        post("content/posts/slug.md", "Slug\nslug: my-slug");
        post("content/about.md", "About");

        assertThat(in(Family.HUGO, "content/posts/one.md", """
                        [a]({{< ref "other.md" >}})
                        [b]({{< relref "/notes/other" >}})
                        [c]({{< ref "bundle#x" >}})
                        [d]({{< relref "deep/er/low.md" >}})
                        [e]({{% relref path=`low` %}})
                        [f]({{< relref "żółw" >}})
                        [g]({{< relref slug >}})
                        [h]({{< ref "/about" >}})
                        [i]({{< relref "bundle/index.md" >}})
                        [j]({{< relref "posts/other.md" >}})
                        [k]({{< relref "#top" >}})
                        [l]({{< relref "/other" >}})
                        `{{</* ref "other.md" */>}}`
                        """)).isEqualTo("""
                        [a](https://e.org/blog/posts/other/)
                        [b](/blog/2020/%C3%BCn%C3%AF-note/)
                        [c](https://e.org/blog/posts/bundle/#x)
                        [d](/blog/posts/deep/er/low/)
                        [e](/blog/posts/deep/er/low/)
                        [f](/blog/posts/%C5%BC%C3%B3%C5%82w/)
                        [g](/blog/posts/my-slug/)
                        [h](https://e.org/blog/about/)
                        [i](/blog/posts/bundle/)
                        [j](/blog/posts/other/)
                        [k]({{< relref "#top" >}})
                        [l]({{< relref "/other" >}})
                        `{{</* ref "other.md" */>}}`
                        """);
    }

    @Test
    void a_name_in_jekyll_is_that_of_a_post_or_the_path_of_a_file() throws IOException {
        Files.writeString(root.resolve("_config.yml"), "title: J\nbaseurl: /b\n");
        post("_posts/2020-01-02-other.md", "Other");
        post("_posts/sub/2020-01-03-deep.md", "Deep");
        post("blog/_posts/2020-01-04-cat.md", "Cat");
        post("_posts/2020-01-05-żółw.md", "Turtle");
        Files.writeString(Files.createDirectories(root.resolve("assets")).resolve("a.pdf"), "x");

        assertThat(in(Family.JEKYLL, "_posts/2020-01-06-one.md", """
                        [a]({% post_url 2020-01-02-other %})
                        [b]({% link _posts/2020-01-02-other.md %})
                        [c]({%- post_url sub/2020-01-03-deep -%})
                        [d]({% post_url 2020-01-05-żółw %})
                        [e]({% link assets/a.pdf %})
                        [f]({% post_url blog/2020-01-04-cat %})
                        [g]({% link blog/_posts/2020-01-04-cat.md %})
                        {% raw %}{% post_url 2020-01-02-other %}{% endraw %}
                        [h]({% post_url 2020-01-02-gone %})
                        [i]({% link ../assets/a.pdf %})
                        """)).isEqualTo("""
                        [a](/b/2020/01/02/other.html)
                        [b](/b/2020/01/02/other.html)
                        [c](/b/2020/01/02/deep.html)
                        [d](/b/2020/01/02/%C5%BC%C3%B3%C5%82w.html)
                        [e](/b/assets/a.pdf)
                        [f](/b/blog/2020/01/02/cat.html)
                        [g](/b/blog/2020/01/02/cat.html)
                        {% raw %}{% post_url 2020-01-02-other %}{% endraw %}
                        [h]({% post_url 2020-01-02-gone %})
                        [i]({% link ../assets/a.pdf %})
                        """);
    }
}
