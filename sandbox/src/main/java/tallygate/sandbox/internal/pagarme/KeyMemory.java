package tallygate.sandbox.internal.pagarme;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.http.Response;

/**
 * Keeps the responses to writes by idempotency key for 24 hours. An error response is not kept: the write had no effect, and
 * a corrected one may reuse the key.
 */
final class KeyMemory {
    private static final Duration LIFETIME = Duration.ofHours(24);

    private final SandboxClock clock;
    private final Map<String, Remembered> responses = new HashMap<>();

    KeyMemory(SandboxClock clock) {
        this.clock = clock;
    }

    Response response(ReceivedCall call, Supplier<Response> operation) {
        Optional<String> key = call.header("idempotency-key");
        if (key.isEmpty() || call.method().equals("GET")) {
            return operation.get();
        }
        Object request = List.of(call.method(), call.path(), call.body().length == 0 ? "" : call.json());
        Remembered earlier = responses.get(key.get());
        if (earlier == null || !earlier.at.plus(LIFETIME).isAfter(clock.now())) {
            Instant now = clock.now();
            Response response = operation.get();
            responses.put(key.get(), new Remembered(request, response, now));
            return response;
        }
        if (!earlier.request.equals(request)) {
            throw new Rejection(
                    422,
                    "The idempotency key was used for another request.",
                    Map.of("idempotency-key", List.of("This key belongs to another request of the last 24 hours.")));
        }
        return earlier.response;
    }

    private record Remembered(Object request, Response response, Instant at) {}
}
