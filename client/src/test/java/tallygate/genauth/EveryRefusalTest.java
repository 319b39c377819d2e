package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.error.PermissionDeniedException;
import tallygate.core.fixture.ExpectedRequest;
import tallygate.core.fixture.RequestValues;
import tallygate.core.fixture.SectionView;
import tallygate.spec.SpecifiedOperation;

/** An error response with HTTP status 200, for each operation of the specification, with and without an envelope. */
@OverTransports
class EveryRefusalTest {
    private final FakeGenAuth server = new FakeGenAuth();
    private final ManagementClient client = ManagementClient.builder()
            .accessKey("key-id", "key-secret")
            .transport(server)
            .build();

    static Stream<SpecifiedOperation> operations() {
        return EveryOperation.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void isAnExceptionThatNamesTheOperation(SpecifiedOperation operation) throws Exception {
        Map<String, Object> values = RequestValues.REQUIRED_PROPERTIES.of(operation);
        Object request = EveryOperation.VALUES.read(operation.requestType(), values);
        server.on(new ExpectedRequest(operation, values).path(), FaultyServer.inBody(403));

        for (SectionView view : SectionView.values()) {
            PermissionDeniedException refusal =
                    catchThrowableOfType(PermissionDeniedException.class, () -> view.call(client, operation, request));

            assertThat(refusal).as("%s", view).isNotNull();
            assertThat(refusal.operation()).isEqualTo(operation.id());
            assertThat(refusal.httpStatus()).isEqualTo(200);
            assertThat(refusal.statusCode()).hasValue(403);
            assertThat(refusal.apiCode()).hasValue(4290);
        }
        assertThat(server.openResponses()).isZero();
    }
}
