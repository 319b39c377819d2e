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

    /** Returns the state of a call. It is read from the call, because an interceptor may create a request without tags. */
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
     * Records that the request is about to be sent.
     *
     * @throws InterruptedIOException if it must not be sent any more
     */
    synchronized void leaving() throws InterruptedIOException {
        if (stopped) {
            throw new InterruptedIOException("The deadline passed before the request was sent.");
        }
        phase = Phase.HEADERS;
    }

    /** Returns the phase reached, and prevents sending from now on: the caller relies on that. */
    synchronized Phase stop() {
        stopped = true;
        return phase;
    }

    /** Returns the proxy that last accepted no connection; null if there was none. */
    @Nullable
    Proxy unreachable() {
        return unreachable;
    }

    void unreachable(Proxy proxy) {
        unreachable = proxy;
    }

    /** Returns the request as OkHttp's own interceptors received it. */
    Request asked() {
        return requireNonNull(asked);
    }

    void asked(Request newRequest) {
        asked = newRequest;
    }

    /** Returns the response as it came off the wire. */
    Response answered() {
        return requireNonNull(answered);
    }

    /** Returns the socket that the connection was upgraded to; null if it was not. */
    @Nullable
    Socket upgraded() {
        Response last = answered;
        return last == null ? null : last.socket();
    }

    void answered(Response newResponse) {
        answered = newResponse;
    }

    /** Converts the headers of a response. They are needed twice, and converted once unless an interceptor changed them. */
    tallygate.transport.Headers headers(Response response) throws RefusedResponseException {
        Received last = received;
        if (last == null || !last.received.equals(response.headers())) {
            last = new Received(response.headers(), OkHttpResponseHeaders.of(response.headers()));
            received = last;
        }
        return last.headers;
    }

    /** Aborts the parts that cancelling the call does not reach. */
    void abort() {
        Runnable action = abort;
        if (action != null) {
            action.run();
        }
    }

    void onAbort(Runnable action) {
        abort = action;
    }

    /** Takes a shared connection out of use: it had no response in time and may be dead. */
    void leaveConnection() {
        Runnable action = leave;
        if (action != null && sharing) {
            action.run();
        }
    }

    /** Records whether the connection serves other exchanges as well. */
    void sharing(boolean nowSharing) {
        sharing = nowSharing;
    }

    void onLeave(Runnable action) {
        leave = action;
    }

    private record Received(Headers received, tallygate.transport.Headers headers) {}
}
