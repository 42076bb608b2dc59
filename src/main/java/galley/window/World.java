package galley.window;

import galley.library.Card;
import galley.picture.PictureFile;
import galley.picture.PictureRules;
import galley.post.Family;
import galley.post.PictureForm;
import galley.post.Post;
import galley.post.Severities;
import galley.post.Vocabulary;
import galley.session.Analyzer;
import galley.site.Build;
import galley.site.BuiltPage;
import galley.site.FileLink;
import galley.site.NewSite;
import galley.site.PictureMove;
import galley.site.PictureSurvey;
import galley.site.PostMove;
import galley.site.PostRule;
import galley.site.PostRules;
import galley.site.PostTemplate;
import galley.site.Publication;
import galley.site.Site;
import galley.store.OwnFolder;
import galley.store.PostEntry;
import galley.store.Put;
import galley.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What the window asks about what lies around the open posts; the composition root answers. */
public interface World {
    /** How the post at a path is read. Disk thread. @param path a folder for a post that was never saved */
    Analyzer rules(Path path, Text text);

    /** The language that the site of a post is written in, where its settings say so. Not on the FX thread. */
    Optional<String> language(Path post);

    /** Words that the site of a folder has for its posts, used or not: its languages, its layouts. Not on the FX thread. */
    Map<Vocabulary, List<String>> words(Path folder);

    /**
     * A file or folder of Galley's own in the site of a post, whether it is there or not: {@code words.txt}, which it calls
     * spelled right, {@code snippets}. Nothing where there is no site. Not on the FX thread.
     */
    Optional<Path> own(Path post, String name);

    /** The posts of a folder, newest first, as they were found there. Scan thread; may take a while. */
    List<Card> posts(List<PostEntry> found);

    /**
     * What a post writes to lead to a file, given that and a post's address as its card has it, empty for none. This and what
     * it returns read the disk; not on the FX thread.
     *
     * @param folder the one that the post lies in, or will
     */
    BiFunction<Path, String, String> links(Family family, Path folder);

    /**
     * Where a picture of a post is kept.
     *
     * @param root the folder that nothing is put outside of
     * @param folder below it, names with {@code /} between them; empty for the root itself
     * @param featured the same for a picture that the header names
     * @param kept where the picture lies already, if it does so below the root
     * @param rules how the site wants its pictures
     * @param form in which the other posts have theirs
     * @param sizes the forms in which it can be said how large a picture is
     * @param sized whether most of the other posts say it
     */
    record PicturePlace(
            Path root,
            String folder,
            String featured,
            Optional<Path> kept,
            PictureRules rules,
            PictureForm form,
            Set<PictureForm> sizes,
            boolean sized) {
        PicturePlace in(String other, PictureRules wanted) {
            return new PicturePlace(root, other, featured, kept, wanted, form, sizes, sized);
        }

        String folder(boolean own) {
            return own ? featured : folder;
        }
    }

    /**
     * Looks through some of the posts around. Not on the FX thread.
     *
     * @param post need not be there yet
     * @param picture where it comes from; null for the clipboard
     */
    PicturePlace picturePlace(Family family, Path post, Path picture);

    /** What the header of a post writes to name its picture. Not on the FX thread. */
    String headerLink(Family family, Path post, Path picture);

    /** How the text of a post shows a picture. Not on the FX thread. */
    FileLink.Shown pictureLink(Family family, Path post, Path picture);

    /**
     * Puts a picture into a place under a name that is free there. Disk thread.
     *
     * @param name a safe one
     */
    Put keepPicture(PicturePlace place, String name, byte[] bytes);

    /** How the site around a folder wants its pictures. Reads the disk. */
    PictureRules pictureRules(Path folder);

    /** The folder of the site around a folder, whose own notes are kept in it. Reads the disk. */
    Path siteOf(Path folder);

    /**
     * Keeps how a site wants its pictures. Disk thread.
     *
     * @param root of the site
     * @return why it could not be done, as a sentence
     */
    Optional<String> orderPictures(Path root, PictureRules rules);

    /** Where the address of a picture leads. */
    sealed interface PictureAt {
        /**
         * @param size in bytes
         * @param stamp names the file and its state
         */
        record There(Path file, long size, String stamp, PictureFile.Look look) implements PictureAt {}

        /** @param place where it was looked for, counted from the site's folder */
        record Missing(String place) implements PictureAt {}

        /** Out of the folder of the site, whose generator would not find it there. */
        record Outside() implements PictureAt {}

