package galley.markdown.hugo;

import org.commonmark.node.CustomBlock;

/** The blocks of a list of definitions. */
final class Definitions {
    private Definitions() {}

    static final class DefinitionList extends CustomBlock {}

    /** One line of the paragraph above the first definition. */
    static final class Term extends CustomBlock {}

    static final class Description extends CustomBlock {
        private final boolean tight;

        Description(boolean tight) {
            this.tight = tight;
        }

        /** No blank line stood before it: its first paragraph is not marked as such. */
        boolean tight() {
            return tight;
        }
    }
}
