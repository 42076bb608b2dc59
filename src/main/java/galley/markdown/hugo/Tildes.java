package galley.markdown.hugo;

import galley.markdown.commonmark.TildeRuns;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/** Two tildes or more strike through, taken two at a time and then one, as stars are. */
final class Tildes {
    static final DelimiterProcessor PROCESSOR =
            new TildeRuns(Tildes::taken, count -> new Strikethrough("~".repeat(count)));

    private Tildes() {}

    private static int taken(DelimiterRun opening, DelimiterRun closing) {
        boolean either = opening.canClose() || closing.canOpen();
        if (either
                && closing.originalLength() % 3 != 0
                && (opening.originalLength() + closing.originalLength()) % 3 == 0) {
            return 0;
        }
        return opening.length() >= 2 && closing.length() >= 2 ? 2 : 1;
    }
}
