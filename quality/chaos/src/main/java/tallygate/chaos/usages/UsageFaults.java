package tallygate.chaos.usages;

import java.time.Duration;
import tallygate.chaos.Fault;
import tallygate.chaos.FaultMix;
import tallygate.chaos.FaultTimes;

/** One exchange in five goes wrong on its way, most of them so that the answer is lost. */
final class UsageFaults {
    static final FaultMix MIX = FaultMix.none()
            .with(Fault.CLOSE_AT_ACCEPT, 0.03)
            .with(Fault.RESET_BEFORE_UPSTREAM, 0.03)
            .with(Fault.RESET_AFTER_UPSTREAM, 0.05)
            .with(Fault.CUT_HEAD, 0.01)
            .with(Fault.CUT_BODY, 0.02)
            .with(Fault.STALL_BEFORE_UPSTREAM, 0.005)
            .with(Fault.STALL_AFTER_UPSTREAM, 0.005)
            .with(Fault.STALL_IN_BODY, 0.005)
            .with(Fault.TRICKLE, 0.01)
            .with(Fault.GARBAGE, 0.01)
            .with(Fault.DELAY, 0.03)
            .with(Fault.CLOSE_AFTER_RESPONSE, 0.03);

    /** The stall is longer than an attempt. */
    static final FaultTimes TIMES =
            new FaultTimes(Duration.ofMillis(300), Duration.ofSeconds(10), Duration.ofMillis(5));

    private UsageFaults() {}
}
