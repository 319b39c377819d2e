package tallygate.sandbox.internal.pagarme;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that can be advanced. */
public final class SandboxClock {
    private final Clock clock;
    private final AtomicReference<Duration> lead = new AtomicReference<>(Duration.ZERO);

    public SandboxClock(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().plus(lead.get());
    }

    public void advance(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("The clock of the sandbox goes forward only, not by " + time);
        }
        lead.updateAndGet(time::plus);
    }
}
