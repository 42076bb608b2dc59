package galley.site;

import galley.post.PictureAddress;
import galley.post.PictureNames;
import galley.post.Post;
import galley.store.Inside;
import galley.text.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A picture of a site that gets another place: what a post is then. An address keeps its form, from the root or from the
 * post, with Pelican's {@code {static}}, its query, and the spelling of all names that stay. What was written is read
 * again: each address that led to the picture must lead to the new place and no other may have changed. Reads the disk to
 * see where addresses lead; any thread.
 *
 * @param from where it is, counted from the site's root, names with {@code /} between them
 * @param to where it will be
 */
public record PictureMove(Site site, String from, String to) {
    /** What becomes of a post. */
    public sealed interface Outcome {
        /** It does not lead to the picture. */
        record None() implements Outcome {}

        /**
         * @param links how many addresses change
         * @param named a line, from 1, where the picture's name stands beside that, in a way that is not followed; 0 for none
         */
        record Changed(Text text, int links, int named) implements Outcome {}

        /** It cannot follow, for this reason, a sentence. */
        record Stuck(String reason) implements Outcome {}
    }

    /** The file that an address of a post leads to; themes put the site's address before what a header names. */
    public static Optional<String> leads(Site site, PictureAddress address, Path post) {
        return site.resolve(address.link(), post)
                .or(() -> address.writing() == PictureAddress.Writing.HEADER
                        ? site.resolve("/" + address.address(), post)
                        : Optional.empty())
                .flatMap(site::inside);
    }

    public Outcome in(Post post) {
        List<PictureAddress> before = PictureAddress.in(post);
        StringBuilder text = new StringBuilder(post.text().toString());
        List<Boolean> moved = new ArrayList<>();
        for (int i = before.size() - 1; i >= 0; i--) {
            PictureAddress address = before.get(i);
            boolean leads =
                    leads(site, address, post.path()).filter(from::equals).isPresent();
            moved.addFirst(leads);
            if (leads) {
                Optional<String> written = written(address, post);
                if (written.isEmpty()) {
                    return new Outcome.Stuck(
                            "What it writes in line " + line(post, address.at()) + " cannot lead to that place.");
                }
                text.replace(address.span().start(), address.span().end(), written.get());
            }
        }
        int links = (int) moved.stream().filter(did -> did).count();
        Text now = Text.of(text.toString());
        Integer named = PictureNames.in(now.toString()).get(PictureNames.key(name(from)));
        boolean otherwise = named != null && !PictureNames.key(name(from)).equals(PictureNames.key(name(to)));
        int line = otherwise ? now.lineAt(named) + 1 : 0;
        if (links == 0) {
            return line == 0 ? new Outcome.None() : new Outcome.Changed(post.text(), 0, line);
        }
        return isRight(before, moved, Post.read(post.path(), now, post.family()))
                ? new Outcome.Changed(now, links, line)
                : new Outcome.Stuck("Its addresses cannot be changed without changing more.");
    }

    private static int line(Post post, int at) {
        return post.text().lineAt(at) + 1;
    }

    private boolean isRight(List<PictureAddress> before, List<Boolean> moved, Post after) {
        List<PictureAddress> now = PictureAddress.in(after);
        if (now.size() != before.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            boolean right = moved.get(i)
                    ? willLead(now.get(i).link(), after.path(), now.get(i).writing())
                    : now.get(i).address().equals(before.get(i).address());
            if (!right) {
                return false;
            }
        }
        return true;
    }

    /** Whether an address leads to the new place once the picture is there and no longer here. */
    private boolean willLead(String address, Path post, PictureAddress.Writing writing) {
        List<String> places = new ArrayList<>(site.places(address, post));
        if (writing == PictureAddress.Writing.HEADER) {
            places.addAll(site.places("/" + address, post));
        }
        Inside inside = new Inside(site.root());
        return places.stream()
                .filter(place ->
                        place.equals(to) || !place.equals(from) && inside.existing(place) instanceof Inside.Place.In)
                .findFirst()
                .filter(to::equals)
                .isPresent();
    }

