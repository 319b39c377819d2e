package tallygate.sandbox;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.http.Response;

/** Plans failures over the wire, for a sandbox that runs in another process. */
final class RemoteControl {
    private static final String ROOT = "/sandbox/";

    private final FailurePlan failures;
    private final Map<String, Integer> counts;

    RemoteControl(FailurePlan failures, Map<String, Integer> counts) {
        this.failures = failures;
        this.counts = counts;
    }

    boolean concerns(ReceivedCall call) {
        return call.path().startsWith(ROOT);
    }

    Response response(ReceivedCall call) {
        try {
            switch (call.method() + ' ' + call.path().substring(ROOT.length())) {
                case "POST fail-next" -> failures.once(target(call), failure(call));
                case "POST fail-all" -> failures.always(target(call), failure(call));
                case "POST recover" -> failures.clear();
                case "GET requests" -> {
                    return Response.json(200, counts);
                }
                default -> {
                    return errorResponse(
                            404,
                            "The sandbox knows POST /sandbox/fail-next, POST /sandbox/fail-all, POST /sandbox/recover"
                                    + " and GET /sandbox/requests");
                }
            }
            return Response.json(200, Map.of("message", "Done"));
        } catch (Rejection | IllegalArgumentException wrongUse) {
            return errorResponse(400, String.valueOf(wrongUse.getMessage()));
        }
    }

    private static Response errorResponse(int status, String message) {
        return Response.json(status, Map.of("message", message));
    }

    private static FailureTarget target(ReceivedCall call) {
        return call.parameter("path").map(FailureTarget::path).orElseGet(FailureTarget::everyOperation);
    }

    private static Failure failure(ReceivedCall call) {
        return call.parameter("failure")
                .flatMap(Failure::ofWireName)
                .orElseThrow(() -> new Rejection(
                        400,
                        "Parameter failure must be one of "
                                + Stream.of(Failure.values())
                                        .map(Failure::wireName)
                                        .collect(Collectors.joining(", "))));
    }
}
