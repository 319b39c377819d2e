package tallygate.core.internal.observe;

import java.net.URI;
import java.time.Instant;
import java.util.function.Consumer;
import tallygate.core.internal.call.Call;
import tallygate.core.observe.CallEvent;
import tallygate.core.observe.CallObserver;
import tallygate.core.observe.CallObserver.Observation;
import tallygate.core.provider.WarningOnce;
import tallygate.transport.TransportRequest;

/** Calls an observer on the current thread; its failures do not affect the call. */
final class ObserverCalls {
    private static final Observation NONE = new Observation() {};

    private final CallObserver observer;
    private final String scheme;
    private final String host;
    private final int port;
    private final WarningOnce failed = new WarningOnce();

    ObserverCalls(CallObserver observer, URI baseUrl) {
        this.observer = observer;
        scheme = baseUrl.getScheme();
        host = baseUrl.getHost().replaceAll("[\\[\\]]", "");
        int named = baseUrl.getPort();
        port = named != -1 ? named : scheme.equals("https") ? 443 : 80;
    }

    void callStarted(Call<?> call) {
        CallObserver.Call started = new CallObserver.Call(
                call.id(),
                call.operation().id(),
                call.operation().method(),
                scheme,
                host,
                port,
                call.operation().path(),
                Instant.now());
        try {
            call.observedBy(observer.callStarted(started));
        } catch (RuntimeException | Error e) {
            warn(e);
        }
    }

    void attemptStarted(Call<?> call, int number, TransportRequest request) {
        URI uri = request.uri();
        URI withoutQuery =
                uri.getRawQuery() == null ? uri : URI.create(uri.toString().split("\\?", 2)[0]);
        CallObserver.Attempt attempt = new CallObserver.Attempt(number, withoutQuery, Instant.now());
        report(call, observation -> observation.attemptStarted(attempt));
    }

    void attemptEnded(Call<?> call, CallEvent.AttemptEnded event) {
        report(call, observation -> observation.attemptEnded(event));
    }

    void callFinished(Call<?> call, CallEvent.Finished event) {
        report(call, observation -> observation.callFinished(event));
    }

    private void report(Call<?> call, Consumer<Observation> event) {
        Observation observation = call.observation();
        try {
            event.accept(observation == null ? NONE : observation);
        } catch (RuntimeException | Error e) {
            warn(e);
        }
    }

    private void warn(Throwable thrown) {
        // Without its message, which may hold anything.
        failed.log("an observer failed with " + thrown.getClass().getName());
    }
}
