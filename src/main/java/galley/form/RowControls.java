package galley.form;

import galley.post.Vocabulary;
import java.util.List;
import java.util.function.Supplier;

/** Makes the control for each kind of row. The only place that names their classes. */
final class RowControls {
    private RowControls() {}

    static RowControl of(Slot slot, Wishes wishes, RowNeeds needs) {
        Suggestions known = needs.suggestions();
        Supplier<List<String>> values = () -> known.values(slot.key());
        return switch (slot.kind()) {
            case LINE ->
                Vocabulary.of(slot.key()).isPresent() ? new ChoiceControl(wishes, values) : new LineControl(wishes);
            case TEXT -> new TextControl(slot, wishes, false);
            case LONG_TEXT -> new TextControl(slot, wishes, true);
            case CREDIT -> new CreditControl(wishes);
            case DATE -> new DateControl(wishes, needs);
            case TAGS, CATEGORIES, LIST -> new ChipsControl(wishes, values);
            case CHOICE -> new ChoiceControl(wishes, values);
            case STATUS -> new StatusControl(wishes, needs.family());
            case SWITCH -> new SwitchControl(wishes);
            case NUMBER -> new NumberControl(wishes);
            case MAP -> new MapControl(wishes, known);
            case LOCKED -> new LockedControl(wishes);
        };
    }
}
