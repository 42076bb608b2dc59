package galley.markdown.hugo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.PostProcessor;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;

/**
 * A line of attributes below a block, which a site has with {@code markup.goldmark.parser.attribute.block}. In the tree it
 * stands behind the block that it is of; it shows nothing itself.
 *
 * <p>Rules: Hugo's {@code markup/goldmark/internal/extensions/attributes} and the filters of goldmark's HTML renderer.
 */
final class BlockAttributes extends CustomBlock {
    /** One that stands alone, or below code, which has its own behind its fence, is of no block. */
    static final PostProcessor PLACED = BlockAttributes::placed;

    private static final Set<String> EVERYWHERE = Set.of(
            ("accesskey autocapitalize autofocus class contenteditable dir draggable enterkeyhint hidden id inert"
                            + " inputmode is itemid itemprop itemref itemscope itemtype lang part role slot spellcheck style"
                            + " tabindex title translate")
                    .split(" "));

    private final Map<String, String> values;
    private final boolean apart;

    private BlockAttributes(Map<String, String> values, boolean apart) {
        this.values = values;
        this.apart = apart;
    }

    static BlockParserFactory factory(String body) {
        return (state, matched) -> start(state, body);
    }

    private static BlockStart start(ParserState state, String body) {
        String line = state.getLine().getContent().toString();
        int from = state.getNextNonSpaceIndex();
        if (state.getIndent() >= 4 || from >= line.length() || line.charAt(from) != '{') {
            return BlockStart.none();
        }
        Optional<Attributes> read = Attributes.read(line, from);
        if (read.isEmpty()) {
            return BlockStart.none();
        }
        boolean apart = isBelowBlank(body, state.getLine().getSourceSpan().getInputIndex());
        return BlockStart.of(new OneLine(new BlockAttributes(read.get().values(), apart)))
                .atIndex(line.length());
    }

    /** Whether the line before that of an offset has no words, or is not there. */
    private static boolean isBelowBlank(String body, int offset) {
        int end = body.lastIndexOf('\n', offset - 1);
        return end < 0
                || body.substring(body.lastIndexOf('\n', end - 1) + 1, end).isBlank();
    }

    private static Node placed(Node document) {
        List<BlockAttributes> all = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof BlockAttributes attributes) {
                    all.add(attributes);
                } else {
                    visitChildren(block);
                }
            }
        });
        for (BlockAttributes attributes : all) {
            Node block = attributes.getPrevious();
            if (attributes.apart
                    || block == null
                    || block instanceof FencedCodeBlock
                    || block instanceof IndentedCodeBlock
                    || block instanceof BlockAttributes) {
                attributes.unlink();
            }
        }
        return document;
    }

    /** What the line below a block says of it. */
    static Map<String, String> of(Node block) {
        return block.getNext() instanceof BlockAttributes below ? Attributes.harmless(below.values) : Map.of();
    }

    /** As an {@link org.commonmark.renderer.html.AttributeProvider}, for the blocks that commonmark-java writes. */
    static void set(Node node, String tag, Map<String, String> attributes) {
        String own = switch (node) {
            case Paragraph paragraph -> "";
            case BulletList list -> "start reversed type";
            case OrderedList list -> "start reversed type";
            case BlockQuote quote -> "cite";
            case ThematicBreak rule -> "align color noshade size width";
            case TableBlock table -> "align bgcolor border cellpadding cellspacing frame rules summary width";
            default -> null;
        };
        if (own == null) {
            return;
        }
        Set<String> allowed = Set.of(own.split(" "));
        of(node).forEach((name, value) -> {
            if (EVERYWHERE.contains(name) || allowed.contains(name) || name.startsWith("data-")) {
                attributes.putIfAbsent(name, value);
            }
        });
    }
}
