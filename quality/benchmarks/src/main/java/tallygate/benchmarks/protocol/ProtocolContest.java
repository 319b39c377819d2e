package tallygate.benchmarks.protocol;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.SSLContext;
import tallygate.benchmarks.server.Nginx;
import tallygate.benchmarks.server.ServerCertificate;
import tallygate.transport.HttpProtocol;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;
import tallygate.transport.retrofit.RetrofitTransport;

/**
 * HTTP/2 beside HTTP/1.1 against a real nginx: whether a load of POSTs is answered call for call while the server closes each
 * connection after 100 requests, and how many calls a second complete. Both sides run in turn in one JVM, because the
 * machine is not quiet; so only their ratio means something. Takes the number of rounds.
 */
public final class ProtocolContest {
    private static final int CALLS = 10_000;
    private static final int CALLERS = 32;
    private static final int REQUESTS_OF_A_CONNECTION = 100;
    private static final int[] AT_ONCE = {1, 64, 1000};
    private static final Duration SLICE = Duration.ofMillis(1000);
    private static final List<String> TRANSPORTS = List.of("JDK", "Retrofit");

    private ProtocolContest() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        System.out.println("Java " + Runtime.version());
        Path program = Nginx.program().orElseThrow(() -> new IllegalStateException("no nginx is installed"));
        Path folder = Files.createTempDirectory("tallygate-nginx");
        Path certificate = ServerCertificate.create(folder);
        SSLContext trusted = Trust.in(certificate);
        try (Nginx nginx = Nginx.withLog(program, folder.resolve("goaway"), certificate, REQUESTS_OF_A_CONNECTION)) {
            for (String transport : TRANSPORTS) {
                for (HttpProtocol protocol : HttpProtocol.values()) {
                    printLoad(nginx, trusted, transport, protocol);
                }
            }
        }
        try (Nginx nginx = Nginx.withLog(program, folder.resolve("speed"), certificate, Integer.MAX_VALUE)) {
            for (String transport : TRANSPORTS) {
                printSpeed(nginx, trusted, transport, rounds);
            }
        }
    }

    private static void printLoad(Nginx nginx, SSLContext trusted, String name, HttpProtocol protocol)
            throws Exception {
        String prefix = name + "-" + protocol + "-";
        try (HttpTransport transport = create(name, protocol, trusted)) {
            Tally tally = new PostLoad(transport, nginx.tls()).calls(CALLS, CALLERS, prefix);
            List<String> processed = nginx.processed();
            processed.removeIf(id -> !id.startsWith(prefix));
            long answered = tally.counts().getOrDefault("200", 0);
            long lostAndProcessed = processed.stream()
                    .distinct()
                    .filter(id -> !tally.endingOf(id).equals("200"))
                    .count();
            System.out.printf(
                    "%-8s %-8s %d calls, %d answered, endings %s; processed %d, of these twice %d, without an answer %d%n",
                    name,
                    protocol,
                    CALLS,
                    answered,
                    tally.counts(),
                    processed.size(),
                    processed.size() - processed.stream().distinct().count(),
                    lostAndProcessed);
        }
    }

    private static void printSpeed(Nginx nginx, SSLContext trusted, String name, int rounds) throws Exception {
        try (HttpTransport one = create(name, HttpProtocol.HTTP_1_1, trusted);
                HttpTransport two = create(name, HttpProtocol.HTTP_2, trusted)) {
            PostLoad overOne = new PostLoad(one, nginx.tls());
            PostLoad overTwo = new PostLoad(two, nginx.tls());
            for (int callers : AT_ONCE) {
                overOne.callsPerSecond(callers, SLICE);
                overTwo.callsPerSecond(callers, SLICE);
                List<Double> ratios = new ArrayList<>();
                for (int round = 0; round < rounds; round++) {
                    double before = overOne.callsPerSecond(callers, SLICE);
                    double with = overTwo.callsPerSecond(callers, SLICE);
                    double after = overOne.callsPerSecond(callers, SLICE);
                    ratios.add(with / ((before + after) / 2));
                }
                Collections.sort(ratios);
                System.out.printf(
                        "%-8s %4d calls at once: HTTP/2 completes %.2f times as many as HTTP/1.1 (median of %d; %.2f to %.2f)%n",
                        name, callers, ratios.get(rounds / 2), rounds, ratios.get(0), ratios.get(rounds - 1));
            }
        }
    }

    private static HttpTransport create(String name, HttpProtocol protocol, SSLContext trusted) {
        return name.equals("JDK")
                ? JdkTransport.builder().protocol(protocol).sslContext(trusted).build()
                : RetrofitTransport.builder()
                        .protocol(protocol)
                        .sslContext(trusted)
                        .build();
    }
}
