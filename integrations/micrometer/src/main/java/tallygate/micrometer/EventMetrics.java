package tallygate.micrometer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Objects;
import tallygate.core.error.TallygateException;
import tallygate.genauth.EventListener;
import tallygate.genauth.EventMessage;

/**
 * Counts the events of a subscription and the changes of its connection, and passes them on:
 * {@code client.subscribe(code, new EventMetrics(registry, code, listener))}.
 */
public final class EventMetrics implements EventListener {
    private final MeterRegistry registry;
    private final String code;
    private final EventListener listener;

    /** @param code of the events, which becomes a tag */
    public EventMetrics(MeterRegistry registry, String code, EventListener listener) {
        this.registry = Objects.requireNonNull(registry, "registry");
        this.code = Objects.requireNonNull(code, "code");
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    @Override
    public void event(EventMessage event) {
        count("tallygate.events.received", "Events that were received.");
        listener.event(event);
    }

    @Override
    public void connected() {
        count("tallygate.events.connections", "Times that a subscription connected.");
        listener.connected();
    }

    @Override
    public void disconnected(TallygateException cause, Duration delay) {
        count("tallygate.events.disconnections", "Times that a subscription lost its connection or did not get one.");
        listener.disconnected(cause, delay);
    }

    @Override
    public void failed(TallygateException cause) {
        count("tallygate.events.failures", "Subscriptions that ended for good.");
        listener.failed(cause);
    }

    private void count(String name, String description) {
        Counter.builder(name)
                .description(description)
                .tag("tallygate.event.code", code)
                .register(registry)
                .increment();
    }
}
