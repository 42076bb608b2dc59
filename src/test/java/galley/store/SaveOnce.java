package galley.store;

import galley.text.Text;
import java.nio.file.Path;
import java.time.InstantSource;

/** Opens a post and saves it, as whoever starts it; says what it was told. */
final class SaveOnce {
    private SaveOnce() {}

    /** @param args a post, the folder of its history, the text */
    public static void main(String[] args) {
        LocalDisk disk = new LocalDisk();
        History history = new History(disk, Path.of(args[1]), InstantSource.system());
        PostFile files = new PostFile(disk, history, InstantSource.system());
        switch (files.load(Path.of(args[0]))) {
            case Loaded.Failed failed -> System.out.println("CLOSED " + failed.reason());
            case Loaded.Opened opened -> {
                System.out.println("READ-ONLY " + opened.readOnly());
                switch (files.save(opened.path(), Text.of(args[2]), opened.encoding(), opened.stamp())) {
                    case Saved.Done done -> System.out.println("DONE");
                    case Saved.Conflict conflict -> System.out.println("CONFLICT");
                    case Saved.Failed failed -> System.out.println("FAILED " + failed.reason());
                }
            }
        }
    }
}
