package galley.markdown.markdownit;

import galley.markdown.commonmark.TildeRuns;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/** Tildes strike through in pairs; an odd one stays to be seen, outside of what is struck. */
final class Strikes {
    static final DelimiterProcessor PROCESSOR = new TildeRuns(Strikes::taken, count -> new Struck());

    private Strikes() {}

    private static int taken(DelimiterRun opening, DelimiterRun closing) {
        return opening.length() < 2 || closing.length() < 2 ? 0 : 2;
    }
}
