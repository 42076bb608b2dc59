package galley.markdown.hexo;

import java.util.HashMap;
import java.util.Map;

/** What a post may name in an expression: what its header says, and what it has set itself. Confined to one rendering. */
final class Values {
    private final Map<String, Object> set = new HashMap<>();
    private final Map<String, String> page;

    Values(Map<String, String> page) {
        this.page = page;
    }

    void set(String name, Object value) {
        set.put(name, value == Expression.UNKNOWN ? "" : value);
    }

    /** Null where nothing is called so. */
    Object named(String name) {
        return set.containsKey(name) ? set.get(name) : page.get(name);
    }

    static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    static boolean isTrue(Object value) {
        return value != null
                && value != Expression.UNKNOWN
                && !value.equals("")
                && !value.equals(Boolean.FALSE)
                && !value.equals("false");
    }
}
