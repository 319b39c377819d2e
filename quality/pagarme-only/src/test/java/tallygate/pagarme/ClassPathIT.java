package tallygate.pagarme;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallygate.pagarme.model.GetUsagesRequest;

/** A program that uses Pagar.me has nothing of GenAuth on its class path. */
@Timeout(30)
class ClassPathIT {
    /** The types of 131 operations are one thing, what it takes to call them another; each has a bound of its own. */
    @Test
    void librariesWeighLittle() throws IOException {
        assertThat(libraries()).hasSizeGreaterThan(5);
        assertThat(weight(ClassPathIT::isOfPagarme)).isBetween(1L, 2_700_000L);
        assertThat(weight(library -> !isOfPagarme(library))).isBetween(1L, 2_900_000L);
    }

    private static long weight(Predicate<Path> which) throws IOException {
        return libraries().stream()
                .filter(which)
                .mapToLong(library -> library.toFile().length())
                .sum();
    }

    private static boolean isOfPagarme(Path library) {
        return library.getFileName().toString().startsWith("tallygate-pagarme");
    }

    @Test
    void noClassOfGenAuthIsOnTheClassPath() throws IOException {
        for (Path library : libraries()) {
            try (JarFile jar = new JarFile(library.toFile())) {
                assertThat(jar.stream().map(ZipEntry::getName))
                        .as(library.toString())
                        .isNotEmpty()
                        .noneMatch(name -> name.startsWith("tallygate/genauth/"));
            }
        }
    }

    @Test
    void aCallNeedsNothingElse() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] body = "{\"data\":[{\"id\":\"usage_1\"}]}".getBytes(StandardCharsets.UTF_8);
        server.createContext("/subscriptions/sub_1/items/si_1/usages", exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try (SubscriptionUsageClient client = SubscriptionUsageClient.builder()
                .secretKey("sk_test_1")
                .baseUrl("http://127.0.0.1:" + server.getAddress().getPort())
                .build()) {
            GetUsagesRequest request = GetUsagesRequest.builder()
                    .subscriptionId("sub_1")
                    .itemId("si_1")
                    .build();
            assertThat(client.getUsages(request).data().get(0).id()).isEqualTo("usage_1");
        } finally {
            server.stop(0);
        }
    }

    private static List<Path> libraries() throws IOException {
        return Stream.of(Files.readString(Path.of("target", "libraries.txt")).split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }
}
