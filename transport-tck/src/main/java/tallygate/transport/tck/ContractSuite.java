package tallygate.transport.tck;

import static org.junit.jupiter.api.AssertionFailureBuilder.assertionFailure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.HttpTransport;
import tallygate.transport.RequestBody;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.Reply;
import tallygate.transport.tck.call.RunningCall;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** The base of the suites: a new transport for each test, requests, and assertions. */
@ExtendWith(DeclaredGaps.class)
@Timeout(60)
abstract class ContractSuite implements TransportSuite {
    /** A response whose body begins and never ends. */
    static final Script STALL_IN_BODY = connection -> {
        connection.readRequest();
        connection.write(Responses.head(200, 100));
        connection.write("{");
        connection.awaitHangUp();
    };

    private @Nullable HttpTransport transport;

    @BeforeEach
    final void createTransport() {
        transport = newTransport();
    }

    @AfterEach
    final void closeTransport() {
        if (transport != null) {
            transport.close();
        }
    }

    /** Creates the transport of a test; overridden by a suite whose transports need settings. */
    HttpTransport newTransport() {
        return transportUnderTest().createTransport();
    }

    final HttpTransport transport() {
        return Objects.requireNonNull(transport);
    }

    /** Creates a transport for one test, which closes it; if there is none with the settings, the case is reported as aborted. */
    final HttpTransport createTransport(TransportSettings settings) {
        return transportUnderTest()
                .createTransport(settings)
                .orElseGet(
                        () -> Assumptions.abort("This transport cannot be created with these settings: " + settings));
    }

    final RunningCall start(CallStyle style, TransportRequest request) {
        return RunningCall.start(style, transport(), request);
    }

    final Reply exchange(CallStyle style, TransportRequest request) {
        return start(style, request).reply();
    }

    static TransportRequest get(URI uri) {
        return request(HttpMethod.GET, uri, null);
    }

    static TransportRequest post(URI uri, String json) {
        return request(HttpMethod.POST, uri, json(ByteString.encodeUtf8(json)));
    }

    static TransportRequest request(HttpMethod method, URI uri, @Nullable RequestBody body) {
        return request(method, uri, Headers.empty(), body);
    }

    static TransportRequest request(HttpMethod method, URI uri, Headers headers, @Nullable RequestBody body) {
        return new TransportRequest("contract", method, uri, headers, body, Duration.ofSeconds(10));
    }

    static RequestBody json(ByteString bytes) {
        return RequestBody.of("application/json", bytes);
    }

    /**
     * Passes if one run of three keeps the bound: a busy machine may delay one, but a defect of the transport shows every
     * time.
     */
    static void assertKeepsOnce(Duration bound, LongSupplier measuredNanos) {
        Duration fastest = Duration.ofNanos(Long.MAX_VALUE);
        for (int run = 0; run < 3; run++) {
            Duration took = Duration.ofNanos(measuredNanos.getAsLong());
            if (took.compareTo(bound) <= 0) {
                return;
            }
            fastest = took.compareTo(fastest) < 0 ? took : fastest;
        }
        fail("This must happen within " + bound.toMillis() + " ms, but the fastest of three runs took "
                + fastest.toMillis() + " ms.");
    }

    static void assertReason(ExchangeException.Reason expected, Throwable failure) {
        ExchangeException typed = assertInstanceOf(ExchangeException.class, failure, "type of the failure");
        assertEnum("reason of: ", expected, typed.reason(), typed);
    }

    static void assertTimedOut(ExchangeTimeoutException.Phase expected, Throwable failure) {
        ExchangeTimeoutException typed =
                assertInstanceOf(ExchangeTimeoutException.class, failure, "type of the failure past the deadline");
        assertEnum("phase of: ", expected, typed.phase(), typed);
    }

    /** Compares reasons or phases, and shows the failure with its causes, which locate an unexpected one. */
    private static void assertEnum(String what, Enum<?> expected, Enum<?> actual, Exception failure) {
        if (expected != actual) {
            assertionFailure()
                    .message(what + failure)
                    .expected(expected)
                    .actual(actual)
                    .cause(failure)
                    .buildAndThrow();
        }
    }

    /** Closes a successful response without reading its body. */
    final void closeUnread(CallStyle style, TransportRequest request) {
        try (TransportResponse response = style.exchange(transport(), request)) {
            assertEquals(200, response.status());
        } catch (Throwable failure) {
            throw new AssertionError("The call must succeed, but failed: " + failure, failure);
        }
    }

    /** Returns all text that a caller may print of the response, or of the failure with its causes and suppressed failures. */
    final String shownByCall(CallStyle style, TransportRequest request) {
        try (TransportResponse response = style.exchange(transport(), request)) {
            response.body().readByteString();
            return response.toString();
        } catch (Throwable failure) {
            StringWriter text = new StringWriter();
            failure.printStackTrace(new PrintWriter(text, true));
            return text.toString();
        }
    }

    static void assertNothingArrived(ScriptedServer server) {
        if (server.connectionCount() != 0) {
            fail("Nothing may reach the server, but it accepted " + server.connectionCount() + " connections and read "
                    + server.requestCount() + " requests.");
        }
    }

    static int statusOf(TransportResponse response) {
        try (response) {
            return response.status();
        }
    }
}
