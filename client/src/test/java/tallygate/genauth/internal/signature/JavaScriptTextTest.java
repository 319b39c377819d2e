package tallygate.genauth.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The right-hand sides are what Node prints. */
class JavaScriptTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1.0, 1",
        "-1.50, -1.5",
        "100, 100",
        "1E2, 100",
        "0.000001, 0.000001",
        "0.0000001, 1e-7",
        "-0.00000012, -1.2e-7",
        "123456789012345680000, 123456789012345680000",
        "999999999999999999999, 1e+21",
        "1E21, 1e+21",
        "1.25E+30, 1.25e+30",
        "9007199254740993, 9007199254740992",
        "0.1000000000000000055, 0.1",
    })
    void numberIsPrintedAsADouble(BigDecimal number, String text) {
        assertThat(JavaScriptText.of(number)).isEqualTo(text);
    }

    @Test
    void scalarsStandAsTheyAre() {
        assertThat(JavaScriptText.of("a \"b\"\n中")).isEqualTo("a \"b\"\n中");
        assertThat(JavaScriptText.of("")).isEmpty();
        assertThat(JavaScriptText.of(true)).isEqualTo("true");
        assertThat(JavaScriptText.of(null)).isEqualTo("null");
    }

    @Test
    void objectsAndArraysAreCompactJsonInTheirOrder() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("z", Arrays.asList("x", null, false, new BigDecimal("2.50")));
        object.put("a\"", Map.of());
        object.put("", List.of());

        assertThat(JavaScriptText.of(object)).isEqualTo("{\"z\":[\"x\",null,false,2.5],\"a\\\"\":{},\"\":[]}");
    }

    @Test
    void onlyWhatJsonRequiresIsEscaped() {
        assertThat(JavaScriptText.of(List.of("\"\\/\b\f\n\r\t\u0001\u001f\u007f\u2028é中😀<>&'")))
                .isEqualTo("[\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\u007f\u2028é中😀<>&'\"]");
    }
}
