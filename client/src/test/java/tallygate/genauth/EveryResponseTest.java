package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.fixture.ExpectedRequest;
import tallygate.core.fixture.JsonTree;
import tallygate.core.fixture.RequestValues;
import tallygate.core.fixture.SectionView;
import tallygate.spec.ExampleValues.Completeness;
import tallygate.spec.SpecifiedOperation;

/** The response of each operation of the specification, with all properties or the required ones only. */
@OverTransports
class EveryResponseTest {
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
    void isDecodedAndEncodedBack(SpecifiedOperation operation) throws Throwable {
        Map<String, Object> values = RequestValues.REQUIRED_PROPERTIES.of(operation);
        Object request = EveryOperation.VALUES.read(operation.requestType(), values);
        for (Completeness completeness : Completeness.values()) {
            Map<String, Object> body = DocumentedResponses.of(operation, completeness);
            server.on(
                    new ExpectedRequest(operation, values).path(), FakeGenAuth.json(EveryOperation.VALUES.json(body)));

            for (SectionView view : SectionView.values()) {
                assertHolds(operation, view.call(client, operation, request), body);
            }
        }
        assertThat(server.openResponses()).isZero();
    }

    private static void assertHolds(SpecifiedOperation operation, Object response, Map<String, Object> body)
            throws Exception {
        if (operation.responseType() == null) {
            assertThat(response).isNull();
            return;
        }
        assertThat(EveryOperation.VALUES.tree(operation.responseType(), response))
                .isEqualTo(JsonTree.of(body));
        EveryOperation.VALUES.assertAccessible(operation.specification(), response);
    }
}
