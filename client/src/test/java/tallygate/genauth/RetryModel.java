package tallygate.genauth;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import tallygate.core.Safety;

/**
 * The promises on retries, written down a second time without a look at the code that keeps them: how often a call is sent,
 * how it ends, and which pauses it makes. One instance is one client.
 */
final class RetryModel {
    private static final long SECOND = 1_000_000_000;

    private final double chance;
    private long budget = 500;

    RetryModel(double chance) {
        this.chance = chance;
    }

    /** How the server treats one request. */
    record Fault(String kind, int code, long retryAfterSeconds, long lastsNanos) {
        static Fault random(Random random, double health) {
            long lasts = random.nextInt(8) == 0 ? random.nextInt(45) * SECOND : random.nextInt(2000) * 1_000_000L;
            if (random.nextDouble() < health) {
                return new Fault("ok", 200, -1, lasts);
            }
            long retryAfter = random.nextInt(4) == 0 ? random.nextInt(40) : -1;
            return switch (random.nextInt(3)) {
                case 0 ->
                    new Fault(
                            "http",
                            pick(random, 400, 401, 404, 408, 429, 500, 501, 502, 503, 504, 600),
                            retryAfter,
                            lasts);
                case 1 ->
                    new Fault(
                            "body",
                            pick(random, 400, 401, 403, 408, 429, 500, 501, 502, 503, 504, 601),
                            retryAfter,
                            lasts);
                default ->
                    new Fault(
                            List.of(
                                            "CONNECT_FAILED",
                                            "TLS_NOT_TRUSTED",
                                            "TLS_FAILED",
                                            "REQUEST_NOT_SENT",
                                            "CONNECTION_LOST",
                                            "TRUNCATED_BODY",
                                            "MALFORMED_RESPONSE",
                                            "RESPONSE_TOO_LARGE")
                                    .get(random.nextInt(8)),
                            0,
                            -1,
                            lasts);
            };
        }

        private static int pick(Random random, int... codes) {
            return codes[random.nextInt(codes.length)];
        }
    }

    record Expected(int sent, String end, List<Long> pauses, long lastedNanos) {}

    Expected call(Safety safety, List<Fault> faults) {
        Deque<Fault> script = new ArrayDeque<>(faults);
        List<Long> pauses = new ArrayList<>();
        long now = 0;
        long spent = 0;
        int sent = 0;
        for (int tries = 1; ; tries++) {
            boolean resent = false;
            Fault fault;
            boolean late;
            do {
                fault = script.remove();
                sent++;
                long limit = Math.min(30 * SECOND, 60 * SECOND - now);
                late = fault.lastsNanos >= limit;
                now += Math.min(fault.lastsNanos, limit);
            } while (!late && fault.code == 401 && !resent && (resent = true));

            if (!late && fault.kind.equals("ok")) {
                budget = Math.min(500, budget + Math.max(spent, 1));
                return new Expected(sent, "ok", pauses, now);
            }
            boolean throttled = !late && fault.code == 429;
            long base = throttled ? SECOND : SECOND / 10;
            long retryAfter = late ? -1 : fault.retryAfterSeconds;
            long pause = Math.max((long) (chance * Math.min(20 * SECOND, base << (tries - 1))), retryAfter * SECOND);
            long cost = throttled ? 5 : 14;
            boolean again = mayBeRepeated(fault, late, safety)
                    && tries < 3
                    && retryAfter <= 30
                    && pause < 60 * SECOND - now
                    && budget >= cost;
            if (!again) {
                return new Expected(sent, late ? "late" : fault.kind + fault.code, pauses, now);
            }
            budget -= cost;
            spent = cost;
            pauses.add(pause);
            now += pause;
        }
    }

    private static boolean mayBeRepeated(Fault fault, boolean late, Safety safety) {
        if (late) {
            return safety != Safety.UNSAFE;
        }
        if (fault.code == 429
                || Set.of("CONNECT_FAILED", "TLS_FAILED", "REQUEST_NOT_SENT").contains(fault.kind)) {
            return true;
        }
        boolean passes =
                switch (fault.kind) {
                    case "http" -> Set.of(408, 500, 502, 503, 504).contains(fault.code);
                    case "body" -> Set.of(500, 502, 503).contains(fault.code);
                    default -> Set.of("CONNECTION_LOST", "TRUNCATED_BODY").contains(fault.kind);
                };
        return passes && safety != Safety.UNSAFE;
    }
}