    private Optional<String> written(PictureAddress address, Post post) {
        if (address.writing() == PictureAddress.Writing.ASSET) {
            return Hexo.assets(site, post.path())
                    .filter(folder -> to.startsWith(folder + "/"))
                    .map(folder -> to.substring(folder.length() + 1))
                    .map(name -> isBare(post, address) && name.indexOf(' ') >= 0 ? '"' + name + '"' : name)
                    .filter(name -> !name.contains("%}"));
        }
        Reference old = Reference.of(address.address()).orElseThrow();
        Reference read = site.generator().places(site, old, post.path()).contains(from) ? old : old.unescaped();
        String raw = address.span().in(post.text());
        String before = old.what().isEmpty() ? "" : raw.substring(0, old.what().length() + 2);
        Spelling spelling = new Spelling(address.writing(), old.path());
        return candidates(read, post.path()).stream()
                .map(path -> before + spelling.of(path, read.path()) + old.tail())
                .filter(link -> willLead(link, post.path(), address.writing()))
                .findFirst()
                .map(link -> switch (address.writing()) {
                    case ATTRIBUTE -> link.replace("&", "&amp;").replace("'", "&#39;");
                    case QUOTED -> isBare(post, address) && !link.matches("[\\w./-]+") ? '"' + link + '"' : link;
                    default -> link;
                });
    }

    private static boolean isBare(Post post, PictureAddress address) {
        return "\"'`".indexOf(post.text().charAt(address.span().start() - 1)) < 0;
    }

    /** Paths for the new place, those of the same form first. */
    private Set<String> candidates(Reference read, Path post) {
        Set<String> paths = new LinkedHashSet<>();
        int same = sharedTail(read.path(), from);
        String base = from.substring(0, from.length() - same);
        String before = read.path().substring(0, read.path().length() - same);
        if (to.startsWith(base)) {
            paths.add(before + to.substring(base.length()));
        }
        List<String> tails = Places.ends(to);
        if (read.fromRoot()) {
            tails.forEach(tail -> paths.add(before + tail));
        } else {
            paths.add(before + relative(base, to));
            site.inside(post).ifPresent(own -> paths.add(relative(own, to)));
        }
        tails.forEach(tail -> paths.add("/" + tail));
        return paths;
    }

    /** How many characters of whole names both end with. */
    private static int sharedTail(String path, String place) {
        int shared = 0;
        for (int i = 1; i <= Math.min(path.length(), place.length()); i++) {
            if (path.charAt(path.length() - i) != place.charAt(place.length() - i)) {
                break;
            }
            boolean whole = (i == path.length() || path.charAt(path.length() - i - 1) == '/')
                    && (i == place.length() || place.charAt(place.length() - i - 1) == '/');
            shared = whole ? i : shared;
        }
        return shared;
    }

    /** The way from a folder, named with a {@code /} at its end, or from a file. */
    private static String relative(String file, String to) {
        Path folder = Path.of("/" + file.substring(0, file.lastIndexOf('/') + 1));
        return folder.relativize(Path.of("/" + to)).toString().replace('\\', '/');
    }

    private static String name(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** How names are spelt in an address: as those that it had. */
    private record Spelling(PictureAddress.Writing writing, String old) {
        String of(String path, String oldPath) {
            String[] names = path.split("/", -1);
            String[] before = oldPath.split("/", -1);
            String[] spelt = old.split("/", -1);
            boolean aligned = before.length == spelt.length;
            boolean same = aligned;
            List<String> out = new ArrayList<>();
            for (int i = 0; i < names.length; i++) {
                same = same && i < before.length && names[i].equals(before[i]);
                out.add(same ? spelt[i] : name(names[i]));
            }
            return String.join("/", out);
        }

        private String name(String name) {
            boolean plainBlank = old.contains(" ")
                    || !old.contains("%20")
                            && (writing == PictureAddress.Writing.POINTED || writing == PictureAddress.Writing.HEADER);
            boolean letters = old.matches("(?s).*%[89A-Fa-f][0-9A-Fa-f].*");
            boolean round = writing == PictureAddress.Writing.BARE && !balanced(name);
            StringBuilder out = new StringBuilder();
            name.codePoints().forEach(c -> {
                String sign = Character.toString(c);
                boolean escaped = "%#?{}<>&".contains(sign)
                        || c == ' ' && !plainBlank
                        || c > 0x7f && letters
                        || "()".contains(sign) && round
                        || "'\"`".contains(sign) && writing == PictureAddress.Writing.QUOTED;
                out.append(escaped ? escape(sign) : sign);
            });
            return out.toString();
        }

        private static boolean balanced(String name) {
            int depth = 0;
            for (char c : name.toCharArray()) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth < 0) {
                    return false;
                }
            }
            return depth == 0;
        }

        private static String escape(String sign) {
            StringBuilder out = new StringBuilder();
            for (byte b : sign.getBytes(StandardCharsets.UTF_8)) {
                out.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
            }
            return out.toString();
        }
    }
}
