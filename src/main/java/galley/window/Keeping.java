package galley.window;

import galley.site.Export;
import galley.site.UndoExport;
import galley.store.AppDirs;
import galley.store.DictionaryFiles;
import galley.store.Disk;
import galley.store.History;
import galley.store.Instances;
import galley.store.LastExport;
import galley.store.Leftovers;
import galley.store.Owner;
import galley.store.PostFile;
import galley.store.Recovery;
import galley.store.TextFolder;
import galley.store.Trash;
import galley.store.WordList;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * All that keeps posts on the disk. Use each part on the disk thread.
 *
 * @param texts reads folders of small texts
 * @param snippets the folder of the user's own
 * @param templates the folder of the user's own
 * @param exports keeps what it replaces
 * @param undo takes the last one into a site back
 */
public record Keeping(
        PostFile files,
        History history,
        Recovery recovery,
        Leftovers leftovers,
        Trash trash,
        Instances instances,
        DictionaryFiles dictionaries,
        WordList words,
        TextFolder texts,
        Path snippets,
        Path templates,
        Export exports,
        UndoExport undo) {
    /** @param dirs where drafts, versions and deleted posts are kept */
    public static Keeping in(AppDirs dirs, Disk disk, Owner self, InstantSource clock) {
        return in(dirs, DictionaryFiles.in(dirs), disk, self, clock);
    }

    /** @param dictionaries where they are looked for */
    public static Keeping in(AppDirs dirs, DictionaryFiles dictionaries, Disk disk, Owner self, InstantSource clock) {
        History history = new History(disk, dirs.history(), clock);
        LastExport last = new LastExport(disk, dirs.exports(), clock);
        return new Keeping(
                new PostFile(disk, history, clock),
                history,
                new Recovery(disk, dirs.recovery(), self, clock),
                new Leftovers(disk, history, dirs.aside()),
                Trash.of(disk, dirs, clock),
                new Instances(disk, dirs.instances(), self),
                dictionaries,
                new WordList(disk, dirs.words()),
                new TextFolder(disk),
                dirs.snippets(),
                dirs.templates(),
                new Export(disk, history, last),
                new UndoExport(disk, last));
    }
}
