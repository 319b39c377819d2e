package tallygate.generated;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Type;

@AnalyzeClasses(
        packages = {"tallygate.json", "tallygate.genauth", "tallygate.pagarme"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule nothingReflects = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("java.lang.reflect..").and(not(type(Type.class))))
            .orShould()
            .dependOnClassesThat(type(MethodHandles.class))
            .orShould()
            .callMethod(Class.class, "forName", String.class)
            .orShould()
            .accessClassesThat(type(Types.class))
            .orShould()
            .accessClassesThat(type(Moshi.class))
            .because("adapters know their types when they are compiled");

    @ArchTest
    static final ArchRule onlyTheRegistryLooksAtTypes = noClasses()
            .that()
            .doNotHaveSimpleName("ModelAdapterFactory")
            .and()
            .doNotHaveFullyQualifiedName("tallygate.json.JsonValues")
            .should()
            .dependOnClassesThat(type(Type.class));

    @ArchTest
    static final ArchRule handWrittenCodeDoesNotKnowGeneratedCode = noClasses()
            .that()
            .resideInAPackage("tallygate.json")
            .should()
            .dependOnClassesThat(resideInAPackage("..model.."));

    @ArchTest
    static final ArchRule genAuthDoesNotKnowPagarme = noClasses()
            .that()
            .resideInAPackage("tallygate.genauth..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tallygate.pagarme..");

    @ArchTest
    static final ArchRule pagarmeDoesNotKnowGenAuth = noClasses()
            .that()
            .resideInAPackage("tallygate.pagarme..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tallygate.genauth..");

    @ArchTest
    static final ArchRule theModelStandsAlone = classes()
            .that()
            .resideOutsideOfPackage("tallygate.spec..") // What joins the specs is on the class path of the tests only.
            .should()
            .onlyDependOnClassesThat(resideInAPackage("java..")
                    .or(resideInAPackage("tallygate.json"))
                    .or(resideInAPackage("tallygate.genauth.model"))
                    .or(resideInAPackage("tallygate.pagarme.model"))
                    .or(resideInAPackage("com.squareup.moshi"))
                    .or(resideInAPackage("okio"))
                    .or(resideInAPackage("org.jspecify.annotations"))
                    .or(resideInAPackage("com.google.auto.value")));
}
