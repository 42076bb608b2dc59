package galley;

import galley.preview.Images.Found;
import galley.preview.SiteLook.Look;
import galley.site.Build;
import galley.site.BuiltPage;
import galley.site.Generators;
import galley.store.AppDirs;
import galley.store.BuiltFiles;
import galley.store.Picture;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sites that were built by their generators in this run of the program, and the pages of them that were shown. Any thread. */
final class BuiltSites {
    private record Shown(Path out, String css) {}

    private final Map<Path, Shown> pages = new ConcurrentHashMap<>();

    /** @param own into the folder where the site's pages always go, rather than one of ours */
    Optional<Build> build(Path post, boolean own) {
        return Generators.site(post).flatMap(site -> {
            Path folder = AppDirs.system()
                    .state()
                    .resolve("built")
                    .resolve(Integer.toHexString(site.root().hashCode()));
            return Build.of(site, own ? Optional.empty() : BuiltFiles.fresh(folder));
        });
    }

    Optional<BuiltPage> page(Build build, String title, String html) {
        Optional<BuiltPage> page = BuiltPage.of(build.out(), title, html);
        page.ifPresent(found -> pages.put(found.file(), new Shown(build.out(), found.css())));
        return page;
    }

    private Optional<Shown> shown(String document) {
        try {
            return document.endsWith(".html") ? Optional.ofNullable(pages.get(Path.of(document))) : Optional.empty();
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    /** What a picture of a built page is; nothing where the page is none of these. */
    Optional<Found> find(String document, String link) {
        return shown(document)
                .map(shown -> BuiltPage.at(shown.out(), Path.of(document), link)
                        .<Found>map(path ->
                                new Found.Local(Picture.stamp(path), Picture.size(path), () -> Picture.open(path)))
                        .orElseGet(() -> new Found.Missing(link)));
    }

    Optional<Look> look(String document) {
        return shown(document).map(shown -> new Look(false, shown.css()));
    }
}
