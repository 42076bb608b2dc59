package galley.site;

import galley.header.Entry;
import galley.header.Header;
import galley.header.Outcome;
import galley.header.Value;
import galley.post.Family;
import galley.post.Field;
import galley.post.Post;
import galley.store.FileNames;
import galley.store.LocalDisk;
import galley.text.Text;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What it takes to publish a post that lies in its site: its mark as a draft goes, it has a date, and its file the name and
 * the folder that its generator wants of a finished one.
 *
 * @param move of its file, and of a folder of its own; from and to are the same where it may stay
 * @param carries whether there is something in such a folder that goes along
 * @param text of the post afterwards
 * @param steps what is done, a sentence each
 * @param trouble why it cannot be, as a sentence; empty if it can
 */
public record Publication(PostMove move, boolean carries, Text text, List<String> steps, String trouble) {
    public Publication {
        steps = List.copyOf(steps);
    }

    /** Whether there is nothing to do: the generator takes the post for a finished one as it is. */
    public boolean isDone() {
        return trouble.isEmpty() && steps.isEmpty();
    }

    public Path from() {
        return move.from();
    }

    /** What its file is called afterwards. */
    public Path to() {
        return move.to();
    }

    /** Whether its file gets another name or place. */
    public boolean moves() {
        return !from().equals(to());
    }

    /**
     * Looks what is to be done. Reads the disk.
     *
     * @param post with a path in the site
     * @param dated whether its date becomes this moment; one without a date gets it anyway
     */
    public static Publication of(Ways ways, Post post, ZonedDateTime now, boolean dated) {
        Site site = ways.site();
        Generator generator = site.generator();
        Optional<String> inside = site.inside(post.path());
        if (inside.isEmpty()) {
            return refused(post, "This post lies outside of its site: export it.");
        }
        if (!post.header().problems().isEmpty()) {
            var first = post.header().problems().getFirst();
            return refused(post, "Its header cannot be read, line " + first.line() + ": " + first.message());
        }
        if (post.title().isEmpty()) {
            return refused(post, "It has no title yet.");
        }
        List<String> steps = new ArrayList<>();
        boolean draft = generator.isDraft(post);
        Text text = post.text();
        try {
            text = withoutMark(text, site.family(), steps);
            Post unmarked = Post.read(post.path(), text, site.family());
            if (dated || unmarked.date().isEmpty()) {
                String key = Field.keys(Field.DATE, site.family()).getFirst();
                String date = ways.date(now.withZoneSameInstant(site.zone()));
                text = changed(text, unmarked.header().set(key, Value.of(date)));
                steps.add("Its date becomes " + date + ".");
            }
        } catch (IllegalStateException refusal) {
            return refused(post, refusal.getMessage());
        }
        boolean other = dated && site.family() == Family.JEKYLL; // else the day in its name would stay
        String target = target(ways, inside.get(), other, text);
        Path to = target.equals(inside.get()) ? post.path() : site.root().resolve(target);
        Post after = Post.read(to, text, site.family());
        if (!to.equals(post.path())) {
            steps.add("Its file “" + inside.get() + "” becomes “" + target + "”.");
        }
        PostMove move = PostMove.of(site, post.path(), to, new LocalDisk());
        if (move.trouble().isPresent()) {
            return refused(post, move.trouble().get());
        }
        Optional<String> carried = move.step();
        carried.ifPresent(steps::add);
        Optional<String> before = draft ? Optional.empty() : generator.url(site, post);
        Optional<String> then = generator.url(site, after);
        if (before.isPresent()
                && then.isPresent()
                && !Permalink.plain(before.get()).equals(Permalink.plain(then.get()))) {
            Occupied occupied = new Occupied(site, site.root(), inside.get()::equals);
            occupied.add(after);
            text = led(text, site, before.get(), then.get(), occupied.by(before.get(), after), steps);
        }
        if (generator.isDraft(Post.read(to, text, site.family()))) {
            return refused(post, site.family().title() + " would still take it for a draft.");
        }
        return new Publication(move, carried.isPresent(), text, steps, "");
    }

    private static Publication refused(Post post, String why) {
        return new Publication(PostMove.plain(post.path(), post.path()), false, post.text(), List.of(), why);
    }

    private static Text withoutMark(Text start, Family family, List<String> steps) {
        Text text = start;
        for (String key : Field.keys(Field.STATUS, family)) {
            Header header = Header.read(text, family.rules());
            Optional<String> said = header.entry(key).map(Entry::value).map(Value::display);
            boolean off = said.filter(value -> isMark(family, value)).isPresent();
            if (off) {
                boolean stays = family == Family.HUGO; // whose posts say it either way
                text = changed(text, stays ? header.set(key, Value.of(false)) : header.remove(key));
                steps.add("“" + key + ": " + said.get() + "” "
                        + (stays ? "becomes “" + key + ": false”." : "is taken away."));
            }
        }
        return text;
    }

    private static boolean isMark(Family family, String value) {
        return switch (family) {
            case PELICAN -> value.equalsIgnoreCase("draft");
            case JEKYLL, HEXO -> value.equals("false");
            default -> value.equals("true");
        };
    }

    /** Out of the folder of drafts; else it stays in its own, by the name that one of its day and slug has. */
    private static String target(Ways ways, String inside, boolean undated, Text text) {
        Site site = ways.site();
        String name = inside.substring(inside.lastIndexOf('/') + 1);
        String folder = inside.substring(0, Math.max(0, inside.lastIndexOf('/')));
        boolean drafts = ("/" + folder + "/").contains("/_drafts/");
        String plain = undated ? name.replaceFirst(Ways.DAY, "") : name;
        Post finished = Post.read(site.root().resolve(plain), text, site.family());
        String place = ways.place(finished);
        String named = place.substring(place.lastIndexOf('/') + 1);
        boolean bundle = FileNames.stem(name).matches("_?index(\\.[A-Za-z-]{2,10})?");
        boolean posts = site.family() == Family.JEKYLL && ("/" + folder + "/").contains("/_posts/");
        if (drafts && (site.family() == Family.JEKYLL || site.family() == Family.HEXO)) {
            String rest = ("/" + folder + "/").replaceFirst("/_drafts/", "/_posts/");
            return Places.join(rest.substring(1, rest.length() - 1), named);
        }
        boolean settled = site.rules().of(PostRule.NAME).isPresent() && !bundle;
        return posts || settled ? Places.join(folder, named) : inside;
    }

    private static Text led(
            Text text, Site site, String before, String now, Optional<String> other, List<String> steps) {
        String key = Field.keys(Field.ALIASES, site.family()).getFirst();
        Optional<String> alias = site.generator().alias(site, before).filter(led -> other.isEmpty());
        steps.add("Its address was " + before + " and becomes " + now + "."
                + other.map(place -> " " + Occupied.told(before, place))
                        .orElseGet(() -> alias.map(led -> " “" + key + "” leads on from the old one.")
                                .orElse(" " + site.generator().withoutAlias())));
        return alias.map(led ->
                        changed(text, Header.read(text, site.family().rules()).addItem(key, led)))
                .orElse(text);
    }

    private static Text changed(Text text, Outcome outcome) {
        return outcome.on(text, IllegalStateException::new);
    }
}
