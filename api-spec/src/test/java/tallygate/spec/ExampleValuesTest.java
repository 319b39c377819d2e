package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.spec.ExampleValues.Completeness.EVERY_PROPERTY;
import static tallygate.spec.ExampleValues.Completeness.REQUIRED_PROPERTIES;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ExampleValuesTest {
    private static final Specification SPECIFICATION = specification(
            """
            components:
              schemas:
                Person:
                  type: object
                  required: [id, name]
                  properties:
                    id: {type: string, example: p1}
                    name: {type: string, maxLength: 3}
                    born: {type: string, format: date-time}
                    age: {type: integer, format: int32, minimum: 18, maximum: 19}
                    kind: {allOf: [{$ref: '#/components/schemas/Kind'}]}
                    friends: {type: array, items: {$ref: '#/components/schemas/Person'}}
                    boss: {allOf: [{$ref: '#/components/schemas/Person'}]}
                    home: {allOf: [{$ref: '#/components/schemas/Place'}]}
                    notes: {type: object, additionalProperties: true}
                Place:
                  type: object
                  required: [owner]
                  properties:
                    owner: {allOf: [{$ref: '#/components/schemas/Person'}]}
                    codes: {type: array, example: [a, b], items: {type: string}}
                Kind: {type: string, enum: [big, small]}
                Pet:
                  type: object
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator:
                    propertyName: is
                    mapping: {cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog'}
                Cat: {type: object, required: [is], properties: {is: {type: string}, lives: {type: integer}}}
                Dog:
                  type: object
                  required: [is]
                  properties: {is: {type: string}, chases: {allOf: [{$ref: '#/components/schemas/Pet'}]}}
            """);
    private static final ExampleValues EVERY = ExampleValues.of(SPECIFICATION, EVERY_PROPERTY);

    @Test
    void everyDocumentedPropertyHasAValueOfItsKind() {
        assertThat(EVERY.object("Person"))
                .containsEntry("id", "p1")
                .containsEntry("name", "e 1")
                .containsEntry("born", "2026-01-01T08:30:00Z")
                .containsEntry("age", 18)
                .containsEntry("kind", "big")
                .containsEntry("notes", Map.of("notes", "value 1"));
    }

    @Test
    void requiredPropertiesStandAlone() {
        assertThat(ExampleValues.of(SPECIFICATION, REQUIRED_PROPERTIES).object("Person"))
                .containsOnlyKeys("id", "name");
    }

    @Test
    void aTypeWithVariantsTakesThemInTurn() {
        assertThat(EVERY.object("Pet")).isEqualTo(Map.of("is", "cat", "lives", 1));
        assertThat(EVERY.variant(1).object("Pet")).isEqualTo(Map.of("is", "dog"));
        assertThat(EVERY.variant(1).object("Dog")).containsEntry("chases", Map.of("is", "dog"));
    }

    @Test
    void aTypeThatHoldsItselfEnds() {
        assertThat(EVERY.object("Person")).containsEntry("friends", List.of()).doesNotContainKey("boss");
        assertThat(EVERY.object("Person").get("home"))
                .isEqualTo(Map.of("owner", Map.of("id", "p1", "name", "e 1"), "codes", List.of("a", "b")));
    }

    @Test
    void variantsDifferAndAreAlwaysTheSame() {
        Map<String, Object> third = EVERY.variant(2).object("Person");

        assertThat(third)
                .containsEntry("id", "p1-2")
                .containsEntry("name", "e 3")
                .containsEntry("born", "2026-01-03T08:30:00Z")
                .containsEntry("age", 18)
                .isEqualTo(EVERY.variant(2).object("Person"))
                .isNotEqualTo(EVERY.variant(1).object("Person"));
    }

    @Test
    void everyOperationOfBothDocumentsIsAnsweredWithSuccess() {
        for (Specification document : List.of(Specification.genauthManagement(), Specification.pagarme())) {
            ExampleValues values = ExampleValues.of(document, EVERY_PROPERTY);
            assertThat(SpecifiedOperation.allOf(document)).isNotEmpty().allSatisfy(operation -> assertThat(
                            values.response(operation))
                    .isNotEmpty()
                    .extractingByKey("statusCode")
                    .isIn(null, 200));
        }
    }

    private static Specification specification(String yaml) {
        return Specification.of(
                Specification.object(new Load(LoadSettings.builder().build()).loadFromString(yaml)));
    }
}
