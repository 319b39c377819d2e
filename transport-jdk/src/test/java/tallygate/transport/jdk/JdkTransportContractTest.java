package tallygate.transport.jdk;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tallygate.transport.HttpTransport;
import tallygate.transport.tck.Gap;
import tallygate.transport.tck.TransportContract;

final class JdkTransportContractTest extends TransportContract {
    @Override
    public HttpTransport createTransport() {
        return JdkTransport.create();
    }

    @Override
    public Optional<Supplier<HttpTransport>> transportsOverOneClient() {
        HttpClient client = HttpClient.newHttpClient();
        return Optional.of(() -> JdkTransport.using(client));
    }

    @Override
    public Set<Gap> gaps() {
        Gap loneQuestionMark = Gap.of(
                "T21b",
                "the JDK's client drops a question mark that nothing follows",
                URI.create("https://github.com/openjdk/jdk/blob/jdk-25-ga/src/java.net.http/share/classes/"
                        + "jdk/internal/net/http/Http1Request.java"));
        Gap contentLengthOfGet = Gap.of(
                "T15b",
                "before JDK 19, its client sends Content-Length: 0 with every GET, HEAD and DELETE",
                URI.create("https://bugs.openjdk.org/browse/JDK-8283544"));
        return Runtime.version().feature() < 19
                ? Set.of(loneQuestionMark, contentLengthOfGet)
                : Set.of(loneQuestionMark);
    }
}
