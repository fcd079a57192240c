package dev.wearcast.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.wearcast.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("dev.wearcast.api.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllers_are_not_public =
            classes().that().haveSimpleNameEndingWith("Controller").should().bePackagePrivate();

    @ArchTest
    static final ArchRule only_the_warehouse_knows_the_driver = noClasses()
            .that()
            .resideOutsideOfPackage("..warehouse..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.databricks..");

    @ArchTest
    static final ArchRule health_never_asks_the_warehouse = noClasses()
            .that()
            .resideInAPackage("..health..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..warehouse..");

    @ArchTest
    static final ArchRule publishing_needs_no_spring = noClasses()
            .that()
            .resideInAnyPackage("..publish..", "..warehouse..", "..serving..", "..cities..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule choosing_clothes_needs_neither_aws_nor_http = noClasses()
            .that()
            .resideInAPackage("..outfit..")
            .and()
            .haveSimpleNameNotEndingWith("Controller")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "org.springframework..", "jakarta..");
}
