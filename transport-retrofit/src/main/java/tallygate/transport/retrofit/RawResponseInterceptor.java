package tallygate.transport.retrofit;

import static java.util.Objects.requireNonNull;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import okhttp3.Connection;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.spi.RefusedResponseException;

/**
 * Sends a request unchanged and returns the response unchanged. Two interceptors enclose the built-in ones of OkHttp, which
 * add headers and act on a response: they repeat the request (503 with {@code Retry-After: 0}), reject a 407 without a proxy,
 * inflate gzip, store cookies. The inner one removes the added headers and returns an empty 200 to OkHttp where it would act;
 * the outer one restores the true head.
 *
 * <p>The caller's own interceptors are outside of both and see the true request and response.
 */
final class RawResponseInterceptor {
    /** OkHttp's limit of a head, without line ends. */
    private static final long HEADER_LIMIT = 256 * 1024;

    private static final int MOST_SENDINGS = 8;
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final String ACCEPT_ENCODING = "Accept-Encoding";

    static final List<String> ADDED_BY_OKHTTP = List.of(ACCEPT_ENCODING, "User-Agent");

    private final StaleConnections staleConnections = new StaleConnections();

    private RawResponseInterceptor() {}

    static void install(OkHttpClient.Builder client) {
        RawResponseInterceptor interceptor = new RawResponseInterceptor();
        client.addInterceptor(interceptor::restoreHead);
        client.networkInterceptors().add(0, interceptor::hideHead);
    }

    private Response restoreHead(Interceptor.Chain chain) throws IOException {
        ExchangeState state = ExchangeState.of(chain.call());
        state.reached(Phase.CONNECT);
        state.asked(chain.request());
        Response shown = proceedUntilProcessed(chain);
        Response answered = state.answered();
        if (isLeftAlone(answered, state.asked())) {
            return shown;
        }
        return shown.newBuilder()
                .code(answered.code())
                .message(answered.message())
                .headers(answered.headers())
                .build();
    }

    /**
     * Sends a request again, a few times, if the server reports that it has not processed it, because it shuts down or is
     * full.
     */
    private static Response proceedUntilProcessed(Interceptor.Chain chain) throws IOException {
        for (int sent = 1; ; sent++) {
            try {
                return proceedOnLiveConnection(chain);
            } catch (IOException e) {
                if (sent == MOST_SENDINGS || !StreamEnd.isUnprocessed(e)) {
                    throw e;
                }
            }
        }
    }

    /** Tries connections until one is not stale. It terminates, because each stale connection leaves the pool. */
    private static Response proceedOnLiveConnection(Interceptor.Chain chain) throws IOException {
        while (true) {
            try {
                return chain.proceed(chain.request());
            } catch (StaleConnections.StaleConnectionException e) {
                // Nothing was sent; the next connection is another one.
                ExchangeState.of(chain.call()).reached(Phase.CONNECT);
            }
        }
    }

    private Response hideHead(Interceptor.Chain chain) throws IOException {
        Connection connection = requireNonNull(chain.connection());
        boolean reused = staleConnections.refuseStale(connection);
        ExchangeState state = ExchangeState.of(chain.call());
        state.sharing(connection.protocol() == Protocol.HTTP_2);
        state.leaving();
        Response answered = receiveHead(chain, withoutAdditions(chain.request(), state.asked()), connection, reused);
        if (neverHasBody(answered) && connection.protocol() != Protocol.HTTP_2) {
            staleConnections.spent(connection);
            answered = withoutBody(answered, connection);
        } else {
            staleConnections.used(connection);
        }
        state.answered(answered);
        return isLeftAlone(answered, state.asked())
                ? answered
                : answered.newBuilder()
                        .code(OK)
                        .message("")
                        .headers(Headers.of())
                        .build();
    }

    /**
     * Returns whether OkHttp would not act on the response. Only other heads are hidden, which takes copies. OkHttp undoes
     * codings that it requested itself.
     */
    private static boolean isLeftAlone(Response answered, Request asked) {
        return answered.code() == OK
                && (asked.header(ACCEPT_ENCODING) != null || answered.header("Content-Encoding") == null);
    }

    /**
     * Receives the head of a response. OkHttp reports a head over its limit as an end of the connection. On a reused
     * connection it also reads bytes behind the previous response as a head.
     */
    private static Response receiveHead(Interceptor.Chain chain, Request request, Connection connection, boolean reused)
            throws IOException {
        SocketTraffic traffic = SocketTraffic.current();
        traffic.begin();
        if (reused && connection.protocol() != Protocol.HTTP_2) {
            traffic.hold();
        }
        try {
            Response answered = chain.proceed(request);
            if (traffic.discard()) {
                throw new StaleConnections.StaleConnectionException();
            }
            return answered;
        } catch (IOException e) {
            if (traffic.discard() && e instanceof ProtocolException) {
                throw new StaleConnections.StaleConnectionException();
            }
            if (e.getCause() instanceof EOFException
                    && connection.protocol() != Protocol.HTTP_2
                    && (traffic.received() > HEADER_LIMIT || isOpen(connection))) {
                throw RefusedResponseException.malformed("has more than 256 KiB of headers");
            }
            throw e;
        } finally {
            traffic.end();
        }
    }

    private static boolean neverHasBody(Response answered) {
        return answered.code() == NO_CONTENT || answered.code() == NOT_MODIFIED;
    }

    /** Removes the body: OkHttp would wait for the one that the headers of a 304 describe (RFC 9110 section 15.4.5). */
    private static Response withoutBody(Response answered, Connection connection) throws IOException {
        if (answered.body().contentLength() != 0) {
            // The connection is not in the pool yet. Closing the unread body would wait for it, too.
            connection.socket().close();
            answered.close();
        }
        return answered.newBuilder()
                .body(ResponseBody.create(new byte[0], null))
                .build();
    }

    /** Returns whether the connection is open: the only check over a socket of the caller, which does not count bytes. */
    private static boolean isOpen(Connection connection) {
        return InputState.of(connection.socket()) != InputState.ENDED;
    }

    private static Request withoutAdditions(Request request, Request asked) {
        Request sent = request;
        for (String name : ADDED_BY_OKHTTP) {
            if (asked.header(name) == null) {
                sent = sent.newBuilder().removeHeader(name).build();
            }
        }
        return sent;
    }
}
