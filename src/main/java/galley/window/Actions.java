package galley.window;

import galley.store.Setting;
import galley.store.Settings;

/** What the commands of the window do beyond the open post; the composition root's side of the table. */
interface Actions {
    void openFile();

    void openFolder();

    /** Offers the folders that were open before. */
    void openRecent();

    /** A site that is not there yet. */
    void newSite();

    void saveNewOrOpen();

    /** The post as it looks, beyond the window. */
    Sharing sharing();

    void export();

    /** Takes the posts of another folder or site into one. */
    void importPosts();

    void undoExport();

    /** Publishes the open post where it lies. */
    void publish();

    void convertHeader();

    void renameTag();

    void theme(Settings.Theme theme);

    /** @param points the text's size; null for the normal one */
    void textSize(Integer points);

    /** Switches something on or off, from now on and for the next start. */
    void toggle(Setting<Boolean> setting);

    boolean isOn(Setting<Boolean> setting);

    /** The text alone on the whole screen, and back to what was shown before. */
    void distractionFree();

    void fullScreen();

    void help();

    void about();

    void quit();

    Safekeeping safekeeping();

    Tabs tabs();

    Writing writing();
}
