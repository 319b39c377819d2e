package tallygate.sandbox.internal.pagarme;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tallygate.sandbox.internal.http.Answer;
import tallygate.sandbox.internal.http.Call;
import tallygate.sandbox.internal.http.Rejection;

/**
 * The answers to writes, by idempotency key, for 24 hours. A write that was refused is not remembered: it did nothing, and
 * may be sent again with its key when its cause is mended.
 */
final class KeyMemory {
    private static final Duration LIFETIME = Duration.ofHours(24);

    private final AdjustableClock clock;
    private final Map<String, Remembered> answers = new HashMap<>();

    KeyMemory(AdjustableClock clock) {
        this.clock = clock;
    }

    Answer answer(Call call, Supplier<Answer> operation) {
        Optional<String> key = call.header("idempotency-key");
        if (key.isEmpty() || call.method().equals("GET")) {
            return operation.get();
        }
        Object request = List.of(call.method(), call.path(), call.body().length == 0 ? "" : call.json());
        Remembered earlier = answers.get(key.get());
        if (earlier == null || !earlier.at.plus(LIFETIME).isAfter(clock.now())) {
            Instant now = clock.now();
            Answer answer = operation.get();
            answers.put(key.get(), new Remembered(request, answer, now));
            return answer;
        }
        if (!earlier.request.equals(request)) {
            throw new Rejection(
                    422,
                    "The idempotency key was used for another request.",
                    Map.of("idempotency-key", List.of("This key belongs to another request of the last 24 hours.")));
        }
        return earlier.answer;
    }

    private record Remembered(Object request, Answer answer, Instant at) {}
}
