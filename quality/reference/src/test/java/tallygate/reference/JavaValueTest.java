package tallygate.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tallygate.spec.Specification;

final class JavaValueTest {
    private static final Map<String, Object> COLOR =
            Map.of("type", "string", "enum", List.of("red"), "x-enum-varnames", List.of("RED"));
    private static final Map<String, Object> CAT = Map.of("properties", Map.of("name", Map.of("type", "string")));
    private static final Map<String, Object> PET = Map.of(
            "oneOf",
            List.of(Map.of("$ref", "#/components/schemas/Cat")),
            "discriminator",
            Map.of("propertyName", "is", "mapping", Map.of("cat", "#/components/schemas/Cat")));

    @Test
    void everyKindOfValueBecomesAnExpression() {
        assertThat(built("name", Map.of("type", "string"), "a \"b\"")).isEqualTo(".name(\"a \\\"b\\\"\")");
        assertThat(built("count", Map.of("type", "integer", "format", "int32"), 1))
                .isEqualTo(".count(1)");
        assertThat(built("count", Map.of("type", "integer", "format", "int64"), 1))
                .isEqualTo(".count(1L)");
        assertThat(built("rate", Map.of("type", "number"), 0.5)).isEqualTo(".rate(new BigDecimal(\"0.5\"))");
        assertThat(built("at", Map.of("type", "string", "format", "date-time"), "2026-01-01T00:00:00Z"))
                .isEqualTo(".at(Instant.parse(\"2026-01-01T00:00:00Z\"))");
        assertThat(built("color", Map.of("$ref", "#/components/schemas/Color"), "red"))
                .isEqualTo(".color(Color.RED)");
        assertThat(built("color", Map.of("$ref", "#/components/schemas/Color"), "blue"))
                .isEqualTo(".color(Color.of(\"blue\"))");
        assertThat(built("zh-CN", Map.of("type", "array", "items", Map.of("type", "boolean")), List.of(true)))
                .isEqualTo(".zhCN(List.of(true))");
        assertThat(built("any", Map.of("type", "object"), Map.of("a", List.of(1, "b"))))
                .isEqualTo(".any(Map.of(\"a\", List.of(1, \"b\")))");
    }

    @Test
    void longValueHasALineForEachProperty() {
        Specification specification = Specification.of(Map.of());
        Schema type = new Schema(specification, Map.of("properties", Map.of("name", Map.of("type", "string"))));
        String text = "x".repeat(90);

        assertThat(JavaValue.built(type, "Type", Map.of("name", text), 0))
                .isEqualTo("Type.builder()\n        .name(\"" + text + "\")\n        .build()");
    }

    @Test
    void aUnionIsBuiltAsTheVariantOfItsValue() {
        assertThat(built("pet", Map.of("$ref", "#/components/schemas/Pet"), Map.of("is", "cat", "name", "Tom")))
                .isEqualTo(".pet(Cat.builder().name(\"Tom\").build())");
    }

    private static String built(String name, Map<String, Object> property, Object value) {
        Map<String, Object> schemas = Map.of("Color", COLOR, "Pet", PET, "Cat", CAT);
        Specification specification = Specification.of(Map.of("components", Map.of("schemas", schemas)));
        Schema type = new Schema(specification, Map.of("properties", Map.of(name, property)));
        return JavaValue.built(type, "Type", Map.of(name, value), 0)
                .replaceFirst("^Type\\.builder\\(\\)", "")
                .replaceFirst("\\.build\\(\\)$", "");
    }
}
