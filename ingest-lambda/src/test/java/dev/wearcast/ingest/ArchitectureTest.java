package dev.wearcast.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = IngestHandler.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    final ArchRule features_know_only_what_comes_before_them = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("run")
            .definedBy("dev.wearcast.ingest")
            .layer("landing")
            .definedBy("..landing")
            .layer("weather")
            .definedBy("..weather")
            .layer("kept")
            .definedBy("..kept")
            .layer("city")
            .definedBy("..city")
            .whereLayer("run")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("landing")
            .mayOnlyBeAccessedByLayers("run")
            .whereLayer("kept")
            .mayOnlyBeAccessedByLayers("run")
            .whereLayer("weather")
            .mayOnlyBeAccessedByLayers("run", "landing");

    @ArchTest
    final ArchRule weather_and_cities_know_nothing_of_aws = noClasses()
            .that()
            .resideInAnyPackage("..weather", "..city")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "com.amazonaws..");

    @ArchTest
    final ArchRule lambda_is_known_to_the_handler_alone = noClasses()
            .that()
            .doNotHaveSimpleName("IngestHandler")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.amazonaws..");
}
