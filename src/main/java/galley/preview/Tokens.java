package galley.preview;

import galley.preview.Drawing.Drawn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The colours of code: which of the few that the style sheet has each kind of token gets. */
final class Tokens {
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        kinds("comment", "comment prolog doctype cdata shebang coord blockquote");
        kinds("keyword", "keyword atrule important boolean directive rule null unit module hexcode operator-keyword");
        kinds(
                "string",
                "string char attr-value regex url template-string heredoc string-property triple-quoted-string");
        kinds("number", "number constant symbol entity date datetime time bullet");
        kinds("name", "function class-name tag attr-name property selector builtin key annotation decorator");
        kinds(
                "name",
                "attribute macro function-name title table assign-left namespace-name type-definition maybe-class-name");
        kinds("inserted", "inserted inserted-sign inserted-arrow");
        kinds("deleted", "deleted deleted-sign deleted-arrow");
    }

    private Tokens() {}

    private static void kinds(String colour, String names) {
        for (String name : names.split(" ")) {
            KINDS.put(name, colour);
        }
    }

    /**
     * @param tokens the length of each token after its kind: {@code keyword 5; 1;}, kinds within kinds after {@code /}
     * @return the text itself when the tokens do not cover it
     */
    static Drawn drawn(String text, String tokens) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        String running = null;
        int at = 0;
        for (String token : tokens.split(";")) {
            int blank = token.lastIndexOf(' ');
            int length = blank < 0 ? -1 : Integer.parseInt(token.substring(blank + 1));
            if (length < 0 || at + length > text.length()) {
                return new Drawn.Inline(List.of(Piece.words(text)));
            }
            String colour = colour(token.substring(0, blank));
            if (!Objects.equals(colour, running)) {
                flush(run, running, pieces);
                running = colour;
            }
            run.append(text, at, at + length);
            at += length;
        }
        flush(run, running, pieces);
        return new Drawn.Inline(at == text.length() ? pieces : List.of(Piece.words(text)));
    }

    /** By the innermost kind that has one. */
    private static String colour(String kinds) {
        String colour = null;
        for (String kind : kinds.split("/")) {
            colour = KINDS.getOrDefault(kind, colour);
        }
        return colour;
    }

    /** What stands side by side in one colour is one piece. */
    private static void flush(StringBuilder run, String colour, List<Piece> pieces) {
        if (!run.isEmpty()) {
            Piece words = Piece.words(run.toString());
            pieces.add(colour == null ? words : Piece.tag("span", "galley-code-" + colour, words));
            run.setLength(0);
        }
    }
}
