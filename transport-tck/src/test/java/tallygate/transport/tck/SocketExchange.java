package tallygate.transport.tck;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** One request and its buffered response on a connection of their own; closing the socket from outside aborts it. */
final class SocketExchange {
    private final TransportRequest request;
    private final Socket socket = new Socket();
    private volatile Phase phase = Phase.CONNECT;
    private volatile IOException abortedBecause;

    SocketExchange(TransportRequest request) {
        this.request = request;
    }

    TransportResponse run() throws IOException {
        try (socket) {
            return exchange();
        } catch (IOException e) {
            IOException because = abortedBecause;
            if (because != null) {
                throw because;
            }
            throw e instanceof ExchangeException ? e : new ExchangeException(reasonOf(e), "The exchange failed.", e);
        }
    }

    Phase phase() {
        return phase;
    }

    void expire() {
        abort(new ExchangeTimeoutException(phase, "The deadline passed."));
    }

    void abort() {
        abort(new IOException("The exchange was cancelled."));
    }

    synchronized void abort(IOException because) {
        if (abortedBecause == null) {
            abortedBecause = because;
        }
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
    }

    private Reason reasonOf(IOException e) {
        return e instanceof ConnectException
                ? Reason.CONNECT_FAILED
                : phase == Phase.BODY ? Reason.TRUNCATED_BODY : Reason.CONNECTION_LOST;
    }

    private TransportResponse exchange() throws IOException {
        URI uri = request.uri();
        socket.connect(new InetSocketAddress(InetAddress.getByName(uri.getHost()), uri.getPort()));
        phase = Phase.HEADERS;
        BufferedSink sink = Okio.buffer(Okio.sink(socket));
        BufferedSource source = Okio.buffer(Okio.source(socket));
        writeRequest(sink);
        int status = readStatus(source);
        Headers headers = readHeaders(source);
        while (status < 200) {
            status = readStatus(source);
            headers = readHeaders(source);
        }
        phase = Phase.BODY;
        return new TransportResponse(status, headers, readBody(source, status, headers));
    }

    private void writeRequest(BufferedSink sink) throws IOException {
        URI uri = request.uri();
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String target = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        sink.writeUtf8(request.method() + " " + target + " HTTP/1.1\r\n");
        writeHeader(sink, "Host", uri.getRawAuthority());
        writeHeader(sink, "Connection", "close");
        for (int i = 0; i < request.headers().size(); i++) {
            writeHeader(sink, request.headers().name(i), request.headers().value(i));
        }
        if (request.body() != null) {
            writeHeader(sink, "Content-Type", request.body().contentType());
            writeHeader(sink, "Content-Length", "" + request.body().contentLength());
        } else if (request.method().permitsBody()) {
            writeHeader(sink, "Content-Length", "0");
        }
        sink.writeUtf8("\r\n");
        if (request.body() != null) {
            try (Source body = request.body().open()) {
                sink.writeAll(body);
            }
        }
        sink.flush();
    }

    private static void writeHeader(BufferedSink sink, String name, String value) throws IOException {
        sink.writeUtf8(name + ": " + value + "\r\n");
    }

    private static int readStatus(BufferedSource source) throws IOException {
        return Integer.parseInt(source.readUtf8LineStrict().substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    private static Headers readHeaders(BufferedSource source) throws IOException {
        Headers.Builder headers = Headers.builder();
        for (String line = source.readUtf8LineStrict(); !line.isEmpty(); line = source.readUtf8LineStrict()) {
            int colon = line.indexOf(':');
            if (colon != -1) {
                headers.addReceived(
                        line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        return headers.build();
    }

    private Buffer readBody(BufferedSource source, int status, Headers headers) throws IOException {
        Buffer body = new Buffer();
        if (request.method() == HttpMethod.HEAD || status == 204 || status == 304) {
            return body;
        }
        if (headers.first("Content-Length").isPresent()) {
            body.write(source, Long.parseLong(headers.first("Content-Length").get()));
        } else {
            body.writeAll(source);
        }
        return body;
    }
}
