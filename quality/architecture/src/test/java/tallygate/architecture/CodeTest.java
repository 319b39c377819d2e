package tallygate.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import okio.Buffer;
import okio.BufferedSource;
import tallygate.core.provider.Secret;

/** What the code of the modules must not do. */
@AnalyzeClasses(packages = "tallygate", importOptions = LibraryCode.class)
class CodeTest {
    private static final String[] VALUES = {"tallygate.json", "tallygate.genauth.model", "tallygate.pagarme.model"};
    private static final String[] CLIENTS = {
        "tallygate.core..", "tallygate.genauth", "tallygate.genauth.internal..", "tallygate.pagarme.."
    };

    @ArchTest
    static final ArchRule classesAreFreeOfCycles =
            slices().assignedFrom(new TopLevelClasses()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingReflects = noClasses()
            .that()
            .resideInAnyPackage(VALUES)
            .or()
            .resideInAnyPackage(CLIENTS)
            .should()
            .dependOnClassesThat(resideInAPackage("java.lang.reflect..").and(not(type(Type.class))))
            .orShould()
            .callMethodWhere(describe(
                    "looks something up by a method handle, which a view of bytes as numbers does not",
                    call -> call.getTargetOwner().isEquivalentTo(MethodHandles.class)
                            && !call.getName().equals("byteArrayViewVarHandle")))
            .orShould()
            .callMethod(Class.class, "forName", String.class)
            .because("adapters know their types when they are compiled");

    @ArchTest
    static final ArchRule nothingRunsOnTheCommonPool = noClasses()
            .should()
            .callMethodWhere(describe(
                    "runs a stage without an executor",
                    call -> call.getTargetOwner().isAssignableTo(CompletionStage.class)
                            && call.getName().endsWith("Async")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(parameter -> parameter.isEquivalentTo(Executor.class))))
            .orShould()
            .callMethod(ForkJoinPool.class, "commonPool")
            .orShould()
            .callMethod(Collection.class, "parallelStream")
            .orShould()
            .callMethod(Stream.class, "parallel")
            .because("an application may have blocked all threads of the common pool (C71)");

    @ArchTest
    static final ArchRule adaptersAreNotLookedUp = noClasses()
            .that()
            .resideInAnyPackage(VALUES)
            .should()
            .accessClassesThat(type(Types.class))
            .orShould()
            .accessClassesThat(type(Moshi.class))
            .because("adapters know their types when they are compiled");

    @ArchTest
    static final ArchRule onlyFactoriesLookAtTypes = noClasses()
            .that()
            .resideInAnyPackage(VALUES)
            .and()
            .areNotAssignableTo(JsonAdapter.Factory.class)
            .should()
            .dependOnClassesThat(type(Type.class));

    @ArchTest
    static final ArchRule noBodyBecomesOneText = noClasses()
            .that()
            .resideInAnyPackage(CLIENTS)
            .should()
            .callMethod(Buffer.class, "readUtf8")
            .orShould()
            .callMethod(BufferedSource.class, "readUtf8")
            .because("a body is decoded from its bytes; only an excerpt of known length is ever text");

    @ArchTest
    static final ArchRule noSecretOutlivesItsClient =
            noFields().that().haveRawType(Secret.class).should().haveModifier(JavaModifier.STATIC);
}
