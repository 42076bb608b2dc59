package galley.form;

import java.util.List;

/** Makes the control for each kind of row. The only place that names their classes. */
final class RowControls {
    private RowControls() {}

    static RowControl of(Slot slot, Wishes wishes, RowNeeds needs) {
        Suggestions known = needs.suggestions();
        return switch (slot.kind()) {
            case LINE -> new LineControl(wishes);
            case TEXT -> new TextControl(slot, wishes, false);
            case LONG_TEXT -> new TextControl(slot, wishes, true);
            case CREDIT -> new CreditControl(wishes);
            case DATE -> new DateControl(wishes, needs);
            case TAGS -> new ChipsControl(wishes, known::tags);
            case CATEGORIES -> new ChipsControl(wishes, known::categories);
            case LIST -> new ChipsControl(wishes, List::of);
            case CHOICE -> new ChoiceControl(wishes, known::categories);
            case STATUS -> new StatusControl(wishes, needs.family());
            case SWITCH -> new SwitchControl(wishes);
            case NUMBER -> new NumberControl(wishes);
            case MAP -> new MapControl(wishes, known);
            case LOCKED -> new LockedControl(wishes);
        };
    }
}
