package tallygate.build;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "tallygate.transport.retrofit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule theTransportIsOneClass = classes()
            .that()
            .resideInAPackage("tallygate.transport.retrofit")
            .and()
            .arePublic()
            .should()
            .haveNameMatching(".*\\.RetrofitTransport(\\$Provider)?");

    @ArchTest
    static final ArchRule transportKnowsNothingAboveIt = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "tallygate.client..",
                    "tallygate.genauth..",
                    "tallygate.pagarme..",
                    "tallygate.json..",
                    "tallygate.transport.jdk..",
                    "com.squareup.moshi..");
}
