package tallygate.sandbox.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import tallygate.sandbox.internal.http.Response.Delivery;
import tallygate.sandbox.server.HttpMessage;
import tallygate.sandbox.server.MessageReader;
import tallygate.sandbox.server.SocketServer;

/** Reads calls from connections and writes their responses, complete or damaged. */
public final class SandboxServer {
    private static final Duration LATENESS = Duration.ofSeconds(5);

    private final Function<ReceivedCall, Response> calls;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final SocketServer sockets;

    private SandboxServer(int port, Function<ReceivedCall, Response> calls) {
        this.calls = calls;
        this.sockets = SocketServer.start("sandbox", port, this::serve);
    }

    /**
     * @param port the port, or 0 for any free one
     * @throws IllegalStateException if the port is taken or not allowed
     */
    public static SandboxServer start(int port, Function<ReceivedCall, Response> calls) {
        try {
            return new SandboxServer(port, calls);
        } catch (UncheckedIOException e) {
            throw new IllegalStateException(
                    "Port " + port + " of " + SocketServer.LOOPBACK
                            + " is taken or not allowed; choose another, or 0 for a free one",
                    e);
        }
    }

    /** Returns scheme, host and port, such as {@code http://127.0.0.1:40321}. */
    public String origin() {
        return "http://" + SocketServer.LOOPBACK + ':' + sockets.address().getPort();
    }

    public void stop() {
        stopping.countDown();
        sockets.close();
    }

    private void serve(Socket connection) throws IOException {
        OutputStream out = connection.getOutputStream();
        MessageReader requests = new MessageReader(connection.getInputStream());
        try {
            boolean goesOn = true;
            while (goesOn) {
                Optional<HttpMessage> request = requests.request(out);
                goesOn = request.isPresent() && exchange(request.get(), connection);
            }
        } catch (ProtocolException e) {
            Response invalid = Response.json(400, Map.of("message", String.valueOf(e.getMessage())));
            out.write(bytes(invalid, true, invalid.content().length));
        }
    }

    /** Executes an exchange, and returns whether the connection can serve another one. */
    private boolean exchange(HttpMessage request, Socket connection) throws IOException {
        Response response = response(request);
        Delivery delivery = response.delivery();
        if (delivery == Delivery.RESET) {
            // With a linger time of zero, closing sends RST instead of FIN.
            connection.setSoLinger(true, 0);
            return false;
        }
        if (delivery == Delivery.LATE) {
            waitUnlessStopping();
        }
        int length = request.startWord(0).equals("HEAD") ? 0 : response.content().length;
        boolean cutOff = delivery == Delivery.CUT_OFF;
        boolean last = request.lastOfConnection();
        connection.getOutputStream().write(bytes(response, last, cutOff ? length / 2 : length));
        return !last && !cutOff;
    }

    private Response response(HttpMessage request) {
        try {
            return calls.apply(
                    ReceivedCall.of(request.startWord(0), request.startWord(1), request.headers(), request.content()));
        } catch (RuntimeException defect) {
            return Response.json(500, Map.of("message", "The sandbox has a defect: " + defect));
        }
    }

    private void waitUnlessStopping() {
        try {
            boolean unused = stopping.await(LATENESS.toMillis(), MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Encodes a response in one piece, so that no part waits for the acknowledgement of another. */
    private static byte[] bytes(Response response, boolean last, int length) {
        StringBuilder head = new StringBuilder(128);
        head.append("HTTP/1.1 ").append(response.status()).append(" \r\n");
        response.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(response.content().length).append("\r\n");
        head.append(last ? "Connection: close\r\n\r\n" : "\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(head.length() + length);
        bytes.writeBytes(head.toString().getBytes(ISO_8859_1));
        bytes.write(response.content(), 0, length);
        return bytes.toByteArray();
    }
}
