package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S21: whatever the files of a site say and would run, opening and previewing one of its posts runs and fetches nothing. */
class LooseSiteUiTest {
    private static final String POST = """
            # Loose

            <script>document.title = 'ran'</script><img src="$URL/a.png" onerror="document.title = 'ran'">
            <link rel="stylesheet" href="$URL/b.css"><iframe src="$URL/c"></iframe><p onclick="x()">*on*</p>

            {{< run >}} {% run %} {{ process.exit() }} <%= system('touch $MARK') %>
            """;

    /** What other programs are told by, or run, in such a folder. */
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry(
                    "pelicanconf.py",
                    "import os\nos.system('touch $MARK')\nMARKDOWN = {'extensions': open('$MARK', 'w')}\n"),
            Map.entry("hugo.toml", """
                    [markup.goldmark.renderer]
                    unsafe = true
                    [security.exec]
                    allow = ['.*']
                    [security.funcs]
                    getenv = ['.*']
                    [module.hooks]
                    run = 'touch $MARK'
                    """),
            Map.entry("config.toml", "theme = '$URL/theme'\n[galley]\nunsafe = true\n"),
            Map.entry("_config.yml", """
                    safe: false
                    plugins_dir: _plugins
                    markdown: !ruby/object:Gem::Installer {i: x}
                    galley: {scripts: true, remote: true, csp: "*"}
                    """),
            Map.entry("_plugins/run.rb", "`touch $MARK`\n"),
            Map.entry(".eleventy.js", "require('fs').writeFileSync('$MARK', '')\n"),
            Map.entry("eleventy.config.js", "require('fs').writeFileSync('$MARK', '')\n"),
            Map.entry("package.json", "{\"scripts\": {\"postinstall\": \"touch $MARK\", \"start\": \"touch $MARK\"}}"),
            Map.entry("scripts/run.js", "require('fs').writeFileSync('$MARK', '')\n"),
            Map.entry(
                    ".vscode/settings.json",
                    "{\"markdown.preview.scripts\": true, \"security.workspace.trust\": false}"),
            Map.entry(".crossnote/head.html", "<script src='$URL/d.js'></script>"),
            Map.entry(".galley/settings", "remote=true\nscripts=true\n"),
            Map.entry(".galley/preview-style", "style.css\n"),
            Map.entry("style.css", "@import url($URL/e.css); body { background: url($URL/f.png) }\n"),
            Map.entry("layouts/shortcodes/run.html", "<script src='$URL/g.js'></script>{{ os.Getenv \"HOME\" }}"),
            Map.entry("_includes/head.html", "<script src='$URL/h.js'></script>"),
            Map.entry(".git/hooks/post-checkout", "#!/bin/sh\ntouch $MARK\n"),
            Map.entry(".git/config", "[core]\nfsmonitor = touch $MARK\n"));

    @TempDir
    Path temp;

    @Test
    void nothing_is_run_or_fetched() throws IOException {
        Path site = Files.createDirectory(temp.toRealPath().resolve("site"));
        Path mark = temp.resolve("mark");
        AtomicInteger calls = new AtomicInteger();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> count(server, calls));
            String url = "http://127.0.0.1:" + server.getLocalPort();
            for (Map.Entry<String, String> file : FILES.entrySet()) {
                Path path = site.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, aimed(file.getValue(), url, mark));
            }
            for (String folder : new String[] {"content/posts", "_posts", "source/_posts"}) {
                Path post = Files.createDirectories(site.resolve(folder)).resolve("2026-01-02-loose.md");
                Files.writeString(post, "---\ntitle: Loose\ndate: 2026-01-02\n---\n\n" + aimed(POST, url, mark));
                OpenWindow window = new OpenWindow(temp.resolve("kept"), Settings.inMemory());
                try {
                    window.open(post);
                    window.settle();
                    WebView page = window.find(WebView.class, view -> true);
                    Fx.until(
                            "the post is previewed",
                            () -> page.getEngine().getDocument() != null
                                    && page.getEngine()
                                            .getDocument()
                                            .getDocumentElement()
                                            .getTextContent()
                                            .contains("Loose"));
                    assertThat(Fx.call(() -> page.getEngine().isJavaScriptEnabled()))
                            .isFalse();
                    assertThat(Fx.call(() -> page.getEngine().getTitle())).isNotEqualTo("ran");
                } finally {
                    window.close();
                }
            }
        }
        assertThat(mark).doesNotExist();
        assertThat(calls).hasValue(0);
    }

    private static String aimed(String text, String url, Path mark) {
        return text.replace("$URL", url).replace("$MARK", mark.toString());
    }

    private static void count(ServerSocket server, AtomicInteger calls) {
        while (!server.isClosed()) {
            try (Socket caller = server.accept()) {
                calls.incrementAndGet();
            } catch (IOException over) {
                return;
            }
        }
    }
}
