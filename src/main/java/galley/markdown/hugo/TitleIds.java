package galley.markdown.hugo;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.PostProcessor;

/**
 * Gives every heading an id made of its words, a number behind those that are taken.
 *
 * @param kind how, by Hugo's {@code autoHeadingIDType}; any that it does not know is as GitHub does
 */
record TitleIds(String kind) implements PostProcessor {
    private static final int LAST_ASCII = 0x7f;

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
    private String id(String words) {
        if (kind.equals("blackfriday")) {
            return blackfriday(words);
        }
        boolean ascii = kind.equals("github-ascii");
        String raw = ascii ? Normalizer.normalize(words, Normalizer.Form.NFD) : words;
        StringBuilder id = new StringBuilder();
        raw.strip().codePoints().forEach(c -> {
            if (ascii && c > LAST_ASCII) {
                return;
            }
            if (c == ' ' || c == '-') {
                id.append('-');
            } else if (c == '_' || Character.isLetter(c) || Character.isDigit(c)) {
                id.appendCodePoint(Character.toLowerCase(c));
            }
        });
        return id.isEmpty() ? "heading" : id.toString();
    }

    /** Letters and digits in lower case, and one hyphen for whatever stands between them. */
    private static String blackfriday(String words) {
        StringBuilder id = new StringBuilder();
        boolean[] gap = new boolean[1];
        words.codePoints().forEach(c -> {
            if (!Character.isLetter(c) && !Character.isDigit(c) && !isNumber(c)) {
                gap[0] = true;
                return;
            }
            if (gap[0] && !id.isEmpty()) {
                id.append('-');
            }
            gap[0] = false;
            id.appendCodePoint(Character.toLowerCase(c));
        });
        return id.isEmpty() ? "heading" : id.toString();
    }

    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
