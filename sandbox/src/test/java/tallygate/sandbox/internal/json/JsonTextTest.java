package tallygate.sandbox.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTextTest {
    @Test
    void everyKindOfValueIsReadAndWrittenBack() throws Exception {
        String text = "{\"text\":\"商\\n\\u0007\\\"\",\"whole\":3,\"long\":4294967296,\"fraction\":2.5,\"yes\":true,"
                + "\"nothing\":null,\"list\":[1,[],{}]}";

        Map<String, Object> read = JsonText.readObject(text.getBytes(UTF_8));

        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("text", "商\n\u0007\"");
        expected.put("whole", 3);
        expected.put("long", 4_294_967_296L);
        expected.put("fraction", 2.5);
        expected.put("yes", true);
        expected.put("nothing", null);
        expected.put("list", Arrays.asList(1, List.of(), Map.of()));
        assertThat(read).isEqualTo(expected);
        assertThat(JsonText.write(read)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"2147483648, java.lang.Long", "99999999999999999999, java.lang.Double", "1e2, java.lang.Double"})
    void numberThatIsNoIntBecomesALongOrADouble(String number, Class<?> type) throws Exception {
        assertThat(JsonText.readObject(("{\"n\":" + number + "}").getBytes(UTF_8))
                        .get("n"))
                .isInstanceOf(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "1", "null", "{'a':1}", "{a:1}", "{\"a\":1,}", "{} {}", "{\"a\":NaN}", "a: 1"})
    void textThatIsNotOneJsonObjectIsInvalid(String text) {
        assertThatThrownBy(() -> JsonText.readObject(text.getBytes(UTF_8))).isInstanceOf(IOException.class);
    }

    @Test
    void nestingHasABound() {
        String text = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThatThrownBy(() -> JsonText.readObject(text.getBytes(UTF_8))).isInstanceOf(IOException.class);
    }
}
