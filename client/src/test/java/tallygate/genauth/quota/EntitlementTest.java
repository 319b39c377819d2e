package tallygate.genauth.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallygate.genauth.model.CostGetCurrentUsageRespDto;

final class EntitlementTest {
    @ParameterizedTest
    @CsvSource({
        "823, 1000, MEASURED, 82.3, 177, false",
        "4999, 5000, MEASURED, 99.9, 1, false",
        "180, 180, MEASURED, 100.0, 0, false",
        "12640, 10000, MEASURED, 126.4, 0, true",
        "3.75, 20.5, MEASURED, 18.2, 16.75, false",
        "0, 5, MEASURED, 0.0, 5, false",
        "14, -1, UNLIMITED, , , false",
        "3, unlimited, UNLIMITED, , , false",
        "3, ' Unlimited ', UNLIMITED, , , false",
        "'', -1, UNLIMITED, , , false",
        "37, 0, NONE, , 0, true",
        "0, 0, NONE, , 0, false",
        "Gold, Gold, TEXT, , , false",
        "Gold, 100, TEXT, , , false",
        "1e9, 100, TEXT, , , false",
        "2, '', MISSING, , , false",
        "'', 100, MISSING, , , false",
    })
    void useIsReadFromText(
            String used,
            String limit,
            Allowance allowance,
            BigDecimal percent,
            BigDecimal remaining,
            boolean exceeded) {
        Entitlement entitlement = new Entitlement("Mfa", "Multi-factor sign-in", false, used, limit);

        assertThat(entitlement.allowance()).isEqualTo(allowance);
        assertThat(entitlement.percent().orElse(null)).isEqualTo(percent);
        assertThat(entitlement.remaining().orElse(null)).isEqualTo(remaining);
        assertThat(entitlement.exceeded()).isEqualTo(exceeded);
    }

    @Test
    void omittedPropertyIsMissingAndTheOthersAreRead() throws IOException {
        List<Entitlement> entitlements = Entitlement.listOf(
                usages(
                        """
                {"statusCode":200,"message":"ok","data":{"usages":[
                  {"modelCode":"Mfa","modelName":"Sign-in","experience":true,"current":"91","amount":"100"},
                  {"modelCode":"Sms","current":"7"},
                  {}]}}"""));

        assertThat(entitlements)
                .containsExactly(
                        new Entitlement("Mfa", "Sign-in", true, "91", "100"),
                        new Entitlement("Sms", "Sms", false, "7", ""),
                        new Entitlement("", "", false, "", ""));
        assertThat(entitlements)
                .extracting(Entitlement::toString)
                .startsWith("Sign-in (trial): 91 of 100 used (91.0 %)", "Sms: 7 of unknown used");
    }

    @Test
    void nameCannotControlATerminal() {
        assertThat(new Entitlement("Mfa", "a\u001b[31m", false, "1", "2").toString())
                .isEqualTo("a\\u001b[31m: 1 of 2 used (50.0 %)");
    }

    private static CostGetCurrentUsageRespDto usages(String json) throws IOException {
        return CostGetCurrentUsageRespDto.jsonAdapter().fromJson(json);
    }
}
