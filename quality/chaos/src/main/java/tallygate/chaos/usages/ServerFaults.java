package tallygate.chaos.usages;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tallygate.sandbox.Failure;
import tallygate.sandbox.PagarmeSandbox;

/** Makes the server refuse one request in thirty: 429, or 500 before or after it recorded the usage. */
final class ServerFaults {
    private static final int SPACING = 30;
    private static final List<Failure> FAILURES =
            List.of(Failure.TOO_MANY_REQUESTS, Failure.SERVER_ERROR, Failure.SERVER_ERROR_AFTERWARDS);

    private final PagarmeSandbox sandbox;
    private final Random random;
    private final Map<Failure, Integer> planned = new TreeMap<>();
    private long next = SPACING;

    ServerFaults(PagarmeSandbox sandbox, Random random) {
        this.sandbox = sandbox;
        this.random = random;
    }

    void planUpTo(long requests) {
        for (; next <= requests; next += SPACING) {
            Failure failure = FAILURES.get(random.nextInt(FAILURES.size()));
            sandbox.failNext(failure);
            planned.merge(failure, 1, Integer::sum);
        }
    }

    Map<Failure, Integer> planned() {
        return planned;
    }
}
