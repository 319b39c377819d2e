package tallygate.sandbox.internal.spec;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.spec.Specification;

final class RequestVariantTest {
    private static final Map<String, Object> CAT = Map.of(
            "type", "object", "required", List.of("lives"), "properties", Map.of("lives", Map.of("type", "integer")));
    private static final Map<String, Object> PET = Map.of(
            "type",
            "object",
            "discriminator",
            Map.of("propertyName", "is", "mapping", Map.of("cat", "#/components/schemas/Cat")));
    private static final Specification SPECIFICATION =
            Specification.of(Map.of("components", Map.of("schemas", Map.of("Cat", CAT, "Pet", PET))));

    @Test
    void aValueIsCheckedAsTheVariantThatItNames() {
        assertThatThrownBy(() -> check(Map.of("is", "cat")))
                .isInstanceOf(Rejection.class)
                .hasMessage("Parameter pet.lives is required");
        assertThatThrownBy(() -> check(Map.of("is", "cat", "lives", "nine")))
                .hasMessage("Parameter pet.lives must be a whole number");
        assertThatCode(() -> check(Map.of("is", "cat", "lives", 9))).doesNotThrowAnyException();
    }

    @Test
    void aVariantThatIsNotDocumentedIsAccepted() {
        assertThatCode(() -> check(Map.of("is", "dog"))).doesNotThrowAnyException();
    }

    private static void check(Map<String, Object> pet) {
        Map<String, Object> owner = Map.of("properties", Map.of("pet", Map.of("$ref", "#/components/schemas/Pet")));
        new RequestCheck(SPECIFICATION).object(owner, Map.of("pet", pet), "");
    }
}
