package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import tallygate.core.Operation;
import tallygate.core.Safety;
import tallygate.core.error.TallygateException;
import tallygate.core.fixture.VirtualTime;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.Headers;

/** One safe and one unsafe operation, on a server that fails as scripted, in virtual time. */
final class FaultyServer {
    static final String PATH = "/api/v3/do";
    static final String OK = "{\"statusCode\":200,\"message\":\"ok\",\"data\":{\"done\":true}}";
    static final Operation<Map<String, ?>, Map<String, Object>> READ =
            Operation.get(PATH).withId("read").withSafety(Safety.SAFE);
    static final Operation<Map<String, ?>, Map<String, Object>> WRITE =
            Operation.post(PATH).withId("write").withSafety(Safety.UNSAFE);

    final FakeGenAuth wire = new FakeGenAuth().on(PATH, success());
    final VirtualTime time;
    final ManagementClient client;

    FaultyServer() {
        this(new VirtualTime());
    }

    FaultyServer(VirtualTime time) {
        LogWatch.begin();
        this.time = time;
        this.client = builder().build();
    }

    ManagementClient.Builder builder() {
        return ManagementClient.builder()
                .accessKey("planted-key-id", "planted-key-secret")
                .transport(wire)
                .nanoTime(time::nanoTime)
                .timing(time);
    }

    static FakeGenAuth.Responder success() {
        return FakeGenAuth.json(OK);
    }

    static FakeGenAuth.Responder status(int status, String... namesAndValues) {
        return response(status, "{\"message\":\"planted-body\"}", namesAndValues);
    }

    static FakeGenAuth.Responder inBody(int statusCode, String... namesAndValues) {
        return response(
                200,
                "{\"statusCode\":" + statusCode
                        + ",\"message\":\"planted-body\",\"apiCode\":4290,\"requestId\":\"request-7\"}",
                namesAndValues);
    }

    private static FakeGenAuth.Responder response(int status, String body, String... namesAndValues) {
        Headers.Builder headers = Headers.builder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.addReceived(namesAndValues[i], namesAndValues[i + 1]);
        }
        return (request, server) -> CompletableFuture.completedFuture(server.response(status, headers.build(), body));
    }

    static FakeGenAuth.Responder broken(ExchangeException.Reason reason) {
        return FakeGenAuth.failure(new ExchangeException(reason, "localhost:9 broke", null));
    }

    FakeGenAuth.Responder slow(ExchangeTimeoutException.Phase phase) {
        return (request, server) -> {
            time.pass(request.timeout());
            return CompletableFuture.failedFuture(new ExchangeTimeoutException(phase, "late"));
        };
    }

    FaultyServer respondWith(FakeGenAuth.Responder... inTurn) {
        wire.on(PATH, inTurn);
        return this;
    }

    Map<String, Object> call(Caller caller, Operation<Map<String, ?>, Map<String, Object>> operation) {
        return caller.call(client, operation, Map.of("planted-name", "planted-value"));
    }

    Map<String, Object> call(
            Caller caller,
            Operation<Map<String, ?>, Map<String, Object>> operation,
            Consumer<ManagementOptions.Builder> options) {
        return caller.call(client.withOptions(options), operation, Map.of("planted-name", "planted-value"));
    }

    /** Returns the exception of a call that must fail, after checking that it shows no secret. */
    <E extends TallygateException> E failure(
            Class<E> type, Caller caller, Operation<Map<String, ?>, Map<String, Object>> operation) {
        return checked(catchThrowableOfType(type, () -> call(caller, operation)));
    }

    <E extends TallygateException> E failure(
            Class<E> type,
            Caller caller,
            Operation<Map<String, ?>, Map<String, Object>> operation,
            Consumer<ManagementOptions.Builder> options) {
        return checked(catchThrowableOfType(type, () -> call(caller, operation, options)));
    }

    int sent() {
        return wire.requestsTo(PATH).size();
    }

    Duration paused() {
        return time.paused();
    }

    private <E extends TallygateException> E checked(E failure) {
        assertThat(failure).as("the failure").isNotNull();
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString())
                .doesNotContain("planted-")
                .doesNotContain(FakeGenAuth.token(1))
                .doesNotContain(FakeGenAuth.token(2));
        assertThat(LogWatch.secretsSeen()).isEmpty();
        assertThat(wire.openResponses()).as("open responses").isZero();
        return failure;
    }
}
