package tallygate.benchmarks.promise;

import java.time.Duration;
import okio.Buffer;
import tallygate.core.RetryPolicy;
import tallygate.genauth.model.CostGetCurrentUsageRespDto;
import tallygate.transport.TransportRequest;

/** What is compared with what, to see the difference that one promise makes. */
public enum Variant {
    /** No client at all. */
    BY_HAND,
    /** A client that promises as little as its options allow. */
    LITTLE,
    DEADLINE,
    RETRIES,
    CAP,
    LISTENER,
    /** The defaults and a listener. */
    ALL,
    /** By hand, with the deadline's timer. */
    JDK_TIMER,
    /** Likewise. */
    OKIO_TIMER,
    /** Decoding alone. */
    DECODE_DOCUMENTED,
    /** With a property that no document names. */
    DECODE_UNKNOWN_TEXT,
    /** Likewise. */
    DECODE_UNKNOWN_OBJECT;

    Work work() {
        return switch (this) {
            case BY_HAND -> Calls.byHand();
            case LITTLE -> Calls.through(Calls.little(options -> {}));
            case DEADLINE ->
                Calls.through(Calls.little(
                        options -> options.timeout(Duration.ofSeconds(60)).attemptTimeout(Duration.ofSeconds(30))));
            case RETRIES -> Calls.through(Calls.little(options -> options.retryPolicy(RetryPolicy.defaults())));
            case CAP ->
                Calls.through(
                        Calls.little(options -> options.maxResponseBytes(TransportRequest.DEFAULT_MAX_RESPONSE_BYTES)));
            case LISTENER ->
                Calls.through(
                        client -> Calls.little(options -> {}).apply(client).listener(new CountingListener()));
            case ALL -> Calls.through(client -> client.listener(new CountingListener()));
            case JDK_TIMER -> Timers.ofTheJdkTransport(Calls.byHand());
            case OKIO_TIMER -> Timers.ofTheRetrofitTransport(Calls.byHand());
            case DECODE_DOCUMENTED -> decoding(Answer.DOCUMENTED);
            case DECODE_UNKNOWN_TEXT -> decoding(Answer.WITH_TEXT);
            case DECODE_UNKNOWN_OBJECT -> decoding(Answer.WITH_OBJECT);
        };
    }

    private static Work decoding(Answer answer) {
        byte[] json = answer.bytes();
        return () -> CostGetCurrentUsageRespDto.jsonAdapter().fromJson(new Buffer().write(json));
    }
}
