package tallygate.genauth;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import okio.ByteString;
import tallygate.genauth.LoopbackServer.Ending;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.TransportResponse;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedConnection;

/** Ends an exchange whose request has arrived at the server on loopback. */
final class Endings {
    private Endings() {}

    /** Sends the response or causes the fault as soon as the test has decided it. */
    static Ending of(CompletableFuture<TransportResponse> end) {
        CompletableFuture<ByteString> response = end.thenApply(Endings::encoded);
        return connection -> {
            try {
                connection.write(response.get(20, SECONDS));
                return true;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof ExchangeException broken) {
                    return of(broken.reason()).on(connection);
                }
                throw new IOException("the exchange was cancelled", e);
            } catch (InterruptedException | TimeoutException e) {
                throw new IOException("the test did not decide how the exchange ends", e);
            }
        };
    }

    /** Causes a fault of the connection or its content, and closes the connection. */
    static Ending of(Reason reason) {
        return switch (reason) {
            case CONNECTION_LOST -> closing(ScriptedConnection::reset);
            case TRUNCATED_BODY -> closing(Endings::beginBody);
            case MALFORMED_RESPONSE -> closing(connection -> connection.write("HTTP/1.1 abc\r\n\r\n"));
            case RESPONSE_TOO_LARGE -> closing(connection -> connection.write(Responses.head(200, Long.MAX_VALUE)));
            default -> throw new IllegalArgumentException(reason + " cannot happen to a request that has arrived");
        };
    }

    /** Sends nothing more until the client closes the connection. */
    static Ending silence(Phase phase) {
        return closing(connection -> {
            if (phase == Phase.BODY) {
                beginBody(connection);
            }
            connection.awaitHangUp();
        });
    }

    private static void beginBody(ScriptedConnection connection) throws IOException {
        connection.write(Responses.head(200, 1000));
        connection.write("{");
    }

    private static Ending closing(Script script) {
        return connection -> {
            script.run(connection);
            return false;
        };
    }

    private static ByteString encoded(TransportResponse response) {
        try (response) {
            List<String> lines = new ArrayList<>();
            response.headers().forEach((name, value) -> lines.add(name + ": " + value));
            return Responses.of(response.status(), response.body().readByteString(), lines.toArray(new String[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
