package tallygate.transport.jdk;

import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import tallygate.transport.HttpTransport;
import tallygate.transport.tck.Gap;
import tallygate.transport.tck.TransportContract;
import tallygate.transport.tck.TransportSettings;

final class JdkTransportContractTest extends TransportContract {
    @Override
    public HttpTransport createTransport() {
        return JdkTransport.create();
    }

    @Override
    public Optional<HttpTransport> createTransport(TransportSettings settings) {
        JdkTransport.Builder builder = JdkTransport.builder();
        if (settings.protocol() != null) {
            builder.protocol(settings.protocol());
        }
        if (settings.tls() != null) {
            builder.sslContext(settings.tls().context());
        }
        if (settings.proxies() != null) {
            builder.proxy(settings.proxies());
        }
        PasswordAuthentication credentials = settings.proxyCredentials();
        if (credentials != null) {
            builder.proxyCredentials(credentials.getUserName(), new String(credentials.getPassword()));
        }
        return Optional.of(builder.build());
    }

    @Override
    public Optional<Supplier<HttpTransport>> transportsOverOneClient() {
        HttpClient client = HttpClient.newHttpClient();
        return Optional.of(() -> JdkTransport.using(client));
    }

    @Override
    public List<HttpTransport> transportsOverShutDownClients() {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        executor.shutdownNow();
        HttpClient withoutThreads = HttpClient.newBuilder().executor(executor).build();
        HttpClient shutDown = HttpClient.newHttpClient();
        // Does nothing before JDK 21.
        ClientShutdown.shutdownNow(shutDown);
        return List.of(JdkTransport.using(withoutThreads), JdkTransport.using(shutDown));
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
        Gap forgottenEnd = Gap.of(
                "W32b",
                "the JDK's client forgets an end that comes while no frame is asked for; the heartbeat notices it (W32c)",
                URI.create("https://github.com/openjdk/jdk/blob/jdk-25-ga/src/java.net.http/share/classes/"
                        + "jdk/internal/net/http/websocket/TransportImpl.java"));
        Gap unreadTrailers = Gap.of(
                "T121b",
                "the JDK's client delivers a body at its last chunk and reads no trailers",
                URI.create("https://github.com/openjdk/jdk/blob/jdk-25-ga/src/java.net.http/share/classes/"
                        + "jdk/internal/net/http/ResponseContent.java"));
        Gap endWithoutGoodbye = Gap.of(
                "T127",
                "the JDK's client takes the end of a connection for the goodbye of TLS",
                URI.create("https://github.com/openjdk/jdk/blob/jdk-25-ga/src/java.net.http/share/classes/"
                        + "jdk/internal/net/http/common/SSLFlowDelegate.java"));
        int feature = Runtime.version().feature();
        Set<Gap> gaps = new HashSet<>(Set.of(loneQuestionMark, forgottenEnd, unreadTrailers, endWithoutGoodbye));
        if (feature < 19) {
            gaps.add(contentLengthOfGet);
        }
        if (feature < 24) {
            gaps.add(lostToGoAway("T110"));
            gaps.add(lostToGoAway("T110b"));
            gaps.add(lostToGoAway("T110c"));
        }
        if (feature < 21) {
            gaps.add(uriInDebugLog("T103b"));
            gaps.add(uriInDebugLog("W13b"));
        }
        return gaps;
    }

    private static Gap lostToGoAway(String caseId) {
        return Gap.of(
                caseId,
                "before JDK 24, the client fails every request of a connection at a GOAWAY and does not say which the"
                        + " server has processed",
                URI.create("https://bugs.openjdk.org/browse/JDK-8335181"));
    }

    private static Gap uriInDebugLog(String caseId) {
        return Gap.of(
                caseId,
                "before JDK 21, the client's internal debug log goes to System.Logger and shows URIs with their queries",
                URI.create("https://bugs.openjdk.org/browse/JDK-8303682"));
    }
}
