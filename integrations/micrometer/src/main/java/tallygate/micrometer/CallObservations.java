package tallygate.micrometer;

import io.micrometer.observation.ObservationRegistry;
import java.util.Objects;
import tallygate.core.observe.CallObserver;

/**
 * Creates an observation for every call, from its start to its result, delays and retries included: a metric, and with
 * tracing a span. {@link ObservedTransport} observes the single requests.
 *
 * <pre>{@code
 * ManagementClient.builder().observer(new CallObservations(observationRegistry))...
 * }</pre>
 *
 * <p>The parent is the current observation of the calling thread. The requests of a call have the same parent, because an
 * asynchronous call must not leave an observation open on its calling thread. No value holds an id, a query or a text of a
 * server.
 */
public final class CallObservations implements CallObserver {
    /** The name of every observation. */
    public static final String NAME = "tallygate.client.call";

    private final ObservationRegistry registry;

    public CallObservations(ObservationRegistry registry) {
        this.registry = Objects.requireNonNull(registry, "registry");
    }

    @Override
    public Observation callStarted(Call call) {
        return CallObservation.start(call, registry);
    }
}
