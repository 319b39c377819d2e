package tallygate.transport.retrofit;

import static java.util.Objects.requireNonNull;

import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.TransportRequest;

/** How far an exchange has come. It travels as the tag of its call, from where the interceptors keep it up to date. */
final class Progress {
    private final TransportRequest request;
    private volatile Phase phase = Phase.CONNECT;
    private volatile @Nullable Request asked;
    private volatile @Nullable Response answered;
    private volatile @Nullable Runnable abort;

    Progress(TransportRequest request) {
        this.request = request;
    }

    /** That of the exchange behind a call; of the call, because an interceptor may make a request without tags. */
    static Progress of(Call call) {
        return requireNonNull(call.request().tag(Progress.class));
    }

    TransportRequest request() {
        return request;
    }

    Phase phase() {
        return phase;
    }

    void reached(Phase newPhase) {
        phase = newPhase;
    }

    /** The request as it came to OkHttp's own interceptors. */
    Request asked() {
        return requireNonNull(asked);
    }

    void asked(Request newRequest) {
        asked = newRequest;
    }

    /** The response as it came off the wire. */
    Response answered() {
        return requireNonNull(answered);
    }

    void answered(Response newResponse) {
        answered = newResponse;
    }

    /** Ends what cancelling the call does not reach. */
    void abort() {
        Runnable action = abort;
        if (action != null) {
            action.run();
        }
    }

    void onAbort(Runnable action) {
        abort = action;
    }
}
