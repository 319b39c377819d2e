package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExampleFitTest {
    private static final Map<String, Object> COLOUR = Map.of("type", "string", "enum", List.of("red", "blue"));
    private static final Map<String, Object> BOOK = Map.of(
            "type",
            "object",
            "properties",
            Map.of(
                    "pages", Map.of("type", "integer", "minimum", 1, "maximum", 9),
                    "colour", Map.of("allOf", List.of(Map.of("$ref", "#/components/schemas/Colour"))),
                    "names", Map.of("type", "array", "maxItems", 2, "items", Map.of("type", "string", "maxLength", 3)),
                    "printedAt", Map.of("type", "string", "format", "date-time")));
    private static final Map<String, Object> MEDIUM = Map.of(
            "oneOf",
            List.of(Map.of("$ref", "#/components/schemas/Book")),
            "discriminator",
            Map.of("propertyName", "colour", "mapping", Map.of("red", "#/components/schemas/Book")));
    private static final Spec SPEC =
            new Spec(Map.of("components", Map.of("schemas", Map.of("Colour", COLOUR, "Book", BOOK, "Medium", MEDIUM))));

    @Test
    void exampleOfTheRightKindsFits() {
        assertThat(misfits(Map.of(
                        "pages",
                        9,
                        "colour",
                        "red",
                        "names",
                        List.of("abc", "d"),
                        "printedAt",
                        "2026-01-02T03:04:05.678Z")))
                .isEmpty();
    }

    @Test
    void everyMisfitIsFoundInItsPlace() {
        assertThat(misfits(Map.of("pages", 10))).containsExactly("/pages: 10");
        assertThat(misfits(Map.of("pages", "9"))).containsExactly("/pages: 9");
        assertThat(misfits(Map.of("colour", "green"))).containsExactly("/colour: green");
        assertThat(misfits(Map.of("names", List.of("abcd")))).containsExactly("/names/-: abcd");
        assertThat(misfits(Map.of("names", List.of("a", "b", "c")))).hasSize(1);
        assertThat(misfits(Map.of("printedAt", "2026-01-02 03:04:05"))).hasSize(1);
        assertThat(misfits(Map.of("unknown", 1))).containsExactly(": {unknown=1}");
    }

    @Test
    void anExampleOfAUnionFitsTheVariantThatItNames() {
        assertThat(misfits("Medium", Map.of("colour", "red", "pages", 1))).isEmpty();
        assertThat(misfits("Medium", Map.of("colour", "red", "pages", 0))).containsExactly("/pages: 0");
        assertThat(misfits("Medium", Map.of("colour", "blue"))).containsExactly(": {colour=blue}");
        assertThat(misfits("Medium", "red")).containsExactly(": red");
    }

    private static List<String> misfits(Map<String, Object> example) {
        return misfits("Book", example);
    }

    private static List<String> misfits(String type, Object example) {
        return ExampleFit.misfits(SPEC, Map.of("$ref", "#/components/schemas/" + type), example);
    }
}
