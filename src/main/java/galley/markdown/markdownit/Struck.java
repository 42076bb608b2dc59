package galley.markdown.markdownit;

import org.commonmark.node.CustomNode;

/** What two tildes strike through. */
final class Struck extends CustomNode {}
