package tallygate.benchmarks.peer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The JDK's HTTP client as it comes, but for the executor that makes it fast; bodies as bytes. */
final class BareJdkPeer implements Peer {
    private final HttpClient client;
    private final Target target;
    private final Map<String, String> headers = Target.headers();

    BareJdkPeer(Target target, HttpClient.Version version) {
        this.client =
                HttpClient.newBuilder().version(version).executor(Runnable::run).build();
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
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target.url(question)));
        headers.forEach(request::header);
        question.body().ifPresent(body -> request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        return request.build();
    }
}
