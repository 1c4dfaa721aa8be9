package org.isnad;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The package table of docs/architecture.md, executed. Plain tests: Surefire skips rules declared as fields (ArchUnit#1442). */
class ArchitectureTest {

    private static final String ROOT = "org.isnad";

    /** Use nothing of ours but each other, usable by everything. */
    private static final Set<String> KERNEL = Set.of("timing", "text", "report");

    /** What each package may use besides itself and the kernel. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("archive", Set.of()),
            Map.entry("audio", Set.of()),
            Map.entry("remote", Set.of()),
            Map.entry("models", Set.of("remote")),
            Map.entry("episode", Set.of()),
            Map.entry("media", Set.of("archive")),
            Map.entry("transcript", Set.of("episode")),
            Map.entry("recognition", Set.of("episode", "transcript")),
            Map.entry("speakers", Set.of("audio", "transcript")),
            Map.entry("jobs", Set.of("episode")),
            Map.entry("export", Set.of("article", "episode", "quote", "transcript")),
            Map.entry("search", Set.of("episode", "quote", "transcript")),
            Map.entry("article", Set.of("remote")),
            Map.entry("quote", Set.of("article", "episode", "transcript")),
            Map.entry("summary", Set.of("episode", "transcript")),
            Map.entry("synthetic", Set.of("episode", "transcript")),
            Map.entry("evaluation", Set.of("quote")),
            Map.entry("worker", Set.of("audio", "recognition", "speakers", "transcript")),
            Map.entry(
                    "pipeline",
                    Set.of(
                            "archive",
                            "audio",
                            "episode",
                            "export",
                            "jobs",
                            "media",
                            "article",
                            "models",
                            "quote",
                            "recognition",
                            "remote",
                            "search",
                            "summary",
                            "speakers",
                            "transcript",
                            "worker")));

    private static final Set<String> ENTRY_POINTS = Set.of("api", "cli");

    /** A library may be used only from the packages beside it. */
    private static final Map<String, Set<String>> LIBRARY_HOME = Map.ofEntries(
            Map.entry("org.vosk..", Set.of("..recognition.vosk..")),
            Map.entry("com.sun.jna..", Set.of("..recognition.vosk..")),
            Map.entry("org.bytedeco..", Set.of("..audio..")),
            Map.entry("org.ojalgo..", Set.of("..speakers..")),
            Map.entry("org.apache.lucene..", Set.of("..text..", "..search.lucene..")),
            Map.entry("dev.langchain4j..", Set.of("..summary.model..")),
            Map.entry("org.jsoup..", Set.of("..article..")),
            Map.entry("jakarta.persistence..", Set.of("..store..")),
            Map.entry("io.quarkus.hibernate.orm.panache..", Set.of("..store..")),
            Map.entry("jakarta.ws.rs..", Set.of("..api..")),
            Map.entry("picocli..", Set.of("..cli..")));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void should_use_only_what_the_table_allows() {
        KERNEL.forEach(name -> checkUsesOnly(name, KERNEL.stream()));
        MAY_USE.forEach((name, allowed) -> checkUsesOnly(
                name,
                Stream.of(Stream.of(name), KERNEL.stream(), allowed.stream()).flatMap(s -> s)));
    }

    private static void checkUsesOnly(String name, Stream<String> allowed) {
        String[] permitted = allowed.map(p -> ROOT + "." + p + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(permitted))))
                .check(MAIN);
    }

    @Test
    void should_have_a_row_for_every_package() {
        Set<String> found = MAIN.stream()
                .map(c -> c.getPackageName())
                .filter(p -> p.startsWith(ROOT + "."))
                .map(p -> p.substring(ROOT.length() + 1).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        found.removeAll(KERNEL);
        found.removeAll(MAY_USE.keySet());
        found.removeAll(ENTRY_POINTS);
        assertThat(found).as("packages missing from the table").isEmpty();
    }

    @Test
    void should_have_no_cycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void should_keep_the_two_doors_apart() {
        noClasses()
                .that()
                .resideInAPackage("..api..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".cli..")
                .check(MAIN);
        noClasses()
                .that()
                .resideInAPackage("..cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".api..")
                .check(MAIN);
    }

    @Test
    void should_reach_stores_only_through_their_interface() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "..store..")
                .check(MAIN);
    }

    @Test
    void should_keep_libraries_at_home() {
        LIBRARY_HOME.forEach((library, homes) -> noClasses()
                .that(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(homes.toArray(String[]::new)))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(MAIN));
    }

    @Test
    void should_keep_entities_in_stores_and_to_themselves() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .resideInAPackage("..store..")
                .andShould()
                .haveSimpleNameEndingWith("Entity")
                .andShould()
                .bePackagePrivate()
                .check(MAIN);
    }

    @Test
    void should_inject_through_constructors() {
        noFields().should().beAnnotatedWith("jakarta.inject.Inject").check(MAIN);
    }

    @Test
    void should_take_the_time_from_the_clock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(MAIN);
    }

    @Test
    void should_name_nothing_after_what_it_is_not() {
        for (String word : Arrays.asList("Manager", "Helper", "Utils", "Impl", "Dto")) {
            noClasses().should().haveSimpleNameEndingWith(word).check(MAIN);
        }
    }
}
