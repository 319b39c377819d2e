package tallygate.micrometer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import tallygate.core.observe.CallEvent;
import tallygate.core.observe.CallObserver;

/** The observation of one call. */
record CallObservation(Observation observation) implements CallObserver.Observation {
    private static final String NONE = "none";

    static CallObservation start(CallObserver.Call call, ObservationRegistry registry) {
        return new CallObservation(Observation.createNotStarted(CallObservations.NAME, registry)
                .contextualName(call.operation())
                .lowCardinalityKeyValue("tallygate.operation", call.operation())
                .lowCardinalityKeyValue("http.request.method", call.method().name())
                .lowCardinalityKeyValue("server.address", call.host())
                .lowCardinalityKeyValue("server.port", Integer.toString(call.port()))
                .lowCardinalityKeyValue("url.template", call.pathTemplate())
                // All meters of a name have the same tags.
                .lowCardinalityKeyValue("error.type", NONE)
                .start());
    }

    @Override
    public void attemptStarted(CallObserver.Attempt attempt) {
        if (attempt.retries() > 0) {
            observation.event(Observation.Event.of("retry", "retry " + attempt.retries()));
        }
    }

    @Override
    public void callFinished(CallEvent.Finished event) {
        if (!event.outcome().equals(CallEvent.SUCCESS)) {
            observation.lowCardinalityKeyValue("error.type", event.outcome());
        }
        observation.highCardinalityKeyValue("tallygate.attempts", Integer.toString(event.attempts()));
        observation.stop();
    }
}
