package tallygate.micrometer;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.RequestReplySenderContext;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import tallygate.transport.ExchangeException;
import tallygate.transport.Headers;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** The observation of one request. */
final class RequestObservation {
    private static final String NONE = "none";

    private final Context context;
    private final Observation observation;
    private final TransportRequest request;

    private RequestObservation(Context context, Observation observation, TransportRequest request) {
        this.context = context;
        this.observation = observation;
        this.request = request;
    }

    static RequestObservation start(TransportRequest request, ObservationRegistry registry) {
        Headers.Builder headers = request.headers().toBuilder();
        Context context = new Context(request);
        context.setCarrier(headers);
        // Starting it writes the context of the trace into the headers.
        Observation observation = Observation.createNotStarted(Convention.INSTANCE, () -> context, registry)
                .start();
        return new RequestObservation(
                context, observation, observation.isNoop() ? request : request.withHeaders(headers.build()));
    }

    /** Returns the request with the headers of the trace. */
    TransportRequest request() {
        return request;
    }

    Observation.Scope openScope() {
        return observation.openScope();
    }

    void stop(@Nullable TransportResponse response, @Nullable Throwable failure) {
        if (response != null) {
            context.setResponse(response);
        }
        if (failure != null) {
            observation.error(
                    failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure);
        }
        observation.stop();
    }

    private static final class Context extends RequestReplySenderContext<Headers.Builder, TransportResponse> {
        private final TransportRequest request;

        Context(TransportRequest request) {
            super(
                    (headers, name, value) -> {
                        if (headers != null) {
                            headers.set(name, value);
                        }
                    },
                    Kind.CLIENT);
            this.request = request;
        }
    }

    /** <a href="https://opentelemetry.io/docs/specs/semconv/http/http-metrics/">OpenTelemetry's HTTP conventions</a>. */
    private enum Convention implements ObservationConvention<Context> {
        INSTANCE;

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof Context;
        }

        @Override
        public String getName() {
            return "http.client.request.duration";
        }

        @Override
        public String getContextualName(Context context) {
            return context.request.method().name();
        }

        @Override
        public KeyValues getLowCardinalityKeyValues(Context context) {
            URI url = context.request.uri();
            return KeyValues.of(
                    "tallygate.operation", context.request.operationId(),
                    "http.request.method", context.request.method().name(),
                    "server.address", url.getHost() == null ? NONE : url.getHost(),
                    "server.port", Integer.toString(port(url)),
                    "url.scheme", url.getScheme(),
                    "http.response.status_code", status(context.getResponse()),
                    "error.type", errorType(context));
        }

        private static int port(URI url) {
            return url.getPort() >= 0 ? url.getPort() : url.getScheme().equals("https") ? 443 : 80;
        }

        private static String status(@Nullable TransportResponse response) {
            return response == null ? NONE : Integer.toString(response.status());
        }

        /** Returns a status from 400 on, or the reason if there is no response. */
        private static String errorType(Context context) {
            Throwable error = context.getError();
            if (error instanceof ExchangeException exchange) {
                return exchange.reason().name().toLowerCase(Locale.ROOT);
            }
            if (error != null) {
                return error.getClass().getSimpleName();
            }
            TransportResponse response = context.getResponse();
            return response != null && response.status() >= 400 ? status(response) : NONE;
        }
    }
}
