package tallygate.benchmarks.load;

import java.util.List;
import tallygate.benchmarks.peer.PeerKind;
import tallygate.benchmarks.peer.Question;

/**
 * One thing that all its peers do in turn.
 *
 * @param form {@code threads}, {@code virtual} or {@code in-flight}
 * @param count threads, or calls in flight
 */
public record Scenario(String name, Question question, String form, int count, boolean tls, List<PeerKind> peers) {
    private static final List<PeerKind> ALL = List.of(PeerKind.values());
    private static final List<PeerKind> CLIENTS = List.of(
            PeerKind.VENDOR_SDK,
            PeerKind.TALLYGATE_JDK,
            PeerKind.TALLYGATE_RETROFIT,
            PeerKind.BARE_JDK,
            PeerKind.BARE_OKHTTP);
    private static final List<PeerKind> DECODING =
            List.of(PeerKind.VENDOR_SDK, PeerKind.TALLYGATE_JDK, PeerKind.TALLYGATE_RETROFIT, PeerKind.RETROFIT_MOSHI);
    private static final List<PeerKind> ASYNCHRONOUS =
            List.of(PeerKind.TALLYGATE_JDK, PeerKind.TALLYGATE_RETROFIT, PeerKind.BARE_JDK, PeerKind.BARE_OKHTTP);

    /** All of them, the one with the bars first. */
    public static List<Scenario> all() {
        return List.of(
                new Scenario("one small call, 64 threads", Question.USAGE, "threads", 64, false, ALL),
                new Scenario("one small call, 64 threads, TLS", Question.USAGE, "threads", 64, true, CLIENTS),
                new Scenario("one small call, 8 threads", Question.USAGE, "threads", 8, false, CLIENTS),
                new Scenario("one small call, 1 thread", Question.USAGE, "threads", 1, false, CLIENTS),
                new Scenario("50 orders, 8 threads", Question.ORDERS_50, "threads", 8, false, DECODING),
                new Scenario("1000 orders, 8 threads", Question.ORDERS_1000, "threads", 8, false, DECODING),
                new Scenario("one small call, 64 in flight", Question.USAGE, "in-flight", 64, false, ASYNCHRONOUS),
                new Scenario("one small call, 1000 in flight", Question.USAGE, "in-flight", 1000, false, ASYNCHRONOUS));
    }

    /** Callers on virtual threads, where the JDK has them. */
    public static Scenario onVirtualThreads() {
        return new Scenario("one small call, 64 virtual threads", Question.USAGE, "virtual", 64, false, CLIENTS);
    }

    String order(long millis) {
        return form + " " + question + " " + count + " " + millis;
    }
}
