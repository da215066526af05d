package org.sleepfollowup.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Standalone alone may name the services, and even it only assembles them. */
class ArchitectureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.sleepfollowup.standalone");

    @Test
    void onlyTheAssemblyAndTheClockNameAService() {
        noClasses()
                .that()
                .doNotHaveSimpleName("StandaloneApplication")
                .and()
                .doNotHaveSimpleName("ClockMoves")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.sleepfollowup.intake..",
                        "org.sleepfollowup.survey..",
                        "org.sleepfollowup.aggregator..",
                        "org.sleepfollowup.dashboard..")
                .check(classes);
    }

    @Test
    void generatedClassesStopAtTheEdges() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Avro")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.sleepfollowup.schemas.avro")
                .check(classes);
    }
}
