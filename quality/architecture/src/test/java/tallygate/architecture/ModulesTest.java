package tallygate.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** What each module may use; docs/architecture.md has the picture. */
@AnalyzeClasses(packages = "tallygate", importOptions = LibraryCode.class)
class ModulesTest {
    private static final LibraryModule SPEC = new LibraryModule("tallygate.spec..");
    private static final LibraryModule JSON = new LibraryModule("tallygate.json");
    private static final LibraryModule MODEL = new LibraryModule("tallygate.genauth.model");
    private static final LibraryModule TRANSPORT =
            new LibraryModule("tallygate.transport", "tallygate.transport.spi", "tallygate.transport.tls");
    private static final LibraryModule TRANSPORT_JDK = new LibraryModule("tallygate.transport.jdk..");
    private static final LibraryModule TRANSPORT_RETROFIT = new LibraryModule("tallygate.transport.retrofit..");
    private static final LibraryModule TRANSPORT_TCK = new LibraryModule("tallygate.transport.tck..");
    private static final LibraryModule CORE = new LibraryModule("tallygate.core..");
    private static final LibraryModule CLIENT =
            new LibraryModule("tallygate.genauth", "tallygate.genauth.quota", "tallygate.genauth.internal..");
    private static final LibraryModule PAGARME = new LibraryModule("tallygate.pagarme..");
    private static final LibraryModule USAGE_LEDGER = new LibraryModule("tallygate.ledger..");
    private static final LibraryModule SANDBOX = new LibraryModule("tallygate.sandbox..");
    private static final LibraryModule CLI = new LibraryModule("tallygate.cli..");
    private static final LibraryModule EXAMPLES = new LibraryModule("tallygate.examples..");
    private static final LibraryModule MICROMETER = new LibraryModule("tallygate.micrometer");
    private static final LibraryModule JACKSON = new LibraryModule("tallygate.jackson");
    private static final LibraryModule RETROFIT_SERVICES = new LibraryModule("tallygate.genauth.services..");

    @ArchTest
    static final ArchRule spec = SPEC.usesOnly("org.snakeyaml.engine.v2..");

    @ArchTest
    static final ArchRule json = JSON.usesOnly("com.squareup.moshi", "okio");

    @ArchTest
    static final ArchRule model = MODEL.usesOnly("tallygate.json", "com.squareup.moshi", "com.google.auto.value");

    @ArchTest
    static final ArchRule transport = TRANSPORT.usesOnly("okio", "javax.net.ssl", "javax.crypto..");

    @ArchTest
    static final ArchRule transportJdk =
            TRANSPORT_JDK.usesOnly("tallygate.transport", "tallygate.transport.spi", "okio", "javax.net.ssl");

    @ArchTest
    static final ArchRule transportRetrofit = TRANSPORT_RETROFIT.usesOnly(
            "tallygate.transport",
            "tallygate.transport.spi",
            "okio",
            "javax.net..",
            "okhttp3..",
            "retrofit2..",
            "kotlin..");

    @ArchTest
    static final ArchRule transportTck = TRANSPORT_TCK.usesOnly(
            "tallygate.transport",
            "tallygate.transport.spi",
            "okio",
            "io.netty..",
            "javax.net.ssl",
            "javax.security.auth.x500",
            "org.junit.jupiter..",
            "org.opentest4j");

    @ArchTest
    static final ArchRule core = CORE.usesOnly(
            "tallygate.json", "tallygate.transport", "tallygate.transport.spi", "com.squareup.moshi", "okio");

    @ArchTest
    static final ArchRule client = CLIENT.usesOnly(
            "tallygate.core..",
            "tallygate.genauth.model",
            "tallygate.json",
            "tallygate.transport",
            "tallygate.transport.spi",
            "com.squareup.moshi",
            "okio");

    @ArchTest
    static final ArchRule pagarme = PAGARME.usesOnly(
            "tallygate.core..",
            "tallygate.ledger",
            "tallygate.json",
            "tallygate.transport",
            "com.squareup.moshi",
            "okio",
            "com.google.auto.value",
            "javax.sql");

    @ArchTest
    static final ArchRule usageLedger = USAGE_LEDGER
            .usesOnly("tallygate.core.error", "tallygate.core.provider", "tallygate.transport", "javax.sql")
            .because("it depends on the failures of a call, not on a provider");

    @ArchTest
    static final ArchRule sandbox = SANDBOX.usesOnly("tallygate.spec", "com.squareup.moshi", "okio", "javax.crypto..");

    @ArchTest
    static final ArchRule cli = CLI.usesOnly(
            "tallygate.core..",
            "tallygate.genauth",
            "tallygate.genauth.model",
            "tallygate.genauth.quota",
            "tallygate.pagarme..",
            "tallygate.ledger",
            "tallygate.spec",
            "tallygate.sandbox",
            "tallygate.json",
            "com.squareup.moshi",
            "okio",
            "picocli..",
            "gg.jte..",
            "de.siegmar.fastcsv..",
            "javax.sql",
            "org.postgresql.ds..");

    @ArchTest
    static final ArchRule micrometer = MICROMETER.usesOnly(
            "tallygate.core",
            "tallygate.core.error",
            "tallygate.core.observe",
            "tallygate.genauth",
            "tallygate.genauth.model",
            "tallygate.genauth.quota",
            "tallygate.ledger",
            "tallygate.json",
            "tallygate.transport",
            "io.micrometer..");

    @ArchTest
    static final ArchRule jackson = JACKSON.usesOnly(
            "tallygate.json",
            "tallygate.genauth.model",
            "tallygate.pagarme.model",
            "com.squareup.moshi",
            "okio",
            "com.fasterxml.jackson..",
            "tools.jackson..");

    @ArchTest
    static final ArchRule retrofitServices = RETROFIT_SERVICES.usesOnly(
            "tallygate.genauth.model",
            "tallygate.json",
            "tallygate.transport",
            "tallygate.transport.retrofit",
            "com.squareup.moshi",
            "okio",
            "okhttp3",
            "retrofit2..",
            "kotlin..");

    @ArchTest
    static final ArchRule theTableHasAllModules = classes()
            .should()
            .resideInAnyPackage(Stream.of(
                            SPEC,
                            JSON,
                            MODEL,
                            TRANSPORT,
                            TRANSPORT_JDK,
                            TRANSPORT_RETROFIT,
                            TRANSPORT_TCK,
                            CORE,
                            CLIENT,
                            PAGARME,
                            USAGE_LEDGER,
                            SANDBOX,
                            CLI,
                            EXAMPLES,
                            MICROMETER,
                            JACKSON,
                            RETROFIT_SERVICES)
                    .flatMap(module -> Stream.of(module.packages()))
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule onlyItsTransportUsesTheHttpClientOfTheJdk = noClasses()
            .that()
            .resideOutsideOfPackage("tallygate.transport.jdk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..");
}
