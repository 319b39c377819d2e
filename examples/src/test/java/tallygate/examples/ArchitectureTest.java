package tallygate.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Rules across modules, checked here because the examples see all of them. */
@AnalyzeClasses(packages = "tallygate", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule internalsStayInsideTheClient = noClasses()
            .that()
            .resideOutsideOfPackages("tallygate.client..", "tallygate.genauth", "tallygate.pagarme")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tallygate.client.internal..");

    @ArchTest
    static final ArchRule internalsStayInsideTheSandbox = noClasses()
            .that()
            .resideOutsideOfPackage("tallygate.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tallygate.sandbox.internal..");

    @ArchTest
    static final ArchRule transportsKnowNothingAboveThem = noClasses()
            .that()
            .resideInAPackage("tallygate.transport..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tallygate.client..", "tallygate.genauth..", "tallygate.pagarme..", "tallygate.json..");

    @ArchTest
    static final ArchRule theModelKnowsNoHttp = noClasses()
            .that()
            .resideInAnyPackage("tallygate.genauth.model..", "tallygate.pagarme.model..", "tallygate.json..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "tallygate.client..", "tallygate.transport..", "tallygate.genauth", "tallygate.pagarme");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("tallygate.(**)").should().beFreeOfCycles();
}
