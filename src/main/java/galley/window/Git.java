package galley.window;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A repository, by the author's own git: so that names, keys, hooks, helpers for passwords and what is ignored are as they
 * always are. Every call blocks; a thread of its own. Nothing is thrown away by any of these.
 *
 * @param root the repository's folder
 */
record Git(Programs programs, Path root) {
    private static final Duration SHORT = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofMinutes(10);

    /** Nobody is there to answer its questions, and watching programs are not started by looking. */
    private static final Map<String, String> QUIET =
            Map.of("GIT_TERMINAL_PROMPT", "0", "LC_ALL", "C", "GIT_OPTIONAL_LOCKS", "0");

    private static final Map<String, String> TO_WRITE = Map.of("GIT_TERMINAL_PROMPT", "0", "LC_ALL", "C");

    /** What git said, line by line. */
    record Answer(boolean well, List<String> lines) {
        String words() {
            return String.join("\n", lines);
        }
    }

    /**
     * @param path from the repository’s folder
     * @param kind “new”, “changed”, “deleted” or “in conflict”
     * @param noted whether git has all of it already, so that it need not be added
     */
    record Change(String path, String kind, boolean noted) {}

    /**
     * @param branch empty where there is none yet
     * @param ahead how many commits were never pushed, as far as is known here; -1 where the branch has no other side
     */
    record State(String branch, int ahead, List<Change> changes) {}

    Answer run(List<String> arguments) {
        return run(arguments, QUIET, SHORT, line -> {}, () -> false);
    }

    private Answer run(
            List<String> arguments,
            Map<String, String> environment,
            Duration limit,
            Consumer<String> progress,
            BooleanSupplier stop) {
        List<String> lines = new ArrayList<>();
        List<String> command = Stream.concat(
                        Stream.of(
                                "git",
                                "-c",
                                "core.fsmonitor=false",
                                "-c",
                                "core.quotePath=false",
                                "-c",
                                "color.ui=false",
                                "-c",
                                "status.renames=false"),
                        arguments.stream())
                .toList();
        Programs.Ended ended = programs.run(
                command,
                root,
                environment,
                limit,
                some -> {
                    lines.addAll(some);
                    progress.accept(some.getLast());
                },
                stop);
        if (!ended.trouble().isEmpty()) {
            lines.add(ended.trouble());
        }
        return new Answer(ended.well(), lines);
    }

    /** The folder of the repository that this one lies in; in words why there is none. */
    Answer top() {
        return run(List.of("rev-parse", "--show-toplevel"));
    }

    State state() {
        String branch = "";
        int ahead = -1;
        List<Change> changes = new ArrayList<>();
        for (String line : run(List.of("status", "--porcelain=v2", "--branch", "--untracked-files=all"))
                .lines()) {
            String[] parts = line.split(" ");
            if (line.startsWith("# branch.head ")) {
                branch = parts[2];
            } else if (line.startsWith("# branch.ab ")) {
                ahead = Integer.parseInt(parts[2].substring(1));
            } else if (line.startsWith("? ")) {
                changes.add(new Change(bare(line.substring(2)), "new", false));
            } else if (line.startsWith("1 ") && parts.length > 8) {
                String path = line.split(" ", 9)[8];
                changes.add(new Change(bare(path), kind(parts[1]), parts[1].endsWith(".")));
            } else if (line.startsWith("u ") && parts.length > 10) {
                changes.add(new Change(bare(line.split(" ", 11)[10]), "in conflict", false));
            }
        }
        return new State(branch, ahead, changes);
    }

    private static String kind(String letters) {
        return letters.contains("A") ? "new" : letters.contains("D") ? "deleted" : "changed";
    }

