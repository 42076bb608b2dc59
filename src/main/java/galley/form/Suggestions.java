package galley.form;

import java.util.List;

/** What the other posts of the folder use already, the most used first. Asked on the FX thread, so it answers at once. */
public interface Suggestions {
    Suggestions NONE = new Suggestions() {
        @Override
        public List<String> tags() {
            return List.of();
        }

        @Override
        public List<String> categories() {
            return List.of();
        }
    };

    List<String> tags();

    List<String> categories();
}
