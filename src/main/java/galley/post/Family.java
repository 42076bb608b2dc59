package galley.post;

import galley.header.Rules;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The generators a post can be written for, as far as one post goes; {@code site} knows their folders. */
public enum Family {
    PELICAN(Rules.PELICAN),
    HUGO(Rules.HUGO),
    JEKYLL(Rules.JEKYLL),
    HEXO(Rules.HEXO),
    ELEVENTY(Rules.ELEVENTY),
    COMMONMARK(Rules.PLAIN);

    private final Rules rules;

    Family(Rules rules) {
        this.rules = rules;
    }

    /** How its headers are read. */
    public Rules rules() {
        return rules;
    }

    /** As on the command line: {@code pelican}, {@code hugo}… */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As its makers write it: {@code Pelican}, {@code Hugo}… */
    public String title() {
        return this == COMMONMARK ? "CommonMark" : name().charAt(0) + id().substring(1);
    }

    public static Optional<Family> of(String id) {
        return Arrays.stream(values()).filter(family -> family.id().equals(id)).findFirst();
    }
}
