package tallygate.pagarme.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "tallygate.pagarme.ledger", importOptions = ImportOption.DoNotIncludeTests.class)
class LedgerArchitectureTest {
    @ArchTest
    static final ArchRule theLedgerKnowsNoClientButItsExceptions = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "tallygate.pagarme.ledger",
                    "tallygate.client",
                    "tallygate.transport",
                    "org.jspecify.annotations")
            .because("it stands on the failures of a call, whoever makes it");
}
