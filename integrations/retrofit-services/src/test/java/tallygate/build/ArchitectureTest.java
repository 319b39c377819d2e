package tallygate.build;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "tallygate.genauth.services", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule servicesDependOnModelAndTransportOnly = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "tallygate.genauth.services",
                    "tallygate.genauth.model",
                    "tallygate.json",
                    "tallygate.transport",
                    "tallygate.transport.retrofit",
                    "com.squareup.moshi",
                    "retrofit2..",
                    "okhttp3",
                    "okio",
                    "kotlin..",
                    "org.jspecify.annotations");
}
