package galley;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The shape of the program, as {@code README.md} draws it. No rule has an exemption. */
@Execution(ExecutionMode.CONCURRENT)
class ArchitectureTest {
    private static final JavaClasses GALLEY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("galley");

    /** Top to bottom: a package may import only packages above it. */
    private static final List<String> ORDER = List.of(
            "text",
            "markdown",
            "header",
            "post",
            "picture",
            "store",
            "library",
            "site",
            "session",
            "cli",
            "editor",
            "form",
            "preview",
            "window");

    private static final List<List<String>> STRANGERS =
            List.of(List.of("library", "site", "session"), List.of("editor", "form", "preview"));

    private static final Map<String, String[]> LIBRARIES = Map.ofEntries(
            Map.entry("com.vladsch.flexmark..", packages("markdown")),
            Map.entry("org.commonmark..", packages("markdown")),
            Map.entry("org.yaml.snakeyaml..", packages("header")),
            Map.entry("org.tomlj..", packages("header")),
            Map.entry("com.fasterxml.jackson..", packages("header")),
            Map.entry("org.apache.lucene..", packages("library")),
            Map.entry("com.drew..", packages("picture")),
            Map.entry("com.twelvemonkeys..", packages("picture")),
            Map.entry("picocli..", packages("cli")),
            Map.entry("org.fxmisc..", packages("editor")),
            Map.entry("javafx.scene.web..", packages("preview")));

    @TestFactory
    List<DynamicTest> a_package_imports_only_packages_above_it() {
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < ORDER.size(); i++) {
            String above = ORDER.get(i);
            List<String> below = new ArrayList<>(ORDER.subList(i + 1, ORDER.size()));
            for (List<String> strangers : STRANGERS) {
                if (strangers.contains(above)) {
                    below.addAll(strangers);
                }
            }
            below.remove(above);
            List<String> forbidden = new ArrayList<>(Arrays.asList(packages(below.toArray(String[]::new))));
            forbidden.add("galley");
            tests.add(test(
                    above,
                    noClasses()
                            .that()
                            .resideInAPackage("galley." + above + "..")
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(forbidden.toArray(String[]::new)))
                            .because("the order of the packages is the reading order, and nobody sees the root")));
        }
        return tests;
    }

    @Test
    void there_are_no_cycles() {
        slices().matching("galley.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a cycle is two packages that are really one")
                .check(GALLEY);
    }

    @Test
    void javafx_stays_in_the_panes() {
        noClasses()
                .that(not(resideInAnyPackage("galley", "galley.editor..", "galley.form..", "galley.preview.."))
                        .and(not(resideInAPackage("galley.window.."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..", "atlantafx..")
                .because("the core runs on the command line, without a display")
                .check(GALLEY);
    }

    @TestFactory
    List<DynamicTest> each_library_has_one_user() {
        return LIBRARIES.entrySet().stream()
                .map(entry -> test(
                        entry.getKey(),
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(entry.getValue())
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(entry.getKey())
                                .because("a library that one package knows can be replaced")))
                .toList();
    }

    @Test
    void only_the_store_touches_the_disk() {
        noClasses()
                .that()
                .resideOutsideOfPackage("galley.store..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.nio\\.file\\.(Files|FileSystems|FileSystem|WatchService)"
                        + "|java\\.nio\\.channels\\..*"
                        + "|java\\.io\\.(FileInputStream|FileOutputStream|FileReader|FileWriter|RandomAccessFile)")
                .because("what is never lost is written in one place; a Path is a value and may travel")
                .check(GALLEY);
    }

    @Test
    void threads_are_made_in_the_root() {
        noClasses()
                .that()
                .resideOutsideOfPackage("galley")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.Thread(\\$.*)?|java\\.util\\.concurrent\\.(Executors|ForkJoinPool"
                        + "|ThreadPoolExecutor|ScheduledThreadPoolExecutor|CompletableFuture)|java\\.util\\.Timer")
                .because("executors are arguments, so that tests can turn them by hand")
                .check(GALLEY);
    }

    @Test
    void values_are_final() {
        fields().that()
                .areDeclaredInClassesThat(resideInAnyPackage("galley.text..", "galley.markdown..", "galley.header..")
                        .or(resideInAnyPackage("galley.post..", "galley.site..")))
                .and(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "belong to what is shared, not to one call's worker",
                        field -> field.getOwner().getModifiers().contains(JavaModifier.PUBLIC)))
                .should()
                .beFinal()
                .because("what cannot change may be read on any thread")
                .check(GALLEY);
    }

    @Test
    void nothing_static_changes() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("hidden state makes tests depend on their order")
                .check(GALLEY);
    }

    @Test
    void every_generator_is_stateless() {
        classes()
                .that()
                .implement("galley.site.Generator")
                .should()
                .notBePublic()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .allowEmptyShould(true)
                .because("only Generators names them")
                .check(GALLEY);
        fields().that()
                .areDeclaredInClassesThat()
                .implement("galley.site.Generator")
                .should()
                .beStatic()
                .allowEmptyShould(true)
                .because("what a site says travels as an argument")
                .check(GALLEY);
    }

    @Test
    void only_the_command_line_prints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("galley.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("a window has no terminal; System.Logger states facts")
                .check(GALLEY);
    }

    @Test
    void only_system_logger_logs_and_of_awt_there_are_no_more_than_pixels() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "javax.swing..", "org.slf4j..")
                .because("one window toolkit and one logger are enough")
                .check(GALLEY);
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("java.awt..")
                        .and(not(resideInAnyPackage("java.awt.image..", "java.awt.color.."))))
                .because("one window toolkit is enough")
                .check(GALLEY);
        noClasses()
                .that()
                .resideOutsideOfPackage("galley.picture..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..")
                .because("what decodes pixels stands behind the limits of a picture's header")
                .check(GALLEY);
    }

    @Test
    void one_class_starts_other_programs() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ProgramRunner")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ProcessBuilder.class.getName())
                .because("what a post or a site says must never become a command")
                .check(GALLEY);
        noClasses().should().callMethod(Runtime.class, "exec", String.class).check(GALLEY);
        noClasses().should().callMethod(Runtime.class, "exec", String[].class).check(GALLEY);
    }

    @Test
    void nothing_is_read_by_what_could_make_objects_or_fetch() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.io\\.ObjectInputStream|javax\\.xml\\..*|org\\.yaml\\.snakeyaml\\.Yaml"
                                + "|org\\.yaml\\.snakeyaml\\.constructor\\..*|netscape\\.javascript\\.JSObject|javax\\.script\\..*")
                .because("a header makes values and a page makes no calls")
                .check(GALLEY);
        noClasses().should().callMethod(URL.class, "openStream").check(GALLEY);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .orShould()
                .haveSimpleNameEndingWith("Controller")
                .orShould()
                .haveSimpleNameEndingWith("ViewModel")
                .because("such a name says only that nobody knew")
                .check(GALLEY);
    }

    @Test
    void every_package_says_what_it_is() {
        for (String name : ORDER) {
            Path file = Path.of("src/main/java/galley", name, "package-info.java");
            assertThat(Files.exists(file)).as(file.toString()).isTrue();
        }
    }

    private static DynamicTest test(String name, ArchRule rule) {
        return DynamicTest.dynamicTest(name, () -> rule.allowEmptyShould(true).check(GALLEY));
    }

    private static String[] packages(String... names) {
        return Arrays.stream(names).map(name -> "galley." + name + "..").toArray(String[]::new);
    }
}
