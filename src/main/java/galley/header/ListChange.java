package galley.header;

import java.util.List;

/**
 * How one list becomes another with few changes: the items at both ends that are the same stay, those between are
 * replaced one by one, and what is then too many or too few is removed or inserted at one place.
 *
 * @param from the first item that changes
 * @param replaced what the items from there on become
 * @param removed how many items after those go
 * @param inserted what comes after those instead
 */
record ListChange(int from, List<Value> replaced, int removed, List<Value> inserted) {
    static ListChange between(List<Value> before, List<Value> after) {
        int most = Math.min(before.size(), after.size());
        int head = 0;
        while (head < most && Values.same(before.get(head), after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && Values.same(before.get(before.size() - 1 - tail), after.get(after.size() - 1 - tail))) {
            tail++;
        }
        int old = before.size() - head - tail;
        int fresh = after.size() - head - tail;
        int both = Math.min(old, fresh);
        return new ListChange(
                head, after.subList(head, head + both), old - both, after.subList(head + both, head + fresh));
    }

    /** Where items are removed or inserted. */
    int place() {
        return from + replaced.size();
    }
}
