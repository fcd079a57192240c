package dev.wearcast.comfort;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.wearcast.comfort", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** JSpecify's annotations are for readers; the jar runs without them. */
    @ArchTest
    static final ArchRule it_needs_nothing_but_java = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.wearcast.comfort..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule packages_do_not_go_round_in_circles =
            slices().matching("dev.wearcast.comfort.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule physics_does_not_know_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackage("..cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..cli..");
}
