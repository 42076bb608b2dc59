package galley.markdown.liquid;

import java.util.Optional;

/** What becomes of a tag that only the site or a plugin knows, and of a value that only the site has. */
interface Unknown {
    /** All stays as it is typed, and a value that is not there is nothing. */
    Unknown STAYS = new Unknown() {
        @Override
        public Optional<String> instead(String name, String markup, Variables variables) {
            return Optional.empty();
        }

        @Override
        public boolean isUnknown(String markup, Variables variables) {
            return false;
        }
    };

    /** What stands in its place; empty to leave it as it is typed. */
    Optional<String> instead(String name, String markup, Variables variables);

    /** Whether a value that is not there is the site's rather than none. */
    boolean isUnknown(String markup, Variables variables);
}
