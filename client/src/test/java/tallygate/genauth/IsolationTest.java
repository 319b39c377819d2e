package tallygate.genauth;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.genauth.FaultyServer.READ;
import static tallygate.genauth.FaultyServer.broken;
import static tallygate.genauth.FaultyServer.inBody;
import static tallygate.genauth.FaultyServer.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.RequestOptions;
import tallygate.core.error.ApiException;
import tallygate.core.error.RateLimitedException;
import tallygate.core.error.RetryStopReason;
import tallygate.core.error.TallygateException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.TransportRequest;

/** Nothing of one client, call or caller reaches another, and nothing of a secret outlives its use. */
@OverTransports
@Timeout(30)
class IsolationTest {
    private static final int THREADS = 64;

    @ParameterizedTest
    @EnumSource
    @DisplayName("C60 the request id is taken from the body, from the header, or not at all")
    void requestId(Caller caller) {
        FaultyServer server = new FaultyServer();
        server.respondWith(inBody(403, "X-Request-Id", "header-8"));
        assertThat(server.failure(ApiException.class, caller, READ).requestId()).contains("request-7");
        server.respondWith(status(403, "X-Request-Id", "header-8"));
        assertThat(server.failure(ApiException.class, caller, READ).requestId()).contains("header-8");
        server.respondWith(status(403));
        assertThat(server.failure(ApiException.class, caller, READ).requestId()).isEmpty();
    }

    @Test
    @InMemory
    @DisplayName("C62 only the client sets Authorization: trying is an error, and no loop of 401")
    void authorization() {
        assertThatThrownBy(() -> RequestOptions.defaults().with(o -> o.header("authorization", "planted-value")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Authorization")
                .hasMessageNotContaining("planted-value");
    }

    @Test
    @DisplayName("C63 two clients of two tenants under 64 threads never mix tokens, pools or tenants")
    void twoTenants() throws Exception {
        FaultyServer[] servers = {new FaultyServer(), new FaultyServer()};
        ManagementClient[] clients = new ManagementClient[2];
        for (int i = 0; i < 2; i++) {
            servers[i].wire.on(FakeGenAuth.TOKEN_PATH, FakeGenAuth.json(FakeGenAuth.tokenResponse(token(i), "7200")));
            String tenant = "tenant-" + i;
            clients[i] = servers[i].client.withOptions(o -> o.tenantId(tenant));
        }
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                Caller caller = Caller.values()[t % 2];
                all.add(threads.submit(() -> {
                    start.await(10, SECONDS);
                    for (int n = 0; n < 20; n++) {
                        caller.call(clients[n % 2], READ, Map.of());
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get(20, SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        for (int i = 0; i < 2; i++) {
            List<TransportRequest> sent = servers[i].wire.requestsTo(FaultyServer.PATH);
            assertThat(sent).hasSize(THREADS * 10);
            String tenant = "tenant-" + i;
            String token = token(i);
            String pool = "pool-" + i;
            assertThat(sent).allSatisfy(request -> {
                assertThat(request.headers().all("authorization")).containsExactly(token);
                assertThat(request.headers().all("x-authing-userpool-id")).containsExactly(pool);
                assertThat(request.headers().all("x-authing-tenant-id")).containsExactly(tenant);
                assertThat(request.headers().all("cookie")).isEmpty();
            });
            assertThat(servers[i].wire.tokenRequests()).isOne();
        }
    }

    @Test
    @DisplayName("C65 a closed client can be collected as garbage, with its token: nothing static holds it")
    void garbage() throws Exception {
        WeakReference<ManagementClient> gone = usedAndClosed();
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (gone.get() != null && System.nanoTime() - deadline < 0) {
            System.gc();
            Thread.onSpinWait();
        }
        assertThat(gone.get()).isNull();
    }

    private static WeakReference<ManagementClient> usedAndClosed() {
        FaultyServer server = new FaultyServer();
        RecordingListener listener = new RecordingListener();
        ManagementClient client = server.builder().listener(listener).build();
        client.call(READ, Map.of());
        client.async().call(READ, Map.of()).join();
        listener.untilFinished();
        client.close();
        return new WeakReference<>(client);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C66 a serialized exception keeps what it says, its earlier failures too, and no secret or body")
    void serialization(Caller caller) throws Exception {
        FaultyServer server = new FaultyServer();
        server.respondWith(
                FakeGenAuth.http(502, "text/html", "planted-key-secret"),
                broken(Reason.TRUNCATED_BODY),
                FakeGenAuth.json(
                        "{\"statusCode\":429,\"apiCode\":4290,\"requestId\":\"request-7\",\"x\":\"planted-x\"}"));
        RateLimitedException thrown = server.failure(RateLimitedException.class, caller, READ);

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(thrown);
        RateLimitedException read = (RateLimitedException)
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(bytes.toString(StandardCharsets.ISO_8859_1))
                .doesNotContain("planted-")
                .doesNotContain(FakeGenAuth.token(1));
        assertThat(read).hasMessage(thrown.getMessage());
        assertThat(read.attempts()).isEqualTo(3);
        assertThat(read.apiCode()).hasValue(4290);
        assertThat(read.requestId()).contains("request-7");
        assertThat(read.retryStopReason()).contains(RetryStopReason.ATTEMPTS_EXHAUSTED);
        assertThat(read.getSuppressed()).hasSize(2).allSatisfy(earlier -> assertThat(earlier)
                .isInstanceOf(TallygateException.class));
        assertThat(read.body()).isEmpty();
    }

    private static String token(int tenant) {
        return FakeGenAuth.token("{\"scoped_userpool_id\":\"pool-" + tenant + "\"}");
    }
}
