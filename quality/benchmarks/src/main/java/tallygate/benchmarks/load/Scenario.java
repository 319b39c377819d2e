package tallygate.benchmarks.load;

import java.util.List;
import tallygate.benchmarks.peer.PeerKind;
import tallygate.benchmarks.peer.Question;

/**
 * One thing that all its peers do in turn.
 *
 * @param form {@code threads}, {@code virtual} or {@code in-flight}
 * @param count threads, or calls in flight
 * @param peers the first counts as 1
 * @param warmUp slices that do not count
 */
public record Scenario(
        String name, Question question, String form, int count, boolean tls, List<PeerKind> peers, int warmUp) {
    /** The names of those that others refer to. */
    public static final String SMALL_CALL = "one small call, 64 threads";

    public static final String SMALL_CALL_OVER_TLS = "one small call, 64 threads, TLS";
    public static final String ONE_CALLER = "one small call, 1 thread";
    public static final String LONG_ANSWER = "1000 orders, 8 threads";
    public static final String THOUSAND_IN_FLIGHT = "one small call, 1000 in flight";
    public static final String VIRTUAL_THREADS = "one small call, 64 virtual threads";

    /** On two cores the compiler and 64 callers share the time; with less the first rounds measure the compiler. */
    private static final int LONG = 12;

    /** Over TLS the vendor's SDK, which shakes hands all the time, comes to its pace after 27. */
    private static final int LONGEST = 30;

    private static final int SHORT = 5;

    private static final List<PeerKind> ALL = List.of(PeerKind.values());
    private static final List<PeerKind> CLIENTS =
            List.of(PeerKind.VENDOR_SDK, PeerKind.TALLYGATE_JDK, PeerKind.TALLYGATE_RETROFIT);
    private static final List<PeerKind> AND_BARE = List.of(
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
                new Scenario(SMALL_CALL, Question.USAGE, "threads", 64, false, ALL, LONG),
                new Scenario(SMALL_CALL_OVER_TLS, Question.USAGE, "threads", 64, true, AND_BARE, LONGEST),
                new Scenario("one small call, 8 threads", Question.USAGE, "threads", 8, false, CLIENTS, SHORT),
                new Scenario(ONE_CALLER, Question.USAGE, "threads", 1, false, CLIENTS, SHORT),
                new Scenario("50 orders, 8 threads", Question.ORDERS_50, "threads", 8, false, DECODING, SHORT),
                new Scenario(LONG_ANSWER, Question.ORDERS_1000, "threads", 8, false, DECODING, SHORT),
                new Scenario(
                        "one small call, 64 in flight", Question.USAGE, "in-flight", 64, false, ASYNCHRONOUS, SHORT),
                new Scenario(THOUSAND_IN_FLIGHT, Question.USAGE, "in-flight", 1000, false, ASYNCHRONOUS, SHORT),
                new Scenario(VIRTUAL_THREADS, Question.USAGE, "virtual", 64, false, CLIENTS, LONG));
    }

    /** Whether only a JDK that has virtual threads can carry it out. */
    public boolean needsVirtualThreads() {
        return form.equals("virtual");
    }

    String order(long millis) {
        return form + " " + question + " " + count + " " + millis;
    }
}
