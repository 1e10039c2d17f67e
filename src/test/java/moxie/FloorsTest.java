package moxie;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The walls of the house: which floor may stand on which, and who may know the machine. */
class FloorsTest {
    /** Floor, then the floors it may stand on. */
    private static final String TABLE = """
            message
            text
            note      message text
            demo      message text
            review    message text
            question  message text note demo
            lookup    text note
            grade     text question
            exam      message text question
            export    message text note question exam
            quiz      message text question grade review
            cli       message text note demo review question lookup grade exam export quiz
            """;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("moxie");

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> floors = new LinkedHashMap<>();
        TABLE.lines()
                .map(line -> line.trim().split("\\s+", -1))
                .forEach(cells ->
                        floors.put(cells[0], Arrays.stream(cells).skip(1).collect(Collectors.toSet())));
        return floors;
    }

    @Test
    void every_class_stands_on_a_floor_of_the_table() {
        Set<String> packages = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("moxie"))
                .map(name -> name.split("\\.", -1)[1])
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(table().keySet()), packages);
        assertTrue(CLASSES.size() > 20, "the importer found hardly any class: " + CLASSES.size());
    }

    @Test
    void no_floor_stands_on_a_higher_one() {
        List<String> broken = new ArrayList<>();
        table().forEach((floor, below) -> table().keySet().stream()
                .filter(other -> !other.equals(floor) && !below.contains(other))
                .forEach(other -> {
                    try {
                        noClasses()
                                .that()
                                .resideInAPackage("moxie." + floor + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("moxie." + other + "..")
                                .allowEmptyShould(true)
                                .check(CLASSES);
                    } catch (AssertionError e) {
                        broken.add(e.getMessage());
                    }
                }));
        assertEquals(List.of(), broken);
    }

    @Test
    void commonmark_is_known_in_note_only() {
        outside("moxie.note..", "org.commonmark..");
    }

    @Test
    void picocli_and_jline_are_known_in_cli_only() {
        outside("moxie.cli..", "picocli..");
        outside("moxie.cli..", "org.jline..");
    }

    @Test
    void pdf_libraries_are_known_in_export_only() {
        outside("moxie.export..", "org.apache.pdfbox..");
        outside("moxie.export..", "com.openhtmltopdf..");
        outside("moxie.export..", "org.scilab..");
    }

    @Test
    void system_clock_locale_and_chance_come_in_by_the_front_door() {
        noClasses()
                .that()
                .resideInAPackage("moxie..")
                .and()
                .doNotHaveFullyQualifiedName("moxie.cli.Main")
                .and()
                .doNotHaveFullyQualifiedName("moxie.cli.Main$LocalClock")
                .and()
                .doNotHaveFullyQualifiedName("moxie.cli.Host")
                .and()
                .doNotHaveFullyQualifiedName("moxie.cli.Moxie")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .callConstructor(java.util.Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .check(CLASSES);
    }

    private static void outside(String inside, String library) {
        noClasses()
                .that()
                .resideInAPackage("moxie..")
                .and()
                .resideOutsideOfPackage(inside)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }
}
