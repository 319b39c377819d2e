package tallygate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is packed into the published jars. */
class LicenseTest {
    private static final Path ROOT = Path.of("../..");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json",
                "model",
                "transport",
                "transport-jdk",
                "transport-retrofit",
                "transport-tck",
                "core",
                "client",
                "pagarme",
                "usage-ledger",
                "sandbox",
                "api-spec",
                "integrations/retrofit-services"
            })
    void jarHasLicenseAndNotice(String module) {
        for (String file : new String[] {"LICENSE", "NOTICE"}) {
            assertThat(ROOT.resolve(module).resolve("target/classes/META-INF").resolve(file))
                    .hasSameBinaryContentAs(ROOT.resolve(file));
        }
    }
}
