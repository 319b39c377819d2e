package tallygate.transport.tck.reference;

import java.io.EOFException;
import java.io.IOException;
import java.net.Proxy;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import javax.net.ssl.SSLException;
import okio.Buffer;
import okio.BufferedSink;
import okio.Source;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.RequestBody;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.tck.call.Poll;

/** One request and its buffered response; closing its connection from outside aborts it. */
final class SocketExchange {
    private final TransportRequest request;
    private final Rules rules;
    private final IdleConnections idle;
    private SocketConnection connection;
    private List<Proxy> proxies = List.of();
    private volatile Phase phase = Phase.CONNECT;
    private volatile IOException abortedBecause;

    SocketExchange(TransportRequest request, Rules rules, IdleConnections idle) {
        this.request = request;
        this.rules = rules;
        this.idle = idle;
    }

    TransportResponse run() throws IOException {
        boolean reusable = false;
        try {
            if (rules.broken(ReferenceFault.COUNTS_A_TUNNEL_AS_A_CONNECTION)) {
                phase = Phase.HEADERS;
            }
            connect();
            phase = Phase.HEADERS;
            send();
            ResponseReader reader = new ResponseReader(connection.source(), rules);
            ResponseReader.Head head = readHead(reader);
            phase = Phase.BODY;
            Buffer body = reader.readBody(request, head);
            reusable = !reader.endsWithConnection()
                    && !rules.broken(ReferenceFault.USES_A_CONNECTION_ONCE)
                    && !rules.broken(ReferenceFault.NEVER_CLOSES_A_CONNECTION)
                    && !(head.status() >= 400 && rules.broken(ReferenceFault.DROPS_THE_CONNECTION_OF_AN_ERROR));
            return new TransportResponse(head.status(), head.headers(), Coding.of(body, request, head, rules));
        } catch (IOException e) {
            reusable = rules.broken(ReferenceFault.KEEPS_A_CONNECTION_IT_CANNOT_READ);
            throw failure(e);
        } finally {
            release(reusable);
        }
    }

    private void send() throws IOException {
        try {
            writeRequest(connection.sink());
        } catch (SocketException e) {
            throw connection.alertBehind(e);
        }
    }

    Phase phase() {
        return phase;
    }

    void expire() {
        abort(new ExchangeTimeoutException(phase, where() + "the deadline passed."));
    }

    void abort() {
        abort(new IOException("The exchange was cancelled."));
    }

    synchronized void abort(IOException because) {
        if (abortedBecause == null) {
            abortedBecause = because;
        }
        if (connection != null) {
            connection.close();
        }
    }

    private void connect() throws IOException {
        if (rules.broken(ReferenceFault.TAKES_A_CLIENT_THAT_IS_SHUT_DOWN_FOR_A_LOST_CONNECTION)) {
            throw new SocketException("shut down");
        }
        proxies = ReferenceProxies.of(request.uri(), rules);
        SocketConnection waiting = idle.take(SocketConnection.routeOf(request.uri(), proxies));
        if (waiting != null) {
            use(waiting);
            return;
        }
        for (int i = 0; ; i++) {
            try {
                connect(proxies.get(i));
                return;
            } catch (ExchangeException e) {
                if (e.reason() != Reason.CONNECT_FAILED || i + 1 == proxies.size()) {
                    throw e;
                }
            }
        }
    }

    private void connect(Proxy proxy) throws IOException {
        use(new SocketConnection(request.uri(), rules, proxy));
        try {
            connection.open();
        } catch (ExchangeException e) {
            if (e.reason() != Reason.TLS_NOT_TRUSTED || !rules.broken(ReferenceFault.TRIES_A_HANDSHAKE_AGAIN)) {
                throw e;
            }
            use(new SocketConnection(request.uri(), rules, proxy));
            connection.open();
        }
    }

    private ResponseReader.Head readHead(ResponseReader reader) throws IOException {
        try {
            return reader.readHead();
        } catch (EOFException e) {
            if (rules.broken(ReferenceFault.WAITS_FOR_MORE_THAN_THE_END)) {
                Poll.until(() -> abortedBecause != null);
            }
            if (rules.broken(ReferenceFault.TAKES_A_CUT_HEAD_FOR_A_MALFORMED_ONE)) {
                throw ReferenceFailure.malformed("a head that breaks off");
            }
            throw e;
        }
    }

    private synchronized void use(SocketConnection newConnection) throws IOException {
        connection = newConnection;
        if (abortedBecause != null) {
            throw abortedBecause;
        }
    }

