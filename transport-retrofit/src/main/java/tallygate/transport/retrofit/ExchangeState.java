package tallygate.transport.retrofit;

import static java.util.Objects.requireNonNull;

import java.io.InterruptedIOException;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.Response;
import okio.Socket;
import org.jspecify.annotations.Nullable;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.TransportRequest;
import tallygate.transport.spi.RefusedResponseException;

/** The state of an exchange. It is a tag of its call, so that the interceptors can update it. */
final class ExchangeState {
    private final TransportRequest request;
    private Phase phase = Phase.CONNECT;
    private boolean stopped;
    private volatile @Nullable Request asked;
    private volatile @Nullable Response answered;
    private volatile @Nullable Received received;
    private volatile @Nullable Runnable abort;
    private volatile @Nullable Runnable leave;
    private volatile boolean sharing;
    private volatile @Nullable Proxy unreachable;

    ExchangeState(TransportRequest request) {
        this.request = request;
    }

    /** Read from the call, because an interceptor may create a request without tags. */
    static ExchangeState of(Call call) {
        return requireNonNull(call.request().tag(ExchangeState.class));
    }

    TransportRequest request() {
        return request;
    }

    synchronized Phase phase() {
        return phase;
    }

    synchronized void reached(Phase newPhase) {
        phase = newPhase;
    }

    /**
     * Called right before the request is sent.
     *
     * @throws InterruptedIOException if it must not
     */
    synchronized void leaving() throws InterruptedIOException {
        if (stopped) {
            throw new InterruptedIOException("The time was over before the request was sent.");
        }
        phase = Phase.HEADERS;
    }

    /** The phase reached. A request that has not been sent by now never will be: its caller relies on that. */
    synchronized Phase stop() {
        stopped = true;
        return phase;
    }

    /** The proxy that last accepted no connection; null if there was none. */
    @Nullable
    Proxy unreachable() {
        return unreachable;
    }

    void unreachable(Proxy proxy) {
        unreachable = proxy;
    }

    /** The request as OkHttp's own interceptors received it. */
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

    /** What the connection was upgraded to; null if it was not. */
    @Nullable
    Socket upgraded() {
        Response last = answered;
        return last == null ? null : last.socket();
    }

    void answered(Response newResponse) {
        answered = newResponse;
    }

    /** Needed twice for each response, and converted once unless an interceptor changed them. */
    tallygate.transport.Headers headers(Response response) throws RefusedResponseException {
        Received last = received;
        if (last == null || !last.received.equals(response.headers())) {
            last = new Received(response.headers(), OkHttpResponseHeaders.of(response.headers()));
            received = last;
        }
        return last.headers;
    }

    /** Aborts what cancelling the call does not reach. */
    void abort() {
        Runnable action = abort;
        if (action != null) {
            action.run();
        }
    }

    void onAbort(Runnable action) {
        abort = action;
    }

    /** Takes the connection out of use if others share it: it brought no response in time and may be dead. */
    void leaveConnection() {
        Runnable action = leave;
        if (action != null && sharing) {
            action.run();
        }
    }

    /** The connection carries other exchanges as well. */
    void sharing(boolean nowSharing) {
        sharing = nowSharing;
    }

    void onLeave(Runnable action) {
        leave = action;
    }

    private record Received(Headers received, tallygate.transport.Headers headers) {}
}
