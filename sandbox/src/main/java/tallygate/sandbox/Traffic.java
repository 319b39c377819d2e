package tallygate.sandbox;

import static tallygate.sandbox.Answer.Delivery.CUT_OFF;
import static tallygate.sandbox.Answer.Delivery.LATE;
import static tallygate.sandbox.Answer.Delivery.RESET;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Everything that arrives passes here: it is counted, fails if that was asked for, or is answered. */
final class Traffic {
    private static final String RATE_LIMIT_SECONDS = "1";
    private static final int BILLING = 4021;

    private final ManagementApi api;
    private final FailurePlan failures;
    private final RemoteControl control;
    private final Map<String, Integer> counts = new ConcurrentSkipListMap<>();

    Traffic(ManagementApi api, FailurePlan failures) {
        this.api = api;
        this.failures = failures;
        this.control = new RemoteControl(failures, counts);
    }

    int count(String path) {
        return counts.getOrDefault(path, 0);
    }

    Answer answer(Call call) {
        if (control.concerns(call)) {
            return control.answer(call);
        }
        counts.merge(call.path(), 1, Integer::sum);
        Optional<Failure> failure = failures.take(call.path());
        return failure.isPresent() ? failed(failure.get(), call) : api.answer(call);
    }

    private Answer failed(Failure failure, Call call) {
        return switch (failure) {
            case UNAUTHORIZED -> Answer.failure(401, 401, 2020, "Not signed in");
            case UNAUTHORIZED_IN_BODY -> Answer.failure(200, 401, 2020, "Not signed in");
            case PAYMENT_REQUIRED -> Answer.failure(402, 402, BILLING, "The package has to be upgraded");
            case PAYMENT_REQUIRED_IN_BODY -> Answer.failure(200, 402, BILLING, "The package has to be upgraded");
            case FORBIDDEN -> Answer.failure(403, 403, 0, "Not permitted");
            case FORBIDDEN_IN_BODY -> Answer.failure(200, 403, 0, "Not permitted");
            case TOO_MANY_REQUESTS ->
                Answer.failure(429, 429, 0, "Too many requests").with("Retry-After", RATE_LIMIT_SECONDS);
            case TOO_MANY_REQUESTS_IN_BODY -> Answer.failure(200, 429, 0, "Too many requests");
            case SERVER_ERROR -> Answer.failure(500, 500, 0, "Server error");
            case SERVER_ERROR_IN_BODY -> Answer.failure(200, 500, 0, "Server error");
            case SLOW -> api.answer(call).delivered(LATE);
            case CUT_OFF -> api.answer(call).delivered(CUT_OFF);
            case CONNECTION_RESET -> api.answer(call).delivered(RESET);
            case HTML -> Answer.html("<!DOCTYPE html><html><title>Sign in</title><p>Please sign in.</p></html>");
        };
    }
}
