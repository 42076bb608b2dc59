package galley.library;

import galley.header.Header;
import galley.header.Outcome;
import galley.header.Rules;
import galley.post.Post;
import galley.text.Text;
import java.util.List;

/** A change of a header that can be asked of many posts: what {@code set} does and what renaming a tag does. Pure. */
public sealed interface Wish {
    String key();

    Outcome on(Header header);

    /** Gives a field the value that somebody typed. */
    record Put(String key, String text) implements Wish {
        @Override
        public Outcome on(Header header) {
            return header.setText(key, text);
        }
    }

    /** Adds an item to a list. */
    record Add(String key, String item) implements Wish {
        @Override
        public Outcome on(Header header) {
            return header.addItem(key, item);
        }
    }

    /** Takes an item from a list. */
    record Take(String key, String item) implements Wish {
        @Override
        public Outcome on(Header header) {
            return header.removeItem(key, item);
        }
    }

    /** Gives an item of a list another name; where that one is in the list already, the two become one. */
    record Rename(String key, String item, String newItem) implements Wish {
        @Override
        public Outcome on(Header header) {
            return header.renameItem(key, item, newItem);
        }
    }

    /** Takes a field away. */
    record Remove(String key) implements Wish {
        @Override
        public Outcome on(Header header) {
            return header.remove(key);
        }
    }

    /** What a post is asked for: all wishes are granted, or none. */
    sealed interface Granted {
        /** The text as it is then; the same where every wish was true already. */
        record Now(Text text) implements Granted {}

        record Refused(Wish wish, String reason) implements Granted {}
    }

    /** Each wish is put to the text that the one before it made. */
    static Granted all(List<Wish> wishes, Post post) {
        Text text = post.text();
        Rules rules = post.family().rules();
        for (Wish wish : wishes) {
            switch (wish.on(Header.read(text, rules))) {
                case Outcome.Changed changed -> text = text.with(changed.edit());
                case Outcome.Unchanged same -> {}
                case Outcome.Refused refused -> {
                    return new Granted.Refused(wish, refused.reason());
                }
            }
        }
        return new Granted.Now(text);
    }
}
