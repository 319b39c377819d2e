package tallygate.sandbox;

import static tallygate.sandbox.internal.http.Answer.Delivery.CUT_OFF;
import static tallygate.sandbox.internal.http.Answer.Delivery.LATE;
import static tallygate.sandbox.internal.http.Answer.Delivery.RESET;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import tallygate.sandbox.internal.http.Answer;
import tallygate.sandbox.internal.http.Api;
import tallygate.sandbox.internal.http.Call;

/** Everything that arrives passes here: it is counted, fails if that was asked for, or is answered. */
final class Traffic {
    private final Api api;
    private final FailurePlan failures;
    private final RemoteControl control;
    private final Map<String, Integer> counts = new ConcurrentSkipListMap<>();

    Traffic(Api api, FailurePlan failures) {
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
            case SLOW -> api.answer(call).delivered(LATE);
            case CUT_OFF -> api.answer(call).delivered(CUT_OFF);
            case CONNECTION_RESET -> api.answer(call).delivered(RESET);
            case HTML -> Answer.html("<!DOCTYPE html><html><title>Sign in</title><p>Please sign in.</p></html>");
            case SERVER_ERROR_AFTERWARDS -> {
                api.answer(call);
                yield api.error(failure.code(), false);
            }
            default -> api.error(failure.code(), failure.inBody());
        };
    }
}
