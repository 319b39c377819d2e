package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.Safety;
import tallygate.core.error.ApiException;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.error.TallygateException;
import tallygate.core.error.TransportException;
import tallygate.core.fixture.VirtualTime;
import tallygate.genauth.FakeGenAuth.Responder;
import tallygate.genauth.RetryModel.Expected;
import tallygate.genauth.RetryModel.Fault;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;

/** Random servers, against the model. {@code -Dseed=7} repeats one, {@code -Dseeds=500} runs so many. */
@OverTransports
class RetryModelTest {
    private static final int CALLS = 40;

    static LongStream seeds() {
        Long seed = Long.getLong("seed");
        long seeds = Long.getLong("seeds", RealTransport.isChosen() ? 20 : 500);
        return seed == null ? LongStream.range(0, seeds) : LongStream.of(seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("P7 for random servers the client sends, waits and ends as the promises say")
    void clientKeepsItsPromises(long seed) {
        Random random = new Random(seed);
        double chance = random.nextDouble();
        double health = random.nextInt(3) * 0.3;
        FaultyServer server = new FaultyServer(new VirtualTime(() -> chance));
        RetryModel model = new RetryModel(chance);
        for (int i = 0; i < CALLS; i++) {
            Caller caller = random.nextBoolean() ? Caller.SYNC : Caller.ASYNC;
            Safety safety = Safety.values()[random.nextInt(3)];
            List<Fault> faults =
                    Stream.generate(() -> Fault.random(random, health)).limit(6).toList();
            Expected expected = model.call(safety, faults);

            int sentBefore = server.sent();
            int pausesBefore = server.time.pauses().size();
            long start = server.time.nanoTime();
            follow(server, faults);
            String end = end(server, caller, safety, expected);

            assertThat(end).as("call %d: %s %s", i, safety, faults).isEqualTo(expected.end());
            assertThat(server.sent() - sentBefore)
                    .as("call %d: %s %s", i, safety, faults)
                    .isEqualTo(expected.sent());
            assertThat(server.time.pauses().stream().skip(pausesBefore).map(Duration::toNanos))
                    .as("call %d: %s %s", i, safety, faults)
                    .isEqualTo(expected.pauses());
            assertThat(server.time.nanoTime() - start)
                    .as("call %d: %s %s", i, safety, faults)
                    .isEqualTo(expected.lastedNanos())
                    .isLessThanOrEqualTo(Duration.ofSeconds(60).toNanos());
            assertThat(server.wire.openResponses()).isZero();
        }
    }

    private static String end(FaultyServer server, Caller caller, Safety safety, Expected expected) {
        try {
            server.call(caller, FaultyServer.READ.withSafety(safety));
            return "ok";
        } catch (TallygateException failure) {
            assertThat(failure.attempts()).isEqualTo(expected.sent());
            assertThat(failure.getSuppressed()).hasSameSizeAs(expected.pauses());
            assertThat(failure.retryStopReason()).isPresent();
            if (failure instanceof ApiException refused) {
                return refused.statusCode().isPresent()
                        ? "body" + refused.statusCode().getAsInt()
                        : "http" + refused.httpStatus();
            }
            return failure instanceof DeadlineExceededException
                    ? "late"
                    : ((TransportException) failure).reason().name() + "0";
        }
    }

    private static void follow(FaultyServer server, List<Fault> faults) {
        Deque<Fault> script = new ArrayDeque<>(faults);
        server.respondWith((request, wire) -> {
            Fault fault = script.remove();
            Duration lasts = Duration.ofNanos(fault.lastsNanos());
            if (lasts.compareTo(request.timeout()) >= 0) {
                server.time.pass(request.timeout());
                return CompletableFuture.failedFuture(new ExchangeTimeoutException(Phase.HEADERS, "late"));
            }
            server.time.pass(lasts);
            return responder(fault).to(request, wire);
        });
    }

    private static Responder responder(Fault fault) {
        String[] headers = fault.retryAfterSeconds() < 0
                ? new String[0]
                : new String[] {"Retry-After", String.valueOf(fault.retryAfterSeconds())};
        return switch (fault.kind()) {
            case "ok" -> FaultyServer.success();
            case "http" -> FaultyServer.status(fault.code(), headers);
            case "body" -> FaultyServer.inBody(fault.code(), headers);
            default -> FaultyServer.broken(Reason.valueOf(fault.kind()));
        };
    }
}
