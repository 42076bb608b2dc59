package galley.markdown.hugo;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;

/** What a footnote says, and how many places refer to it. */
final class Footnote extends CustomBlock {
    private int references;
    private int number;

    /** 0 as long as nothing refers to it. */
    int number() {
        return number;
    }

    void number(int given) {
        number = given;
    }

    int references() {
        return references;
    }

    void add(Reference reference) {
        reference.place = references++;
    }

    /** The number that stands in the text. */
    static final class Reference extends CustomNode {
        private final Footnote footnote;
        private int place;

        Reference(Footnote footnote) {
            this.footnote = footnote;
        }

        /** Which reference to its footnote it is, from 0. */
        int place() {
            return place;
        }

        Footnote footnote() {
            return footnote;
        }
    }

    /** The way back, at the end of the footnote. */
    static final class BackLink extends CustomNode {
        private final Footnote footnote;
        private final int reference;

        BackLink(Footnote footnote, int reference) {
            this.footnote = footnote;
            this.reference = reference;
        }

        Footnote footnote() {
            return footnote;
        }

        /** Which reference it goes to, from 0. */
        int reference() {
            return reference;
        }
    }

    /** All that are referred to, at the end of the body. */
    static final class Endnotes extends CustomBlock {}
}
