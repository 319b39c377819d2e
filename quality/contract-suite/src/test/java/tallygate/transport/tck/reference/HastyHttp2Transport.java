package tallygate.transport.tck.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLContext;
import okio.Buffer;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.Headers;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** HTTP/2 by the JDK's client as it is, as an author has it after an hour. */
final class HastyHttp2Transport implements HttpTransport {
    private final HttpClient client;

    HastyHttp2Transport(SSLContext context) {
        client = HttpClient.newBuilder().sslContext(context).build();
    }

    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        HttpRequest.Builder sent = HttpRequest.newBuilder(request.uri())
                .timeout(request.timeout())
                .method(request.method().name(), BodyPublishers.ofByteArray(bodyOf(request)));
        return client.sendAsync(sent.build(), BodyHandlers.ofByteArray())
                .thenApply(HastyHttp2Transport::converted)
                .exceptionally(failure -> {
                    throw new CompletionException(
                            new ExchangeException(Reason.CONNECTION_LOST, "The exchange failed.", failure));
                });
    }

    private static byte[] bodyOf(TransportRequest request) {
        if (request.body() == null) {
            return new byte[0];
        }
        try (Buffer bytes = new Buffer()) {
            bytes.writeAll(request.body().open());
            return bytes.readByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TransportResponse converted(HttpResponse<byte[]> response) {
        Headers.Builder headers = Headers.builder();
        response.headers().map().forEach((name, values) -> values.forEach(value -> headers.addReceived(name, value)));
        return new TransportResponse(response.statusCode(), headers.build(), new Buffer().write(response.body()));
    }
}
