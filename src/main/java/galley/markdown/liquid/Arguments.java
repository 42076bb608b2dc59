package galley.markdown.liquid;

import java.util.List;

/** What stands behind a filter's name. */
record Arguments(List<Object> all) {
    /** Null where there are fewer. */
    Object value(int i) {
        return i < all.size() ? all.get(i) : null;
    }

    String text(int i) {
        return Variables.text(value(i));
    }

    int number(int i, int otherwise) {
        return value(i) instanceof Number number ? number.intValue() : otherwise;
    }
}
