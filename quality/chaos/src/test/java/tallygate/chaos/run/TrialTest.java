package tallygate.chaos.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallygate.chaos.FaultMix;
import tallygate.core.Operation;
import tallygate.core.Safety;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.jdk.JdkTransport;

/** The run in small, and that it sees what it is there to see. */
@Timeout(180)
class TrialTest {
    private static final long SEED = Long.getLong("seed", 1);

    @Test
    void talliesAgreeAndNothingIsLeft() throws Exception {
        RunReport report = trial(Duration.ofSeconds(10), RunFaults.MIX, ChaosRun.TRANSPORTS, CallKind.ALL);

        assertThat(report.violations()).as(report.toString()).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.toString()).contains("DONE=", "RESET_AFTER_UPSTREAM=", "seed " + SEED);
    }

    @Test
    void aTransportThatSendsTwiceIsSeen() throws Exception {
        RunReport report = trial(
                Duration.ofSeconds(2),
                FaultMix.none(),
                List.of(() -> new TwiceSendingTransport(JdkTransport.create())),
                List.of(CallKind.WRITE));

        assertThat(report.violations()).anyMatch(what -> what.contains("carried out 2 times"));
    }

    @Test
    void aClientThatRepeatsWhatItMustNotIsSeen() throws Exception {
        CallKind<?, ?> wronglyRepeated =
                CallKind.freeForm(Operation.post("/api/v3/write").withSafety(Safety.IDEMPOTENT), Safety.UNSAFE);
        RunReport report =
                trial(Duration.ofSeconds(4), RunFaults.MIX, List.of(JdkTransport::create), List.of(wronglyRepeated));

        assertThat(report.passed()).isFalse();
        assertThat(report.violations()).anyMatch(what -> what.contains("carried out"));
    }

    private static RunReport trial(
            Duration duration, FaultMix faults, List<Supplier<HttpTransport>> transports, List<CallKind<?, ?>> kinds)
            throws InterruptedException {
        Settings settings = new Settings(
                duration, 16, SEED, Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(20), faults);
        return new Trial(settings, transports, kinds, line -> {}).run();
    }

    private record TwiceSendingTransport(HttpTransport transport) implements HttpTransport {
        @Override
        public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
            return transport.sendAsync(request).thenCompose(first -> {
                first.close();
                return transport.sendAsync(request);
            });
        }

        @Override
        public void close() {
            transport.close();
        }
    }
}