    /** A name with odd signs stands between quotes. */
    private static String bare(String path) {
        return path.startsWith("\"") && path.endsWith("\"") && path.length() > 1
                ? path.substring(1, path.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
                : path;
    }

    /** How a file differs from what was committed. */
    Answer difference(Change change) {
        return change.kind().equals("new")
                ? new Answer(true, List.of("This file is new."))
                : run(List.of(
                        "--no-pager",
                        "diff",
                        "--no-ext-diff",
                        "--no-textconv",
                        "HEAD",
                        "--",
                        ":(top,literal)" + change.path()));
    }

    /** Commits just these files as they are on the disk. */
    Answer commit(List<Change> changes, String message) {
        List<String> add = new ArrayList<>(List.of("add", "--all", "--"));
        List<String> commit = new ArrayList<>(List.of("commit", "--message=" + message, "--only", "--"));
        for (Change change : changes) {
            String path = ":(top,literal)" + change.path();
            commit.add(path);
            if (!change.noted()) {
                add.add(path);
            }
        }
        if (add.size() > 3) {
            Answer added = run(add, TO_WRITE, SHORT, line -> {}, () -> false);
            if (!added.well()) {
                return added;
            }
        }
        return run(commit, TO_WRITE, LONG, line -> {}, () -> false);
    }

    /** @param progress told what it says last */
    Answer push(State state, Consumer<String> progress, BooleanSupplier stop) {
        Answer remotes = run(List.of("remote"));
        if (remotes.lines().isEmpty()) {
            return new Answer(false, List.of("fatal: No configured push destination."));
        }
        String remote =
                remotes.lines().contains("origin") ? "origin" : remotes.lines().getFirst();
        List<String> arguments = state.ahead() >= 0
                ? List.of("push", "--progress")
                : List.of("push", "--progress", "--set-upstream", remote, state.branch());
        return run(arguments, TO_WRITE, LONG, progress, stop);
    }

    /** What went wrong, for a person; git's own words where they are not known. */
    static String told(Answer answer) {
        String said = answer.words();
        List<String[]> known = List.of(
                new String[] {"could not be started", "There is no git on this computer, or it cannot be found."},
                new String[] {"not a git repository", "This folder is in no git repository."},
                new String[] {"dubious ownership", "This repository belongs to somebody else, so git leaves it alone."},
                new String[] {
                    "Please tell me who you are",
                    "Git does not know who you are yet. Set user.name and user.email once, in a terminal."
                },
                new String[] {
                    "unable to auto-detect email",
                    "Git does not know who you are yet. Set user.name and user.email once, in a terminal."
                },
                new String[] {"nothing to commit", "Nothing has changed, so nothing was committed."},
                new String[] {"nothing added to commit", "Nothing has changed, so nothing was committed."},
                new String[] {"during a merge", "A merge is under way here. Finish it with git, then commit."},
                new String[] {"index.lock", "Another git is at work here. Try again when it has ended."},
                new String[] {
                    "non-fast-forward",
                    "The other side has commits that are not here. Pull them first, with git; nothing was pushed."
                },
                new String[] {
                    "fetch first",
                    "The other side has commits that are not here. Pull them first, with git; nothing was pushed."
                },
                new String[] {"No configured push destination", "This repository has no other side to push to."},
                new String[] {
                    "Permission denied (publickey", "The other side does not know your key, so nothing was pushed."
                },
                new String[] {
                    "could not read Username",
                    "The other side asks for a name and a password, and git has none kept. Push once in a terminal."
                },
                new String[] {
                    "Authentication failed",
                    "The other side did not accept the name or the password. Nothing was pushed."
                },
                new String[] {
                    "Could not resolve host",
                    "The other side cannot be reached: its name is not found. Is there a network?"
                },
                new String[] {
                    "does not appear to be a git repository", "The other side is no repository, or is not there."
                },
                new String[] {"It was stopped", "It was stopped."});
        return known.stream()
                .filter(pair -> said.contains(pair[0]))
                .map(pair -> pair[1])
                .findFirst()
                .orElse("Git says: " + said.strip());
    }
}
