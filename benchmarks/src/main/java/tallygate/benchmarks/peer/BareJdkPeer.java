package tallygate.benchmarks.peer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** The JDK's HTTP client as it comes, but for the executor that makes it fast; bodies as bytes. */
final class BareJdkPeer implements Peer {
    private final HttpClient client;
    private final Target target;

    BareJdkPeer(Target target) throws Exception {
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(Runnable::run);
        this.client = (target.isTls() ? builder.sslContext(target.sslContext()) : builder).build();
        this.target = target;
    }

    @Override
    public String ask(Question question) throws Exception {
        return String.valueOf(
                client.send(request(question), BodyHandlers.ofByteArray()).body().length);
    }

    @Override
    public CompletableFuture<?> askAsync(Question question) {
        return client.sendAsync(request(question), BodyHandlers.ofByteArray());
    }

    private HttpRequest request(Question question) {
        return HttpRequest.newBuilder(URI.create(target.url(question)))
                .header("authorization", "token")
                .build();
    }
}
