package galley.markdown.python;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in the braces of an attribute list, {@code .class #id key=value}: names and values in order. */
final class AttributeText {
    /** The name under which a class is given. */
    static final String CLASS = ".";

    private static final Pattern PIECE = Pattern.compile(
            "(?d)(?<name>[^ =]+)=(?:\"(?<double>.*?)\"|'(?<single>.*?)'|(?<bare>[^ =]+))|(?<word>[^ =]+)| ");

    private AttributeText() {}

    record Attribute(String name, String value) {}

    static List<Attribute> read(String text) {
        List<Attribute> attributes = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        for (int at = 0; at < text.length() && piece.region(at, text.length()).lookingAt(); at = piece.end()) {
            String word = piece.group("word");
            if (word != null) {
                attributes.add(ofWord(word));
            } else if (piece.group("name") != null) {
                attributes.add(new Attribute(piece.group("name"), value(piece)));
            }
        }
        return attributes;
    }

    private static Attribute ofWord(String word) {
        return switch (word.charAt(0)) {
            case '.' -> new Attribute(CLASS, word.substring(1));
            case '#' -> new Attribute("id", word.substring(1));
            default -> new Attribute(word, word);
        };
    }

    private static String value(Matcher piece) {
        if (piece.group("double") != null) {
            return Chars.strip(piece.group("double"), '"');
        }
        return piece.group("single") != null ? Chars.strip(piece.group("single"), '\'') : piece.group("bare");
    }
}
