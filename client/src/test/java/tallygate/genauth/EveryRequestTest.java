package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import okio.Okio;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.fixture.ExpectedRequest;
import tallygate.core.fixture.JsonTree;
import tallygate.core.fixture.RequestValues;
import tallygate.core.fixture.SectionView;
import tallygate.spec.ExampleValues.Completeness;
import tallygate.spec.SpecifiedOperation;
import tallygate.transport.TransportRequest;

/** Each operation of the specification on the wire, whatever it is asked with and by whichever interface. */
@OverTransports
class EveryRequestTest {
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
    void isSentAsSpecified(SpecifiedOperation operation) throws Throwable {
        for (RequestValues kind : RequestValues.values()) {
            Map<String, Object> values = kind.of(operation);
            ExpectedRequest expected = new ExpectedRequest(operation, values);
            Object request = EveryOperation.VALUES.read(operation.requestType(), values);
            server.on(expected.path(), FakeGenAuth.json(response(operation)));

            for (SectionView view : SectionView.values()) {
                view.call(client, operation, request);

                assertSent(expected, kind + " " + view);
            }
        }
        assertThat(server.openResponses()).isZero();
    }

    private void assertSent(ExpectedRequest expected, String how) throws IOException {
        TransportRequest sent = server.lastRequest();
        assertThat(sent.operationId()).isEqualTo(expected.operation().id());
        assertThat(sent.method().name()).isEqualTo(expected.operation().method());
        assertThat(sent.uri().getRawPath()).as(how).isEqualTo(expected.path());
        assertThat(sent.uri().getRawQuery()).as(how).isEqualTo(expected.query());
        assertThat(body(sent)).as(how).isEqualTo(expected.body());
    }

    private static String response(SpecifiedOperation operation) {
        return EveryOperation.VALUES.json(DocumentedResponses.of(operation, Completeness.REQUIRED_PROPERTIES));
    }

    private static Object body(TransportRequest sent) throws IOException {
        return sent.body() == null
                ? null
                : JsonTree.parse(Okio.buffer(sent.body().open()).readUtf8());
    }
}
