package tallygate.overtransports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tallygate.overtransports.EachTransport.get;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.threads.UsesJdkClient;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.HttpProtocol;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportBuilder;
import tallygate.transport.TransportResponse;
import tallygate.transport.tck.server.FullBacklog;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;
import tallygate.transport.tck.tls.Identity;
import tallygate.transport.tck.tls.TestAuthority;

/** The same settings under the same names have the same effect on both transports. */
@Timeout(30)
@UsesJdkClient
class TransportBuildersTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Authority of this test");
    private static final Identity SERVER = AUTHORITY.identity("127.0.0.1");

    @ParameterizedTest
    @EnumSource
    void http2IsSpokenWhereTheServerOffersIt(EachTransport each) {
        Script prefersHttp2 = connection -> {
            connection.startTls(SERVER.serving(), tls -> tls.setApplicationProtocols(new String[] {"h2", "http/1.1"}));
            connection.readRequest();
        };
        try (ScriptedServer server = ScriptedServer.start(prefersHttp2);
                HttpTransport transport =
                        trusting(each).protocol(HttpProtocol.HTTP_2).build()) {
            assertThatExceptionOfType(ExchangeException.class)
                    .isThrownBy(() -> transport.send(get(server.httpsUri("/"))).close());
            // The connection preface of RFC 9113 section 3.4.
            assertThat(server.requests().get(0).requestLine()).isEqualTo("PRI * HTTP/2.0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void http1IsSpokenWithAServerWithoutHttp2(EachTransport each) throws IOException {
        Script onlyHttp1 = connection -> {
            connection.startTls(SERVER.serving(), tls -> tls.setApplicationProtocols(new String[] {"http/1.1"}));
            Script.answer(Responses.ok("1.1")).run(connection);
        };
        try (ScriptedServer server = ScriptedServer.start(onlyHttp1);
                HttpTransport transport =
                        trusting(each).protocol(HttpProtocol.HTTP_2).build();
                TransportResponse response = transport.send(get(server.httpsUri("/")))) {
            assertThat(response.body().readUtf8()).isEqualTo("1.1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void http1IsTheDefaultEvenWhereTheServerPrefersHttp2(EachTransport each) throws IOException {
        Script prefersHttp2 = connection -> {
            connection.startTls(SERVER.serving(), tls -> tls.setApplicationProtocols(new String[] {"h2", "http/1.1"}));
            Script.answer(Responses.ok("1.1")).run(connection);
        };
        try (ScriptedServer server = ScriptedServer.start(prefersHttp2);
                HttpTransport transport = trusting(each).build();
                TransportResponse response = transport.send(get(server.httpsUri("/")))) {
            assertThat(response.body().readUtf8()).isEqualTo("1.1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void cleartextStaysAtHttp1(EachTransport each) throws IOException {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("ok")));
                HttpTransport transport =
                        each.builder().protocol(HttpProtocol.HTTP_2).build()) {
            transport.send(get(server.uri("/"))).close();

            assertThat(server.requests().get(0).requestLine()).isEqualTo("GET / HTTP/1.1");
            assertThat(server.requests().get(0).headers().first("Upgrade")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void connectTimeoutEndsTheWaitForAConnection(EachTransport each) throws IOException {
        try (FullBacklog backlog = FullBacklog.open();
                HttpTransport transport =
                        each.builder().connectTimeout(Duration.ofMillis(100)).build()) {
            URI unanswered = backlog.uri();

            assertThatExceptionOfType(ExchangeTimeoutException.class)
                    .isThrownBy(() -> transport.send(get(unanswered)).close())
                    .satisfies(failure -> assertThat(failure.phase()).isEqualTo(Phase.CONNECT));
        }
    }

    @ParameterizedTest
    @EnumSource
    void timesAreMoreThanZero(EachTransport each) {
        for (Duration none : new Duration[] {Duration.ZERO, Duration.ofMillis(-1)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> each.builder().connectTimeout(none))
                    .withMessageContaining("connect timeout must be more than zero");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> each.builder().maxConnectionAge(none))
                    .withMessageContaining("maximum connection age must be more than zero");
        }
    }

    @ParameterizedTest
    @EnumSource
    void connectionOverTheMaximumAgeIsNotUsedAgain(EachTransport each) throws Exception {
        Duration age = Duration.ofMillis(1500);
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("ok")));
                HttpTransport transport = each.builder().maxConnectionAge(age).build()) {
            transport.send(get(server.uri("/"))).close();
            transport.send(get(server.uri("/"))).close();
            assertThat(server.connectionCount()).isEqualTo(1);

            Thread.sleep(age.toMillis());
            transport.send(get(server.uri("/"))).close();

            // OkHttp tries further connections at once where the first takes more than 250 ms on a busy machine.
            assertThat(server.connectionCount()).isGreaterThan(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void requestUnderWayOutlastsTheMaximumAge(EachTransport each) throws Exception {
        Duration age = Duration.ofMillis(100);
        Script slow = connection -> {
            connection.readRequest();
            connection.pause(age.multipliedBy(4));
            connection.write(Responses.ok("slow"));
        };
        try (ScriptedServer slowServer = ScriptedServer.start(slow);
                ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("ok")));
                HttpTransport transport = each.builder().maxConnectionAge(age).build()) {
            CompletableFuture<TransportResponse> waiting = transport.sendAsync(get(slowServer.uri("/")));
            slowServer.awaitRequests(1);
            Thread.sleep(age.toMillis());
            transport.send(get(server.uri("/"))).close();

            try (TransportResponse response = waiting.get(10, TimeUnit.SECONDS)) {
                assertThat(response.body().readUtf8()).isEqualTo("slow");
            }
        }
    }

    private static TransportBuilder<?> trusting(EachTransport each) {
        return each.builder().sslContext(Identity.ofClient(AUTHORITY.trustManager(), null));
    }
}
