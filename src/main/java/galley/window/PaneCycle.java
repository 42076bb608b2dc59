package galley.window;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeView;

/** The panes of the window in the order in which one key leads from one to the next: those that can be seen. */
final class PaneCycle {
    /** @param enter puts the keyboard into it; false where there is nothing to go to */
    record Pane(Node node, BooleanSupplier enter) {
        /** Its list, or else the first control that takes the keyboard. */
        static Pane of(Node node) {
            return new Pane(
                    node,
                    () -> Stream.<Node>concat(
                                    inside(node).filter(each -> each instanceof ListView || each instanceof TreeView),
                                    inside(node).filter(Node::isFocusTraversable))
                            .filter(PaneCycle::isShown)
                            .findFirst()
                            .map(found -> {
                                found.requestFocus();
                                return true;
                            })
                            .orElse(false));
        }

        private static Stream<Node> inside(Node node) {
            return node instanceof Parent parent
                    ? Stream.concat(
                            Stream.of(node),
                            parent.getChildrenUnmodifiable().stream().flatMap(Pane::inside))
                    : Stream.of(node);
        }
    }

    private final List<Pane> panes;

    /** @param panes the first is gone to from anywhere else */
    PaneCycle(List<Pane> panes) {
        this.panes = panes;
    }

    void next() {
        int here = -1;
        for (int i = 0; i < panes.size(); i++) {
            if (hasFocus(panes.get(i).node())) {
                here = i;
            }
        }
        for (int i = 1; i <= panes.size(); i++) {
            Pane pane = panes.get((here + i) % panes.size());
            if (isShown(pane.node()) && pane.enter().getAsBoolean()) {
                return;
            }
        }
    }

    /** Asked of the scene: a node that has lost the focus may still say that it is within. */
    private static boolean hasFocus(Node node) {
        Node at = node.getScene() == null ? null : node.getScene().getFocusOwner();
        while (at != null && at != node) {
            at = at.getParent();
        }
        return at != null;
    }

    private static boolean isShown(Node node) {
        Node at = node;
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null && node.getScene() != null;
    }
}