    private synchronized void release(boolean reusable) {
        if (connection == null) {
            return;
        }
        if (reusable && abortedBecause == null) {
            idle.put(SocketConnection.routeOf(request.uri(), proxies), connection);
        } else if (rules.broken(ReferenceFault.NEVER_CLOSES_A_CONNECTION)) {
            idle.forget(connection);
        } else {
            connection.close();
        }
        // It belongs to another exchange now: a late abort must not reach it.
        connection = null;
    }

    private IOException failure(IOException e) {
        if (abortedBecause != null) {
            return abortedBecause;
        }
        if (rules.broken(ReferenceFault.SHOWS_THE_URI)) {
            return new ExchangeException(Reason.CONNECTION_LOST, "No answer from " + request.uri(), e);
        }
        if (e instanceof ExchangeException typed && rules.broken(ReferenceFault.REPORTS_AN_UNKNOWN_HOST_AS_IT_CAME)) {
            return typed;
        }
        if (e instanceof ExchangeException typed) {
            return rules.broken(ReferenceFault.NAMES_NO_PORT)
                    ? new ExchangeException(typed.reason(), request.uri().getHost(), typed)
                    : new ExchangeException(typed.reason(), where() + typed.getMessage(), typed.getCause());
        }
        return new ExchangeException(reasonOf(e), where() + "the exchange failed.", e);
    }

    private String where() {
        String server = request.uri().getHost() + ":" + SocketConnection.portOf(request.uri()) + ": ";
        return rules.broken(ReferenceFault.NAMES_NO_OPERATION) ? server : request.operationId() + ": " + server;
    }

    private Reason reasonOf(IOException e) {
        if (e instanceof SSLException) {
            return Reason.TLS_FAILED;
        }
        return phase == Phase.BODY ? Reason.TRUNCATED_BODY : Reason.CONNECTION_LOST;
    }

    private void writeRequest(BufferedSink sink) throws IOException {
        URI uri = request.uri();
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String target = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        String origin = connection.speaksToProxy() ? uri.getScheme() + "://" + uri.getRawAuthority() : "";
        sink.writeUtf8(request.method() + " " + origin + target + " HTTP/1.1\r\n");
        writeHeader(sink, "Host", uri.getRawAuthority());
        if (sendsProxyPassword()) {
            writeHeader(sink, "Proxy-Authorization", connection.proxyAuthorization());
        }
        boolean drops = rules.broken(ReferenceFault.DROPS_AUTHORIZATION_BESIDE_A_PROXY_PASSWORD);
        for (int i = 0; i < request.headers().size(); i++) {
            if (!drops || !request.headers().name(i).equals("Authorization")) {
                writeHeader(sink, request.headers().name(i), request.headers().value(i));
            }
        }
        if (request.body() != null) {
            writeHeader(sink, "Content-Type", request.body().contentType());
            writeHeader(sink, "Content-Length", "" + request.body().contentLength());
        } else if (request.method().permitsBody()) {
            writeHeader(sink, "Content-Length", "0");
        }
        sink.writeUtf8("\r\n");
        if (request.body() != null) {
            writeBody(sink, request.body());
        }
        sink.flush();
    }

    private boolean sendsProxyPassword() {
        boolean toProxy =
                connection.speaksToProxy() && !rules.broken(ReferenceFault.SENDS_NO_PASSWORD_WITHOUT_A_TUNNEL);
        return rules.settings().proxyCredentials() != null
                && (toProxy
                        || rules.broken(ReferenceFault.TELLS_THE_ORIGIN_THE_PROXY_PASSWORD)
                        || rules.broken(ReferenceFault.SENDS_THE_PROXY_PASSWORD_WITHOUT_A_PROXY));
    }

    private void writeBody(BufferedSink sink, RequestBody body) throws IOException {
        try (Source source = open(body)) {
            long written = sink.writeAll(source);
            if (written != body.contentLength() && !rules.broken(ReferenceFault.TAKES_A_SHORT_BODY_FOR_A_WHOLE_ONE)) {
                throw new ExchangeException(Reason.CONNECTION_LOST, "The body has another length.", null);
            }
        }
    }

    /** Nothing has been sent yet: the head is buffered. */
    private Source open(RequestBody body) throws IOException {
        try {
            return body.open();
        } catch (IOException e) {
            throw rules.broken(ReferenceFault.TAKES_ITS_BODY_FOR_THE_CONNECTION)
                    ? e
                    : new ExchangeException(Reason.REQUEST_NOT_SENT, "The body could not be opened.", e);
        }
    }

    private void writeHeader(BufferedSink sink, String name, String value) throws IOException {
        if (rules.broken(ReferenceFault.LOGS_HEADERS)) {
            System.getLogger("reference").log(System.Logger.Level.TRACE, name + ": " + value);
        }
        sink.writeUtf8(name + ": " + value + "\r\n");
    }
}
