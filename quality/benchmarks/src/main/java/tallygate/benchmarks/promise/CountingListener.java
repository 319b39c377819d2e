package tallygate.benchmarks.promise;

import java.util.concurrent.atomic.LongAdder;
import tallygate.core.observe.CallEvent;
import tallygate.core.observe.CallListener;

/** Counts what it hears, as one that feeds a meter. */
final class CountingListener implements CallListener {
    private final LongAdder calls = new LongAdder();
    private final LongAdder attempts = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    @Override
    public void callStarted(CallEvent.Started event) {
        calls.increment();
    }

    @Override
    public void attemptEnded(CallEvent.AttemptEnded event) {
        attempts.increment();
    }

    @Override
    public void callFinished(CallEvent.Finished event) {
        nanos.add(event.elapsed().toNanos());
    }
}
