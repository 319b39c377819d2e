package tallygate.pagarme;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.Operation;
import tallygate.core.fixture.SectionView;
import tallygate.core.paging.Paged;
import tallygate.spec.SpecifiedOperation;

/** What the specification has is there, and nothing else is. */
class EveryMethodTest {
    static Stream<SpecifiedOperation> operations() {
        return EveryOperation.stream();
    }

    @Test
    void specificationHasTheWholeApi() {
        assertThat(EveryOperation.SPECIFICATION.sections()).hasSize(22);
        assertThat(operations()).hasSize(131);
    }

    @ParameterizedTest
    @EnumSource
    void theClientHasEveryOperationAndAViewOfEverySection(SectionView view) throws ClassNotFoundException {
        List<String> sections = EveryOperation.SPECIFICATION.sections();

        assertThat(Stream.of(view.type(PagarmeClient.class, "Pagarme").getMethods())
                        .filter(method -> method.getReturnType() != Paged.class)
                        .map(Method::getName))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                operations().map(SpecifiedOperation::id),
                                sections.stream().map(SectionView::name),
                                Stream.of("call"))
                        .flatMap(names -> names)
                        .toList());
    }

    @Test
    void theSmallClientHasTheMethodsOfMetering() {
        assertThat(SubscriptionUsageApi.class).isAssignableFrom(SubscriptionUsageClient.class);
        assertThat(Stream.of(SubscriptionUsageApi.class.getDeclaredMethods())
                        .filter(method -> !method.isSynthetic() && method.getReturnType() != Paged.class)
                        .map(Method::getName))
                .containsExactlyInAnyOrder(
                        "getUsages",
                        "createUsage",
                        "createAnUsage",
                        "deleteUsage",
                        "getUsageReport",
                        "getUsagesDetails",
                        "getSubscriptionItem",
                        "getSubscriptionItems");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void constantSaysWhatTheSpecificationSays(SpecifiedOperation specified) throws Exception {
        Class<?> constants = Class.forName("tallygate.pagarme." + specified.section() + "Operations");
        Operation<?, ?> operation = (Operation<?, ?>) Stream.of(constants.getFields())
                .filter(field -> field.getName().replace("_", "").equalsIgnoreCase(specified.id()))
                .findFirst()
                .orElseThrow()
                .get(null);
        String response = specified.responseType();

        assertThat(operation.id()).isEqualTo(specified.id());
        assertThat(operation.method().name()).isEqualTo(specified.method());
        assertThat(operation.path()).isEqualTo(specified.path());
        assertThat(operation.safety().name()).isEqualToIgnoringCase(specified.safety());
        assertThat(operation.responseType().getTypeName()).endsWith("." + (response == null ? "Void" : response));
        assertThat(operation.takesIdempotencyKey())
                .isEqualTo(!specified.definition().containsKey("x-no-idempotency-key"));
    }
}
