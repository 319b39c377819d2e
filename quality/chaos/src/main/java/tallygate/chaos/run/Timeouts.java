package tallygate.chaos.run;

import java.time.Duration;
import java.util.Random;

/** The time that calls are given: enough for three attempts, or now and then for less than one. */
final class Timeouts {
    static final Duration ATTEMPT = Duration.ofMillis(700);

    static final Duration LONGEST = Duration.ofSeconds(4);

    private static final Duration SHORT = Duration.ofMillis(300);

    private Timeouts() {}

    static Duration draw(Random random) {
        return random.nextInt(10) == 0 ? SHORT : LONGEST;
    }
}
