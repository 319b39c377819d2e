package tallygate.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tallygate.sandbox.server.HttpMessage;
import tallygate.sandbox.server.MessageReader;

/** Carries the exchanges of one connection, one after the other, each with the fault that was drawn for it. */
final class FaultyConnection {
    private static final int TRICKLED_BYTES = 16;
    private static final int MOST_GARBAGE = 512;

    private final Socket client;
    private final InputStream in;
    private final OutputStream out;
    private final Upstream upstream;
    private final FaultTimes times;
    private final Random random;

    FaultyConnection(Socket client, Upstream upstream, FaultTimes times, Random random) throws IOException {
        this.client = client;
        this.in = client.getInputStream();
        this.out = client.getOutputStream();
        this.upstream = upstream;
        this.times = times;
        this.random = random;
    }

    /** Until one side hangs up, or a fault ends the connection. */
    void serve(Supplier<Optional<Fault>> faults) throws IOException {
        MessageReader requests = new MessageReader(in);
        boolean goesOn = true;
        while (goesOn) {
            Optional<HttpMessage> request = requests.request();
            goesOn = request.isPresent() && carry(request.get(), faults.get());
        }
    }

    /** Whether the connection can carry another exchange. */
    private boolean carry(HttpMessage request, Optional<Fault> fault) throws IOException {
        if (fault.isEmpty()) {
            return deliver(upstream.exchange(request));
        }
        return switch (fault.get()) {
            case CLOSE_AT_ACCEPT -> throw new IllegalStateException("drawn for an exchange");
            case RESET_BEFORE_UPSTREAM -> reset();
            case STALL_BEFORE_UPSTREAM -> {
                awaitHangUp();
                upstream.exchange(request);
                yield false;
            }
            default -> answer(upstream.exchange(request), fault.get());
        };
    }

    private boolean answer(HttpMessage response, Fault fault) throws IOException {
        byte[] head = response.head();
        byte[] body = response.body();
        return switch (fault) {
            case CUT_HEAD -> cut(head, random.nextInt(head.length));
            case CUT_BODY -> cutBody(head, body);
            case STALL_AFTER_UPSTREAM -> awaitHangUp();
            case STALL_IN_BODY -> {
                cut(head, head.length);
                cut(body, body.length / 2);
                yield awaitHangUp();
            }
            case TRICKLE -> trickle(head) && trickle(body) && !response.lastOfConnection();
            case GARBAGE -> garbage();
            case DELAY -> {
                pause(times.delay().multipliedBy(random.nextInt(1000)).dividedBy(1000));
                yield deliver(response);
            }
            case CLOSE_AFTER_RESPONSE -> {
                deliver(response);
                yield false;
            }
            default -> reset();
        };
    }

    private boolean deliver(HttpMessage response) throws IOException {
        out.write(response.head());
        out.write(response.body());
        return !response.lastOfConnection();
    }

    private boolean cut(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
        return false;
    }

    private boolean cutBody(byte[] head, byte[] body) throws IOException {
        if (body.length == 0) {
            return cut(head, head.length - 1);
        }
        out.write(head);
        return cut(body, random.nextInt(body.length));
    }

    private boolean trickle(byte[] bytes) throws IOException {
        for (int sent = 0; sent < bytes.length; sent += TRICKLED_BYTES) {
            out.write(bytes, sent, Math.min(TRICKLED_BYTES, bytes.length - sent));
            pause(times.trickle());
        }
        return true;
    }

    private boolean garbage() throws IOException {
        byte[] bytes = new byte[1 + random.nextInt(MOST_GARBAGE)];
        random.nextBytes(bytes);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] |= (byte) 0x80;
        }
        return cut(bytes, bytes.length);
    }

    /** With a linger time of zero, closing sends RST instead of FIN. */
    private boolean reset() throws IOException {
        client.setSoLinger(true, 0);
        client.close();
        return false;
    }

    private boolean awaitHangUp() throws IOException {
        client.setSoTimeout(Math.toIntExact(times.stall().toMillis()));
        try {
            in.read();
        } catch (IOException e) {
            // It hung up with a reset, or is more patient than the proxy.
        }
        return false;
    }

    private static void pause(Duration pause) throws IOException {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
