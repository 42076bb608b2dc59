package galley.markdown.edit;

import galley.text.Selection;
import galley.text.Text;
import galley.text.TextCommand;

/** A command that takes away again what it puts there, and can say whether it is there. */
public interface Toggle extends TextCommand {
    /** Whether running it here would take something away. Looks at the lines of the selection alone. */
    boolean isOn(Text text, Selection selection);
}
