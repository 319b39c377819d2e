package tallygate.sandbox;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** The HTTP server, and the only place that knows which one it is. */
final class Server {
    static final String LOOPBACK = "127.0.0.1";
    private static final Duration LATENESS = Duration.ofSeconds(5);

    private final WireMockServer wireMock;
    private final CountDownLatch stopping;

    private Server(WireMockServer wireMock, CountDownLatch stopping) {
        this.wireMock = wireMock;
        this.stopping = stopping;
    }

    /** @param port the port, or 0 for any free one */
    static Server start(int port, Traffic traffic) {
        CountDownLatch stopping = new CountDownLatch(1);
        WireMockServer wireMock = new WireMockServer(WireMockConfiguration.options()
                .bindAddress(LOOPBACK)
                .port(port)
                .http2PlainDisabled(true)
                .useChunkedTransferEncoding(Options.ChunkedEncodingPolicy.NEVER)
                // Compressing would make a whole answer of one that must be cut off.
                .gzipDisabled(true)
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .extensionScanningEnabled(false)
                .jettyStopTimeout(0L)
                .extensions(new Responder(traffic, stopping)));
        wireMock.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.ok()));
        try {
            wireMock.start();
        } catch (FatalStartupException e) {
            wireMock.stop();
            throw new IllegalStateException(
                    "Port " + port + " of " + LOOPBACK
                            + " is taken or not allowed; choose another, or 0 for a free one",
                    e);
        }
        return new Server(wireMock, stopping);
    }

    int port() {
        return wireMock.port();
    }

    void stop() {
        stopping.countDown();
        wireMock.stop();
    }

    private record Responder(Traffic traffic, CountDownLatch stopping) implements ResponseDefinitionTransformerV2 {
        @Override
        public ResponseDefinition transform(ServeEvent event) {
            Request request = event.getRequest();
            return definition(traffic.answer(
                    Call.of(request.getMethod().getName(), request.getUrl(), headers(request), request.getBody())));
        }

        private static Map<String, String> headers(Request request) {
            return request.getHeaders().all().stream()
                    .collect(Collectors.toMap(HttpHeader::key, HttpHeader::firstValue));
        }

        private ResponseDefinition definition(Answer answer) {
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            ResponseDefinitionBuilder response = WireMock.status(answer.status());
            answer.headers().forEach(response::withHeader);
            switch (answer.delivery()) {
                case WHOLE -> response.withBody(body);
                case LATE -> {
                    waitUnlessStopping();
                    response.withBody(body);
                }
                case CUT_OFF ->
                    response.withHeader("Content-Length", Integer.toString(body.length))
                            .withBody(Arrays.copyOf(body, body.length / 2));
                case RESET -> response.withFault(Fault.CONNECTION_RESET_BY_PEER);
            }
            return response.build();
        }

        private void waitUnlessStopping() {
            try {
                boolean unused = stopping.await(LATENESS.toMillis(), MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public String getName() {
            return "tallygate-sandbox";
        }
    }
}
