package galley.session;

import galley.text.Step;
import galley.text.Text;

/**
 * The text has changed; told at once, on the FX thread, in order.
 *
 * @param step leads from {@code before} to {@code after}
 * @param version of {@code after}; grows by one with each change of a session
 */
public record Change(Text before, Text after, Step step, Origin origin, long version) {}