        /** To the web, into the text itself, or into a template. */
        record Elsewhere() implements PictureAt {}
    }

    /**
     * Looks up the pictures that a post shows, by their addresses as written. This and what it returns read the disk; not on
     * the FX thread.
     */
    Function<String, PictureAt> picturesOf(Family family, Path post);

    /**
     * All pictures of the site that a folder belongs to, or of the folder. Not on the FX thread; may take seconds.
     *
     * @return nothing where it was ended
     */
    Optional<PictureSurvey.Result> survey(Path folder, PictureSurvey.Progress progress);

    /** What becomes of a post when a picture of a site gets another place. Disk thread. @param root of the site */
    PictureMove.Outcome moved(Path root, Post post, Path from, Path to);

    /**
     * Puts a copy of a picture of a site at a place of it where nothing is. Disk thread.
     *
     * @param root of the site
     * @return why it could not be done, as a sentence
     */
    Optional<String> copyPicture(Path root, Path from, Path to);

    /** Deletes a picture of a site that has a twin, the same to the byte. Disk thread. @return why not, as a sentence */
    Optional<String> dropPicture(Path root, Path picture, Path twin);

    /** How bad a post's site takes what is checked; nothing where it lies in no site. Disk thread. */
    Optional<Severities> checks(Path post);

    /** Keeps that. Disk thread. @return why it could not be kept, as a sentence */
    Optional<String> orderChecks(Path post, Severities severities);

    /** The programs of this computer. */
    Programs programs();

    /**
     * How the site of a post is built; nothing where it lies in none. Not on the FX thread.
     *
     * @param own into the folder where the site's pages always go
     */
    Optional<Build> build(Path post, boolean own);

    /** The page that was built of a post. Not on the FX thread. @param html what its body becomes */
    Optional<BuiltPage> built(Build build, String title, String html);

    /** Shows a file where the system shows files. */
    void reveal(Path file);

    /**
     * What the posts of a folder can begin with.
     *
     * @param usual what one begins with when nobody chose; empty for the generator's own header
     * @param place where a new template is put
     */
    record Beginnings(List<PostTemplate> all, Optional<PostTemplate> usual, Path place) {}

    /** Not on the FX thread. @param own the folder of the author's */
    Beginnings templates(Path folder, Path own);

    /** The text of a new post. Not on the FX thread. @param template empty for the generator's own header */
    PostTemplate.Filled draft(Path folder, Family family, Optional<PostTemplate> template, String title);

    /**
     * What is settled for the posts of a site, and what would be if its author had said nothing.
     *
     * @param rules what its author said
     * @param found what is followed where nothing is said
     * @param words which site it is
     * @param example what becomes of a post
     */
    record SitePage(Family family, PostRules rules, Map<PostRule, String> found, String words, String example) {}

    /** Looks through its posts; not on the FX thread. @param rules tried out in place of what is settled */
    SitePage sitePage(Path root, Optional<PostRules> rules);

    /** Settles it. Disk thread. @return why it could not be done, as a sentence */
    Optional<String> orderPosts(Path root, PostRules rules);

    /** Makes the smallest site of a generator. Disk thread. @param folder not there yet, or empty */
    NewSite.Made newSite(Path folder, Family family, String title);

    /**
     * What it takes to publish a post in its site; nothing where it lies in none. Not on the FX thread.
     *
     * @param dated whether it gets this moment's date
     */
    Optional<Publication> publication(Path post, Text text, boolean dated);

    /** What moves when a post gets another name or folder. Disk thread. */
    PostMove moving(Path from, Path to);

    /** The folder of a post's own, there or not; nothing for a post that can have none. Disk thread. */
    Optional<OwnFolder> ownFolder(Path post);

    /** The file that a post with this title gets in a folder. @param present names that are taken */
    Path newFile(Family family, String title, Path folder, List<String> present);

    /**
     * What a folder is as a site.
     *
     * @param site nothing if it cannot be exported to as it stands
     * @param unknown whether naming the generator would help
     * @param words what was found, or why it cannot be exported to
     */
    record Place(Optional<Site> site, boolean unknown, String words) {}

    /** Looks at a folder to export to. Not on the FX thread. @param as the generator, where the author named it */
    Place place(Path folder, Optional<Family> as);

    /**
     * Chooses the style sheet that the site of a post has in the preview. Disk thread.
     *
     * @param css a file of the site; empty for ours alone
     * @return why it could not be done, as a sentence
     */
    Optional<String> dress(Path post, Optional<Path> css);
}
