package galley.post;

import galley.header.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The address in a field that names a post's picture: the text itself, or in a map the value that themes keep it under,
 * as {@code path} of jekyll-seo-tag and {@code image} of Hugo's PaperMod. Pure; any thread.
 */
public final class FeaturedImage {
    private static final List<String> PARTS = List.of("path", "image", "src", "url", "file");

    private FeaturedImage() {}

    /** Nothing where the value names no picture. */
    public static Optional<String> address(Value value) {
        return switch (value) {
            case Value.Str str
            when !str.text().isBlank() -> Optional.of(str.text().strip());
            case Value.Table table ->
                PARTS.stream()
                        .flatMap(part -> Stream.ofNullable(table.entries().get(part)))
                        .filter(Value.Str.class::isInstance)
                        .flatMap(inner -> address(inner).stream())
                        .findFirst();
            default -> Optional.empty();
        };
    }
}
