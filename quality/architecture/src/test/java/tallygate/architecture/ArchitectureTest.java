package tallygate.build;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Type;
import okio.Buffer;
import okio.BufferedSource;
import tallygate.core.provider.Secret;

@AnalyzeClasses(
        packages = {"tallygate.client", "tallygate.genauth", "tallygate.pagarme"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule theClientKnowsNoHttpLibrary = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "tallygate.transport.jdk..",
                    "tallygate.transport.retrofit..",
                    "tallygate.transport.tck..",
                    "okhttp3..",
                    "retrofit2..",
                    "java.net.http..");

    @ArchTest
    static final ArchRule theClientStandsOnFewThings = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "tallygate.client..",
                    "tallygate.genauth..",
                    "tallygate.pagarme..",
                    "tallygate.json",
                    "tallygate.transport",
                    "com.squareup.moshi",
                    "okio",
                    "org.jspecify.annotations",
                    "com.google.auto.value"));

    @ArchTest
    static final ArchRule onlyTheHandWrittenClientsKnowTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("tallygate.client.internal")
            .and()
            .doNotHaveSimpleName("ManagementClient")
            .and()
            .doNotHaveFullyQualifiedName("tallygate.genauth.ManagementClient$Builder")
            .and()
            .doNotHaveSimpleName("AsyncManagementClient")
            .and()
            .doNotHaveSimpleName("GenAuthHeaders")
            .and()
            .doNotHaveSimpleName("SubscriptionUsageClient")
            .and()
            .doNotHaveFullyQualifiedName("tallygate.pagarme.SubscriptionUsageClient$Builder")
            .and()
            .doNotHaveSimpleName("AsyncSubscriptionUsageClient")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..internal..")
            .because("generated code and the public API must not lean on what may change in any release");

    @ArchTest
    static final ArchRule sharedTypesKnowNoProvider = noClasses()
            .that()
            .resideInAPackage("tallygate.client")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tallygate.genauth..", "tallygate.pagarme..");

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
    static final ArchRule nothingReflects = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("java.lang.reflect..").and(not(type(Type.class))))
            .orShould()
            .dependOnClassesThat(type(MethodHandles.class))
            .orShould()
            .callMethod(Class.class, "forName", String.class)
            .because("adapters know their types when they are compiled");

    @ArchTest
    static final ArchRule noBodyBecomesOneText = noClasses()
            .should()
            .callMethod(Buffer.class, "readUtf8")
            .orShould()
            .callMethod(BufferedSource.class, "readUtf8")
            .because("a body is decoded from its bytes; only an excerpt of known length is ever text");

    @ArchTest
    static final ArchRule noSecretOutlivesItsClient =
            noFields().that().haveRawType(Secret.class).should().haveModifier(JavaModifier.STATIC);

    @ArchTest
    static final ArchRule onlyAFewTypesOfTheEngineAreVisible = classes()
            .that()
            .resideInAPackage("tallygate.client.internal")
            .and()
            .arePublic()
            .should()
            .haveNameMatching(
                    ".*\\.(ApiCaller|Authenticator|BareText|BaseUrl|BasicAuthenticator|CallEvents|CallSettings|"
                            + "CommonHeaders|ConfiguredCaller|DriftWatch|EnvelopeErrorDecoder|EnvironmentVariables|ErrorDecoder|"
                            + "IdempotencyKeys|LibraryVersion|ManagementTokenAuthenticator(\\$Form)?|Secret|Service|"
                            + "ServiceBuilder|SigningAuthenticator(\\$Form)?|StatusErrorDecoder|"
                            + "Subscriptions|Timing)");
}
