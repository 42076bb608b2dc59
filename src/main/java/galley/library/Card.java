package galley.library;

import galley.post.PictureKeys;
import galley.post.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a list of posts shows of one, read from the head of its file.
 *
 * @param title the file's name where the post has none
 * @param date as written in the header; empty for none
 * @param sortKey orders cards by date whatever form the date is written in: the larger, the newer
 * @param draft not to be published yet, by the generator's own mark
 * @param address as {@link galley.post.Address} has it; empty for none
 * @param picture the names under which it keeps its picture and whose that is
 * @param fields what else its header says in a few words, by its keys in small letters; lists by the generator's own rule
 * @param problem why the header could not be read, for a person; null when it could
 */
public record Card(
        Path path,
        String title,
        String date,
        long sortKey,
        boolean draft,
        List<String> tags,
        String address,
        Optional<PictureKeys> picture,
        Map<String, List<String>> fields,
        String problem) {
    public Card {
        tags = List.copyOf(tags);
        fields = Map.copyOf(fields);
    }

    /** Which words of a vocabulary it uses. */
    List<String> words(Vocabulary vocabulary) {
        return vocabulary == Vocabulary.TAGS
                ? tags
                : vocabulary.keys().stream()
                        .flatMap(key -> fields.getOrDefault(key, List.of()).stream())
                        .toList();
    }

    public String fileName() {
        return path.getFileName().toString();
    }
}
