package galley.text;

import java.util.Optional;

/** An editing command as a pure function, so that it can be tried with text alone and no widget. */
@FunctionalInterface
public interface TextCommand {
    /** What to do with this text and selection; nothing if the command does not apply here. */
    Optional<Step> on(Text text, Selection selection);
}
