package galley.cli;

import galley.header.Json;
import galley.header.Value;
import galley.post.Family;
import galley.site.Answers;
import galley.site.Export;
import galley.site.ExportPlan;
import galley.site.ExportReport;
import galley.site.Generators;
import galley.site.Import;
import galley.site.OtherSites;
import galley.site.Site;
import galley.store.AppDirs;
import galley.store.Disk;
import galley.store.History;
import galley.store.LastExport;
import galley.store.Loaded;
import galley.store.LocalDisk;
import galley.store.Output;
import galley.store.SiteFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes finished posts and their pictures into a site folder; deletes nothing that it did not write.")
final class ExportVerb implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Posts, and folders of them.")
    private List<Path> paths = List.of();

    private List<Path> files = List.of();

    @Option(names = "--to", paramLabel = "SITE", required = true, description = "The site's folder.")
    private Path folder;

    @Option(
            names = "--as",
            paramLabel = "GENERATOR",
            converter = PostArguments.Families.class,
            description = "Whose site it is; found out without it.")
    private Family family;

    @Option(names = "--dry-run", description = "Print the plan; write nothing.")
    private boolean dryRun;

    @Option(names = "--force", description = "Replace files that somebody else wrote or changed.")
    private boolean force;

    @Option(
            names = "--prune",
            description = "Remove what an earlier export put there, nobody changed and these posts go to no more.")
    private boolean prune;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write what became of each post into this file, in Markdown.")
    private Path report;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    ExportVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SiteFiles disk = new SiteFiles();
        if (!disk.isFolder(folder)) {
            console.complain(folder + ": is not a folder");
            return Console.FAILED;
        }
        Optional<Site> site = Generators.at(folder, Optional.ofNullable(family), disk);
        files = listed(disk, site);
        if (report != null && files.stream().anyMatch(file -> disk.real(file).equals(disk.real(report)))) {
            console.complain(report, "is one of the posts; name another file for the report");
            return Console.FAILED;
        }
        // An export is one plan: with a post that cannot be read there is none, and nothing is written.
        if (!readable()) {
            return Console.FAILED;
        }
        if (site.isEmpty()) {
            console.complain(OtherSites.at(folder)
                    .map(program -> folder + ": " + OtherSites.told(program))
                    .orElse(folder + ": no generator's site is recognised here; name it with --as"));
            return Console.FAILED;
        }
        Export export = export();
        List<Path> posts = files.stream().map(Path::toAbsolutePath).toList();
        Answers answers = Answers.NONE.withAll(force);
        ExportPlan plan = export.plan(posts, site.get(), answers);
        if (prune) {
            plan = export.plan(posts, site.get(), plan.pruned(answers));
        }
        return dryRun ? show(plan) : run(export, plan);
    }

    /** The posts that are named, and those of the folders. */
    private List<Path> listed(SiteFiles disk, Optional<Site> site) {
        List<Path> found = new ArrayList<>();
        for (Path path : paths) {
            if (disk.isFolder(path)) {
                Import posts = Import.of(path);
                posts.troubles().forEach(console::complain);
                posts.objection(site).ifPresent(words -> console.complain(path, words));
                found.addAll(site.map(posts::into).orElse(posts.posts()));
            } else {
                found.add(path);
            }
        }
        return found.stream().distinct().toList();
    }

    /** What it replaces is kept and can be taken back in the window. */
    private Export export() {
        AppDirs dirs = AppDirs.system();
        Disk disk = new LocalDisk();
        return new Export(
                disk,
                new History(disk, dirs.history(), console.clock()),
                new LastExport(disk, dirs.exports(), console.clock()));
    }

    private boolean readable() {
        boolean all = true;
        for (Path file : files) {
            if (console.files().load(file) instanceof Loaded.Failed failed) {
                console.complain(failed);
                all = false;
            }
        }
        return all;
    }

    private int show(ExportPlan plan) {
        print(plan.items().stream()
                .map(item -> new Export.Result(item, false, item.reason(), null))
                .toList());
        boolean told = report(ExportReport.of(plan, ZonedDateTime.now(console.clock())));
        return !told ? Console.FAILED : plan.sound() ? Console.FINE : Console.PROBLEMS;
    }

    /** @return whether it is where it is wanted */
    private boolean report(String words) {
        Optional<String> trouble =
                report == null ? Optional.empty() : Output.write(report, words.getBytes(StandardCharsets.UTF_8));
        trouble.ifPresent(console::complain);
        return trouble.isEmpty();
    }

    private int run(Export export, ExportPlan plan) {
        Progress progress = new Progress(console, plan.items().size());
        List<Export.Result> results = export.run(plan, item -> {
            progress.step();
            return true;
        });
        progress.done();
        print(results);
        boolean failed = results.stream()
                .anyMatch(result ->
                        result.item().state().acts() && !result.trouble().isEmpty());
        boolean told = report(ExportReport.of(plan, results, ZonedDateTime.now(console.clock())));
        return failed || !told ? Console.FAILED : plan.sound() ? Console.FINE : Console.PROBLEMS;
    }

    private void print(List<Export.Result> results) {
        List<Value> documents = new ArrayList<>();
        for (Export.Result result : results) {
            ExportPlan.Item item = result.item();
            if (json) {
                documents.add(value(result));
            } else {
                String verb = result.written() && item.state().writes()
                        ? "written"
                        : item.state().id();
                console.out().println(verb + ": " + item.target());
                item.changes().forEach(change -> console.out().println("  " + change));
            }
            if (!result.trouble().isEmpty()
                    && (item.state().isTrouble() || item.state().acts())) {
                console.complain(item.target() + ": " + result.trouble());
            }
        }
        if (json) {
            console.out().println(Json.text(new Value.Items(documents)));
        }
    }

    private static Value value(Export.Result result) {
        Map<String, Value> entries = new LinkedHashMap<>();
        entries.put("post", Value.of(result.item().post().toString()));
        entries.put("kind", Value.of(result.item().kind().id()));
        entries.put("target", Value.of(result.item().target()));
        entries.put("state", Value.of(result.item().state().id()));
        entries.put("written", Value.of(result.written()));
        entries.put("message", Value.of(result.trouble()));
        entries.put("changes", Value.of(result.item().changes()));
        return new Value.Table(entries);
    }
}
