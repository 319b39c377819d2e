package tallygate.client.internal;

import static java.util.Objects.requireNonNull;

import com.squareup.moshi.Moshi;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tallygate.client.CallListener;
import tallygate.client.DriftListener;
import tallygate.client.RouteLimit;
import tallygate.transport.HttpTransport;

/** Collects what the builders of all clients are told alike; not thread-safe. */
public final class ServiceBuilder {
    private String baseUrl;
    private boolean allowPlainHttp;
    private @Nullable HttpTransport transport;
    private @Nullable CallListener listener;
    private @Nullable DriftListener driftListener;
    private List<RouteLimit> limits = List.of();
    private @Nullable IdempotencyKeys idempotencyKeys;
    private LongSupplier nanoTime = System::nanoTime;
    private Timing timing = Timing.system();

    public ServiceBuilder(String defaultBaseUrl) {
        baseUrl = defaultBaseUrl;
    }

    public void baseUrl(String newBaseUrl) {
        baseUrl = requireNonNull(newBaseUrl, "base URL");
    }

    public void allowPlainHttp(boolean allow) {
        allowPlainHttp = allow;
    }

    public void transport(HttpTransport newTransport) {
        transport = requireNonNull(newTransport, "transport");
    }

    public void listener(CallListener newListener) {
        listener = requireNonNull(newListener, "listener");
    }

    public void driftListener(DriftListener newListener) {
        driftListener = requireNonNull(newListener, "driftListener");
    }

    public void limits(List<RouteLimit> newLimits) {
        limits = List.copyOf(newLimits);
    }

    public void idempotencyKeys(IdempotencyKeys keys) {
        idempotencyKeys = keys;
    }

    public void nanoTime(LongSupplier clock) {
        nanoTime = clock;
    }

    public void timing(Timing newTiming) {
        timing = newTiming;
    }

    /**
     * Where WebSockets are opened, under the same rule of plain text.
     *
     * @param url with scheme wss or ws, or https or http for them
     * @throws IllegalArgumentException if it is not usable
     */
    public BaseUrl webSockets(String url) {
        return BaseUrl.parse(url.strip().replaceFirst("(?i)^ws(s?):", "http$1:"), allowPlainHttp);
    }

    /** Whether the transport will be one that nobody else closes. */
    public boolean ownsTransport() {
        return transport == null;
    }

    /**
     * @throws IllegalArgumentException if the base URL is not usable
     * @throws IllegalStateException if no transport was given and the class path does not have exactly one
     */
    public Service build(ErrorDecoder errors, Moshi moshi, List<Secret> secrets) {
        BaseUrl parsed = BaseUrl.parse(baseUrl, allowPlainHttp);
        return new Service(
                parsed,
                transport != null ? transport : HttpTransport.discover(),
                errors,
                moshi,
                idempotencyKeys,
                limits,
                secrets,
                nanoTime,
                timing,
                new CallEvents(listener),
                new DriftWatch(driftListener));
    }
}
