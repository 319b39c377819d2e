package tallygate.benchmarks.load;

import java.util.ArrayList;
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
    public static final String USAGE = "usage of 40 entitlements, 64 threads";

    public static final String SMALL_USAGE = "usage of one entitlement, 64 threads";
    public static final String MANY_ORDERS = "1000 orders, 8 threads";
    public static final String IN_FLIGHT = "usage of 40 entitlements, 1000 in flight";
    public static final String CLEARTEXT = "usage of one entitlement, 64 threads, plain text";
    public static final String VIRTUAL_THREADS = "usage of 40 entitlements, 64 virtual threads";

    private static final int ROUNDS_OF_WARM_PROCESSES = 4;

    private static final List<PeerKind> BLOCKING = List.of(
            PeerKind.VENDOR_SDK,
            PeerKind.TALLYGATE_JDK,
            PeerKind.TALLYGATE_RETROFIT,
            PeerKind.RETROFIT_MOSHI,
            PeerKind.BARE_JDK,
            PeerKind.BARE_OKHTTP);
    private static final List<PeerKind> HTTP2 = List.of(
            PeerKind.TALLYGATE_JDK_HTTP2,
            PeerKind.TALLYGATE_RETROFIT_HTTP2,
            PeerKind.BARE_JDK_HTTP2,
            PeerKind.BARE_OKHTTP_HTTP2);
    private static final List<PeerKind> DECODING = BLOCKING.subList(0, 4);
    private static final List<PeerKind> ASYNCHRONOUS = List.of(
            PeerKind.TALLYGATE_JDK,
            PeerKind.TALLYGATE_RETROFIT,
            PeerKind.TALLYGATE_JDK_HTTP2,
            PeerKind.TALLYGATE_RETROFIT_HTTP2);
    private static final List<PeerKind> PLAIN = List.of(
            PeerKind.VENDOR_SDK,
            PeerKind.TALLYGATE_JDK,
            PeerKind.TALLYGATE_RETROFIT,
            PeerKind.BARE_JDK,
            PeerKind.BARE_OKHTTP,
            PeerKind.BARE_SOCKET);

    /**
     * Those over TLS, in the order in which the processes of their peers do one after the other; the first warms them up. On two
     * cores the compiler and 64 callers share the time, so that takes long.
     */
    public static List<Scenario> overTls(boolean http2) {
        List<PeerKind> both = new ArrayList<>(BLOCKING);
        both.addAll(http2 ? HTTP2 : List.of());
        List<PeerKind> asynchronous = http2 ? ASYNCHRONOUS : ASYNCHRONOUS.subList(0, 2);
        return List.of(
                threads(USAGE, Question.USAGE, 64, both, 18),
                threads(SMALL_USAGE, Question.SMALL_USAGE, 64, BLOCKING, ROUNDS_OF_WARM_PROCESSES),
                threads("50 orders, 8 threads", Question.ORDERS, 8, DECODING, ROUNDS_OF_WARM_PROCESSES),
                threads("POST, page of 50 users, 8 threads", Question.USERS, 8, DECODING, ROUNDS_OF_WARM_PROCESSES),
                threads("POST of 50 users, 8 threads", Question.CREATE_USERS, 8, DECODING, ROUNDS_OF_WARM_PROCESSES),
                threads(MANY_ORDERS, Question.MANY_ORDERS, 8, DECODING, ROUNDS_OF_WARM_PROCESSES),
                new Scenario(IN_FLIGHT, Question.USAGE, "in-flight", 1000, true, asynchronous, 8));
    }

    /** That of a change's before and after: what users do most. */
    public static Scenario shortOne() {
        return threads(USAGE, Question.USAGE, 64, BLOCKING, 12);
    }

    /** What the answer server is for: the cost of a call with as little around it as can be. */
    public static Scenario cleartext() {
        return new Scenario(CLEARTEXT, Question.SMALL_USAGE, "threads", 64, false, PLAIN, 10);
    }

    /** On a JDK that has them. */
    public static Scenario virtualThreads() {
        return new Scenario(VIRTUAL_THREADS, Question.USAGE, "virtual", 64, true, DECODING.subList(0, 3), 10);
    }

    private static Scenario threads(String name, Question question, int count, List<PeerKind> peers, int warmUp) {
        return new Scenario(name, question, "threads", count, true, peers, warmUp);
    }

    String order(long millis) {
        return form + " " + question + " " + count + " " + millis;
    }
}
