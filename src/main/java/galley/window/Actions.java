package galley.window;

import galley.store.Settings;

/** What the commands of the window do beyond the open post; the composition root's side of the table. */
interface Actions {
    void newPost();

    void openFile();

    void openFolder();

    void saveNewOrOpen();

    void check();

    void export();

    void renameTag();

    void theme(Settings.Theme theme);

    /** @param points the text's size; null for the normal one */
    void textSize(Integer points);

    void fullScreen();

    void help();

    void about();

    void quit();
}
