package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.Operation;
import tallygate.core.fixture.RequestValues;
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
        assertThat(EveryOperation.SPECIFICATION.sections()).hasSizeGreaterThanOrEqualTo(33);
        assertThat(operations()).hasSizeGreaterThanOrEqualTo(496);
    }

    @ParameterizedTest
    @EnumSource
    void aSectionHasItsOperations(SectionView view) throws ClassNotFoundException {
        for (String section : EveryOperation.SPECIFICATION.sections()) {
            assertThat(Stream.of(view.type(ManagementClient.class, section).getDeclaredMethods())
                            .filter(method -> !method.isSynthetic() && method.getReturnType() != Paged.class)
                            .map(Method::getName))
                    .as(section)
                    .containsExactlyInAnyOrderElementsOf(operations()
                            .filter(operation -> operation.section().equals(section))
                            .map(SpecifiedOperation::id)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theClientHasEveryOperationAndAViewOfEverySection(SectionView view) throws ClassNotFoundException {
        List<String> sections = EveryOperation.SPECIFICATION.sections();

        assertThat(Stream.of(view.type(ManagementClient.class, "Management").getMethods())
                        .filter(method -> method.getReturnType() != Paged.class)
                        .map(Method::getName))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                operations().map(SpecifiedOperation::id),
                                sections.stream().map(SectionView::name),
                                Stream.of("call"))
                        .flatMap(names -> names)
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void isDeprecatedWhereTheSpecificationSaysSo(SpecifiedOperation operation) throws Exception {
        for (SectionView view : SectionView.values()) {
            assertThat(view.method(ManagementClient.class, operation).isAnnotationPresent(Deprecated.class))
                    .isEqualTo(operation.deprecated());
        }
        assertThat(constant(operation).isAnnotationPresent(Deprecated.class)).isEqualTo(operation.deprecated());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void constantSaysWhatTheSpecificationSays(SpecifiedOperation specified) throws Exception {
        Operation<?, ?> operation = (Operation<?, ?>) constant(specified).get(null);
        String response = specified.responseType();

        assertThat(operation.id()).isEqualTo(specified.id());
        assertThat(operation.method().name()).isEqualTo(specified.method());
        assertThat(operation.path()).isEqualTo(specified.path());
        assertThat(operation.safety().name()).isEqualToIgnoringCase(specified.safety());
        assertThat(operation.responseType().getTypeName()).endsWith("." + (response == null ? "Void" : response));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void everyPropertyOfItsRequestHasAnAccessor(SpecifiedOperation operation) throws Exception {
        Map<String, Object> values = RequestValues.EVERY_PROPERTY.of(operation);
        Object request = EveryOperation.VALUES.read(operation.requestType(), values);

        EveryOperation.VALUES.assertAccessible(operation.specification(), request);
    }

    /** Its name is that of the operation in upper case, with an underscore between words. */
    private static Field constant(SpecifiedOperation operation) throws ClassNotFoundException {
        Class<?> constants = Class.forName("tallygate.genauth." + operation.section() + "Operations");
        return Stream.of(constants.getFields())
                .filter(field -> field.getName().replace("_", "").equalsIgnoreCase(operation.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(constants + " has no constant for " + operation));
    }
}
