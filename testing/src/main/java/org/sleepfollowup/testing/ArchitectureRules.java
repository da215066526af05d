package org.sleepfollowup.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What keeps the services apart and their domain clean; see docs/how-it-works.md. */
public final class ArchitectureRules {
    private static final String ROOT = "org.sleepfollowup.";
    private static final List<String> SERVICES = List.of("intake", "survey", "aggregator", "dashboard", "standalone");
    private static final Pattern EDGE = Pattern.compile(".*(Avro|Listener|Publisher|Topology|Serde|Outbox)(\\$.*)?");
    private static final Set<String> TIMES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.YearMonth");

    private ArchitectureRules() {}

    /**
     * Checks the main classes of a service.
     *
     * @param service its root package, such as {@code org.sleepfollowup.intake}
     * @throws AssertionError naming each class that breaks a rule, and where
     */
    public static void check(String service) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(service);
        rules(service).forEach(rule -> rule.check(classes));
    }

    private static List<ArchRule> rules(String service) {
        String[] others = SERVICES.stream()
                .map(name -> ROOT + name)
                .filter(name -> !name.equals(service))
                .map(name -> name + "..")
                .toArray(String[]::new);
        return List.of(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(others)
                        .because("services meet in schemas and on topics"),
                noClasses()
                        .that(describe(
                                "are not at the edge",
                                c -> !EDGE.matcher(c.getName()).matches()
                                        && !c.getPackageName().endsWith(".avro")))
                        .should()
                        .dependOnClassesThat(resideInAPackage("org.sleepfollowup..avro"))
                        .because("generated classes stop at the edges, which are named *Avro, *Listener, *Publisher,"
                                + " *Topology, *Serde or *Outbox"),
                noClasses()
                        .that(describe("are the domain: records, enums and interfaces", ArchitectureRules::isDomain))
                        .should()
                        .dependOnClassesThat(describe("are of a framework", ArchitectureRules::isFramework))
                        .because("the domain is free of Spring, Kafka and Avro")
                        .allowEmptyShould(true),
                noClasses()
                        .should()
                        .callMethodWhere(describe(
                                "reads the system's clock",
                                call -> TIMES.contains(call.getTargetOwner().getName())
                                        && call.getName().equals("now")
                                        && call.getTarget().getRawParameterTypes().stream()
                                                .noneMatch(p -> p.isEquivalentTo(Clock.class))))
                        .because("time comes from a Clock"),
                noClasses().should().callMethod(System.class, "currentTimeMillis"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("java.util.logging..")
                        .because("SLF4J is the log"));
    }

    private static boolean isDomain(JavaClass type) {
        boolean shape = type.isRecord() || type.isEnum() || type.isInterface();
        return shape
                && !EDGE.matcher(type.getName()).matches()
                && !type.getPackageName().endsWith(".avro")
                && !type.isAnnotation()
                && !type.getSimpleName().equals("package-info")
                && !type.isAnnotatedWith("org.springframework.boot.context.properties.ConfigurationProperties")
                && type.getEnclosingClass()
                        .filter(outer -> outer.isAnnotatedWith(
                                "org.springframework.boot.context.properties.ConfigurationProperties"))
                        .isEmpty();
    }

    private static boolean isFramework(JavaClass type) {
        return !type.isAnnotation()
                && Set.of("org.springframework.", "org.apache.kafka.", "org.apache.avro.").stream()
                        .anyMatch(type.getName()::startsWith);
    }
}
