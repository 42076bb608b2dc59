package galley.header;

import galley.text.Edit;
import java.util.List;

/** Which class reads which notation. */
final class Formats {
    private Formats() {}

    static Fields read(Fences.Found found, Rules rules) {
        Region region = found.region();
        int end = Math.max(region.span().end(), region.content().end());
        Fields fields = switch (region.notation()) {
            case META -> new MetaHeader(found.head(), rules);
            case YAML ->
                new YamlHeader(new Head(found.head().substring(0, end)), region.content(), rules, rules == Rules.HEXO);
            case TOML -> new TomlHeader(new Head(found.head().substring(0, end)), region.content());
            case JSON, JSON_MEMBERS ->
                new JsonHeader(
                        new Head(found.head().substring(0, end)),
                        region.content(),
                        region.notation() == Region.Notation.JSON);
            case NONE -> new NoHeader(found.head(), rules);
            case CLOSED ->
                new ClosedFields(
                        region.problem() != null
                                ? region.problem()
                                : new HeaderProblem(1, "This header cannot be read."));
        };
        return region.problem() == null || fields instanceof ClosedFields
                ? fields
                : ClosedFields.of(fields, region.problem());
    }

    /** A post without a header: the first field makes one, in the format that the generator's own new posts have. */
    private record NoHeader(String head, Rules rules) implements Fields {
        @Override
        public List<Entry> entries() {
            return List.of();
        }

        @Override
        public List<HeaderProblem> problems() {
            return List.of();
        }

        @Override
        public Edit insert(int index, String key, Value value) {
            String blank = head.isEmpty() || head.startsWith("\n") ? "" : "\n";
            return Edit.insert(
                    0,
                    rules == Rules.PELICAN
                            ? MetaHeader.fresh(key, value, rules) + blank
                            : "---\n" + YamlHeader.fresh(key, value) + "---\n" + blank);
        }

        @Override
        public Edit set(int index, Value value) {
            throw new Refusal("There is no such field.");
        }

        @Override
        public Edit remove(int index) {
            throw new Refusal("There is no such field.");
        }

        @Override
        public Edit rename(int index, String newKey) {
            throw new Refusal("There is no such field.");
        }
    }
}
