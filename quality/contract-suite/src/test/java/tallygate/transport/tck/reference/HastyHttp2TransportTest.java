package tallygate.transport.tck.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import tallygate.transport.HttpTransport;
import tallygate.transport.tck.Http2Contract;
import tallygate.transport.tck.TransportSettings;
import tallygate.transport.tck.TransportUnderTest;

/** The contract over HTTP/2 catches what a hasty adapter gets wrong, on every JDK. */
final class HastyHttp2TransportTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "T01", "T45", "T55", "T62", "T71", "T110b", "T111b", "T112", "T113", "T114", "T114b", "T114e", "T114f"
            })
    void theContractCatchesIt(String caseId) {
        List<TestExecutionResult> results = Launch.of(Hasty.class, caseId);

        assertTrue(
                results.stream().anyMatch(result -> result.getStatus() == Status.FAILED),
                () -> caseId + " must fail, but: " + results);
    }

    /** So the others fail for what they are about. */
    @ParameterizedTest
    @ValueSource(strings = {"T02", "T07", "T117", "T117b"})
    void theContractPassesACorrectTransport(String caseId) {
        for (TestExecutionResult result : Launch.of(Hasty.class, caseId)) {
            assertEquals(Status.SUCCESSFUL, result.getStatus(), () -> caseId + ": " + result);
        }
    }

    /** Launched by name only: the build must not find it. */
    static final class Hasty extends Http2Contract {
        @Override
        protected TransportUnderTest transportUnderTest() {
            return new TransportUnderTest() {
                @Override
                public HttpTransport createTransport() {
                    throw new UnsupportedOperationException("The cases of HTTP/2 need TLS.");
                }

                @Override
                public Optional<HttpTransport> createTransport(TransportSettings settings) {
                    return Optional.of(new HastyHttp2Transport(settings.tls().context()));
                }
            };
        }
    }
}
