package tallygate.chaos.run;

import java.time.Duration;
import tallygate.chaos.Fault;
import tallygate.chaos.FaultMix;
import tallygate.chaos.FaultTimes;

/** Every fault of the proxy, together in one exchange of six. */
final class RunFaults {
    static final FaultMix MIX = FaultMix.none()
            .with(Fault.CLOSE_AT_ACCEPT, 0.03)
            .with(Fault.RESET_BEFORE_UPSTREAM, 0.015)
            .with(Fault.RESET_AFTER_UPSTREAM, 0.015)
            .with(Fault.CUT_HEAD, 0.01)
            .with(Fault.CUT_BODY, 0.015)
            .with(Fault.STALL_BEFORE_UPSTREAM, 0.007)
            .with(Fault.STALL_AFTER_UPSTREAM, 0.007)
            .with(Fault.STALL_IN_BODY, 0.006)
            .with(Fault.TRICKLE, 0.01)
            .with(Fault.GARBAGE, 0.01)
            .with(Fault.DELAY, 0.03)
            .with(Fault.CLOSE_AFTER_RESPONSE, 0.04);

    /** The stall is longer than an attempt, and a long response trickles longer than one. */
    static final FaultTimes TIMES =
            new FaultTimes(Duration.ofMillis(300), Duration.ofSeconds(10), Duration.ofMillis(20));

    private RunFaults() {}
}
