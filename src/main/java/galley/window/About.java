package galley.window;

import javafx.scene.control.Alert;
import javafx.stage.Window;

/** Says which program this is. */
final class About {
    private About() {}

    static void show(Window owner) {
        Alert alert = new Alert(Alert.AlertType.INFORMATION);
        alert.initOwner(owner);
        alert.setTitle("About Galley");
        String version = About.class.getPackage().getImplementationVersion();
        alert.setHeaderText(version == null ? "Galley" : "Galley " + version);
        alert.setContentText("Write offline, publish with your static-site generator.\nApache License 2.0.");
        alert.show();
    }
}
