package tallygate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

final class ExampleShapeTest {
    private static final Map<String, ?> ELEMENT = Map.of(
            "type", "object",
            "required", List.of("code"),
            "properties", Map.of("code", Map.of("type", "string", "example", "MAU"), "note", Map.of("type", "string")));

    private final ExampleShape shape = new ExampleShape(schema -> schema);

    @Test
    void loneElementBecomesAnArrayOfOne() {
        assertThat(shape.of(Map.of("type", "array", "items", ELEMENT), Map.of("code", "Sms")))
                .isEqualTo(List.of(Map.of("code", "Sms")));
    }

    @Test
    void sentenceInPlaceOfAnObjectBecomesTheObject() {
        assertThat(shape.of(ELEMENT, "Package information")).isEqualTo(Map.of("code", "MAU"));
    }

    @Test
    void wrappedReferenceIsSeenThrough() {
        assertThat(shape.of(Map.of("description", "The package", "allOf", List.of(ELEMENT)), null))
                .isEqualTo(Map.of("code", "MAU"));
    }

    @Test
    void undocumentedPropertiesOfTheExampleStay() {
        assertThat(shape.of(ELEMENT, Map.of("code", "Sms", "extra", 1))).isEqualTo(Map.of("code", "Sms", "extra", 1));
    }

    @Test
    void specificationChangesReachTheAnswers() {
        Spec spec = new Spec(
                (Map<?, ?>)
                        new Load(LoadSettings.builder().build())
                                .loadFromString(
                                        """
                        paths:
                          /api/v3/get-new-thing:
                            get:
                              responses:
                                '200':
                                  content:
                                    application/json:
                                      example: { statusCode: 200 }
                        """));

        assertThat(spec.examples()).containsEntry("GET /api/v3/get-new-thing", Map.of("statusCode", 200));
    }
}
