package tallygate.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ExampleJsonTest {
    @Test
    void shortValueStaysOnOneLine() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("statusCode", 200);
        answer.put("list", List.of("a \"quoted\" text", true, 2.5));

        assertThat(ExampleJson.of(answer))
                .isEqualTo("{\"statusCode\": 200, \"list\": [\"a \\\"quoted\\\" text\", true, 2.5]}");
    }

    @Test
    void longValueHasALineForEachPart() {
        String text = "x".repeat(60);

        assertThat(ExampleJson.of(Map.of("list", List.of(text, text))))
                .isEqualTo("{\n  \"list\": [\n    \"" + text + "\",\n    \"" + text + "\"\n  ]\n}");
    }
}
