package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecTextTest {
    @ParameterizedTest
    @CsvSource({"description, a */ b", "description, \\u000a", "summary, a@b", "enum, 'a\"b'"})
    void textThatCouldLeaveItsPlaceIsFound(String place, String text) {
        assertThat(SpecText.violations(Map.of(place, place.equals("enum") ? List.of(text) : text)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "../a", "a\nb", "$a", ""})
    void nameThatCouldLeaveItsPlaceIsFound(String name) {
        Map<String, Object> schema = Map.of("type", "object");
        assertThat(SpecText.violations(Map.of("properties", Map.of(name, schema))))
                .hasSize(1);
        assertThat(SpecText.violations(Map.of("components", Map.of("schemas", Map.of(name, schema)))))
                .hasSize(1);
        assertThat(SpecText.violations(Map.of("paths", Map.of("/" + name + "?", Map.of()))))
                .hasSize(1);
    }
}
