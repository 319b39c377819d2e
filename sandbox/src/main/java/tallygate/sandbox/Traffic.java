package tallygate.sandbox;

import static tallygate.sandbox.internal.http.Response.Delivery.CUT_OFF;
import static tallygate.sandbox.internal.http.Response.Delivery.LATE;
import static tallygate.sandbox.internal.http.Response.Delivery.RESET;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import tallygate.sandbox.internal.http.Api;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Response;

/** Counts every request, and returns the planned failure if there is one, else the response of the API. */
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

    Response response(ReceivedCall call) {
        if (control.concerns(call)) {
            return control.response(call);
        }
        counts.merge(call.path(), 1, Integer::sum);
        Optional<Failure> failure = failures.take(call.path());
        return failure.isPresent() ? failed(failure.get(), call) : api.response(call);
    }

    private Response failed(Failure failure, ReceivedCall call) {
        return switch (failure) {
            case SLOW -> api.response(call).delivered(LATE);
            case CUT_OFF -> api.response(call).delivered(CUT_OFF);
            case CONNECTION_RESET -> api.response(call).delivered(RESET);
            case HTML -> Response.html("<!DOCTYPE html><html><title>Sign in</title><p>Please sign in.</p></html>");
            case SERVER_ERROR_AFTERWARDS -> {
                api.response(call);
                yield api.errorResponse(failure.code(), false);
            }
            default -> api.errorResponse(failure.code(), failure.inBody());
        };
    }
}
