package tallygate.chaos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.sandbox.server.HttpMessage;
import tallygate.sandbox.server.MessageReader;
import tallygate.sandbox.server.SocketServer;

@Timeout(30)
class ChaosProxyTest {
    private static final String REQUEST = "POST /x HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc";
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789";
    private static final FaultTimes TIMES =
            new FaultTimes(Duration.ofMillis(20), Duration.ofSeconds(20), Duration.ofMillis(1));

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch requestReceived = new CountDownLatch(1);
    private volatile String answer = ANSWER;
    private final SocketServer upstream = SocketServer.start("upstream", this::serve);

    @AfterEach
    void close() {
        upstream.close();
    }

    @Test
    void withoutFaultsEveryExchangeOfAConnectionPassesUnchanged() throws IOException {
        try (ChaosProxy proxy = proxy(FaultMix.none());
                Socket client = connect(proxy)) {
            assertThat(exchange(client)).isEqualTo(ANSWER);
            assertThat(exchange(client)).isEqualTo(ANSWER);

            assertThat(received).containsExactly("abc", "abc");
            assertThat(proxy.exchanges()).isEqualTo(2);
            assertThat(proxy.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
            })
    void everyFramingPasses(String framed) throws IOException {
        answer = framed;
        try (ChaosProxy proxy = proxy(FaultMix.none());
                Socket client = connect(proxy)) {
            client.getOutputStream().write(REQUEST.getBytes(ISO_8859_1));
            assertThat(read(client, framed.length())).isEqualTo(framed);
            client.getOutputStream().write(REQUEST.getBytes(ISO_8859_1));
            assertThat(read(client, framed.length())).isEqualTo(framed);
        }
    }

    @Test
    void connectionIsClosedAtAccept() throws IOException {
        try (ChaosProxy proxy = always(Fault.CLOSE_AT_ACCEPT);
                Socket client = connect(proxy)) {
            assertThat(client.getInputStream().read()).isNegative();
            assertThat(proxy.faults()).containsEntry(Fault.CLOSE_AT_ACCEPT, 1L);
            assertThat(upstream.accepted()).isZero();
        }
    }

    @Test
    void resetBeforeUpstreamHidesTheRequestFromTheServer() throws IOException {
        try (ChaosProxy proxy = always(Fault.RESET_BEFORE_UPSTREAM);
                Socket client = connect(proxy)) {
            assertThatThrownBy(() -> exchange(client)).isInstanceOf(SocketException.class);
            assertThat(received).isEmpty();
        }
    }

    @Test
    void resetAfterUpstreamComesWhenTheServerHasAnswered() throws IOException {
        try (ChaosProxy proxy = always(Fault.RESET_AFTER_UPSTREAM);
                Socket client = connect(proxy)) {
            assertThatThrownBy(() -> exchange(client)).isInstanceOf(SocketException.class);
            assertThat(received).containsExactly("abc");
        }
    }

    @Test
    void headIsCut() throws IOException {
        try (ChaosProxy proxy = always(Fault.CUT_HEAD);
                Socket client = connect(proxy)) {
            String cut = exchange(client);

            assertThat(ANSWER).startsWith(cut);
            assertThat(cut).doesNotContain("\r\n\r\n");
        }
    }

    @Test
    void bodyIsCut() throws IOException {
        try (ChaosProxy proxy = always(Fault.CUT_BODY);
                Socket client = connect(proxy)) {
            String cut = exchange(client);

            assertThat(ANSWER).startsWith(cut).isNotEqualTo(cut);
            assertThat(cut).contains("\r\n\r\n");
        }
    }

    @Test
    void stalledRequestReachesTheServerWhenTheClientHasGone() throws Exception {
        try (ChaosProxy proxy = always(Fault.STALL_BEFORE_UPSTREAM)) {
            try (Socket client = connect(proxy)) {
                client.getOutputStream().write(REQUEST.getBytes(ISO_8859_1));
                client.setSoTimeout(100);
                assertThatThrownBy(() -> client.getInputStream().read()).hasMessageContaining("timed out");
                assertThat(received).isEmpty();
            }
            assertThat(requestReceived.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"STALL_AFTER_UPSTREAM", "STALL_IN_BODY"})
    void responseIsHeldBack(Fault fault) throws IOException {
        int before = fault == Fault.STALL_IN_BODY ? ANSWER.length() - 5 : 0;
        try (ChaosProxy proxy = always(fault);
                Socket client = connect(proxy)) {
            client.getOutputStream().write(REQUEST.getBytes(ISO_8859_1));
            assertThat(read(client, before)).isEqualTo(ANSWER.substring(0, before));

            client.setSoTimeout(100);
            assertThatThrownBy(() -> client.getInputStream().read()).hasMessageContaining("timed out");
            assertThat(received).containsExactly("abc");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRICKLE", "DELAY"})
    void slowResponseIsWhole(Fault fault) throws IOException {
        try (ChaosProxy proxy = always(fault);
                Socket client = connect(proxy)) {
            assertThat(exchange(client)).isEqualTo(ANSWER);
            assertThat(exchange(client)).isEqualTo(ANSWER);
        }
    }

    @Test
    void garbageIsNoHttp() throws IOException {
        try (ChaosProxy proxy = always(Fault.GARBAGE);
                Socket client = connect(proxy)) {
            client.getOutputStream().write(REQUEST.getBytes(ISO_8859_1));
            String garbage = new String(client.getInputStream().readAllBytes(), ISO_8859_1);

            assertThat(garbage).isNotEmpty();
            assertThat(garbage.chars()).allMatch(c -> c >= 0x80);
        }
    }

    @Test
    void connectionIsClosedBehindTheResponse() throws IOException {
        try (ChaosProxy proxy = always(Fault.CLOSE_AFTER_RESPONSE);
                Socket client = connect(proxy)) {
            assertThat(exchange(client)).isEqualTo(ANSWER);
            assertThat(client.getInputStream().read()).isNegative();
        }
    }

    @Test
    void aSeedGivesTheSameFaults() throws IOException {
        assertThat(answersWith(7)).isEqualTo(answersWith(7)).isNotEqualTo(answersWith(8));
    }

    @Test
    void closingEndsEveryConnectionOnBothSides() throws Exception {
        try (ChaosProxy proxy = always(Fault.STALL_AFTER_UPSTREAM);
                Socket client = connect(proxy)) {
            client.getOutputStream().write(REQUEST.getBytes(ISO_8859_1));
            assertThat(requestReceived.await(10, TimeUnit.SECONDS)).isTrue();

            proxy.close();

            assertThat(client.getInputStream().read()).isNegative();
        }
    }

    /** The lengths of twenty garbled responses. */
    private List<Integer> answersWith(long seed) throws IOException {
        List<Integer> lengths = new ArrayList<>();
        FaultMix mix = FaultMix.none().with(Fault.CUT_BODY, 0.5).with(Fault.CUT_HEAD, 0.5);
        try (ChaosProxy proxy = ChaosProxy.start(upstream.address(), mix, TIMES, seed)) {
            for (int i = 0; i < 20; i++) {
                try (Socket client = connect(proxy)) {
                    lengths.add(exchange(client).length());
                }
            }
        }
        return lengths;
    }

    private void serve(Socket connection) throws IOException {
        MessageReader requests = new MessageReader(connection.getInputStream());
        Optional<HttpMessage> request = requests.request();
        while (request.isPresent()) {
            received.add(new String(request.get().body(), ISO_8859_1));
            requestReceived.countDown();
            connection.getOutputStream().write(answer.getBytes(ISO_8859_1));
            request = requests.request();
        }
    }

    private ChaosProxy always(Fault fault) {
        return proxy(FaultMix.none().with(fault, 1));
    }

    private ChaosProxy proxy(FaultMix mix) {
        return ChaosProxy.start(upstream.address(), mix, TIMES, 1);
    }

    private static Socket connect(ChaosProxy proxy) throws IOException {
        URI uri = URI.create(proxy.baseUrl());
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
        return socket;
    }

    /** What comes back, up to the end of the usual answer or of the connection. */
    private static String exchange(Socket client) throws IOException {
        client.getOutputStream().write(REQUEST.getBytes(ISO_8859_1));
        return read(client, ANSWER.length());
    }

    private static String read(Socket client, int length) throws IOException {
        return new String(client.getInputStream().readNBytes(length), ISO_8859_1);
    }
}
