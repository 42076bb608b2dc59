package galley.markdown.hugo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.PostProcessor;

/** Gives every heading an id made of its words as GitHub does, a number behind those that are taken. */
final class TitleIds implements PostProcessor {
    @Override
    public Node process(Node document) {
        Set<String> taken = new HashSet<>();
        Map<String, Integer> repeats = new HashMap<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof Title title) {
                    String own = title.attributes().get("id");
                    if (own == null) {
                        title.attributes().put("id", free(id(title.raw()), taken, repeats));
                    } else {
                        taken.add(own);
                    }
                }
                visitChildren(block);
            }
        });
        return document;
    }

    private static String free(String id, Set<String> taken, Map<String, Integer> repeats) {
        String free = id;
        while (!taken.add(free)) {
            free = id + "-" + repeats.merge(id, 1, Integer::sum);
        }
        return free;
    }

    /** Letters and digits of all scripts in lower case, underscores, and hyphens for spaces; all else goes. */
    private static String id(String raw) {
        StringBuilder id = new StringBuilder();
        raw.strip().codePoints().forEach(c -> {
            if (c == ' ' || c == '-') {
                id.append('-');
            } else if (c == '_' || Character.isLetter(c) || Character.isDigit(c)) {
                id.appendCodePoint(Character.toLowerCase(c));
            }
        });
        return id.isEmpty() ? "heading" : id.toString();
    }
}
