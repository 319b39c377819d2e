package tallygate.genauth.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.Operation;
import tallygate.core.RequestParts;
import tallygate.core.Safety;
import tallygate.genauth.ManagementClient;
import tallygate.transport.HttpMethod;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;
import tallygate.transport.retrofit.RetrofitTransport;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** Any text goes over the wire as it is, in a path and in a query. {@code -Dseed=7} sends that of one seed. */
@Timeout(60)
final class PathAndQueryTest {
    private static final int SEEDS = 500;

    private static final Script GENAUTH = connection -> {
        while (true) {
            boolean token = connection.readRequest().target().endsWith("/get-management-token");
            connection.write(Responses.ok(token ? token() : "{\"statusCode\":200}"));
        }
    };

    /** Names and values in turn; the first value is that of the path. */
    private static final Operation<List<String>, Map<String, Object>> OPERATION = Operation.of(
            "anyText",
            HttpMethod.GET,
            "/things/{id}/parts",
            Safety.UNSAFE,
            (List<String> texts, RequestParts parts) -> {
                parts.path("id", texts.get(0));
                for (int i = 1; i < texts.size(); i += 2) {
                    parts.query(texts.get(i), texts.get(i + 1));
                }
            },
            objects());

    static Stream<Named<Supplier<HttpTransport>>> transports() {
        return Stream.of(
                Named.of("JdkTransport", JdkTransport::create),
                Named.of("RetrofitTransport", RetrofitTransport::create));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    @DisplayName("P3 whatever the texts of path and query, a server reads exactly them")
    void serverReadsWhatWasGiven(Supplier<HttpTransport> transports) {
        Long only = Long.getLong("seed");
        try (ScriptedServer server = ScriptedServer.start(GENAUTH);
                HttpTransport transport = transports.get();
                ManagementClient client = ManagementClient.builder()
                        .accessKey("planted-key-id", "planted-key-secret")
                        .host(server.uri("").toString())
                        .transport(transport)
                        .build()) {
            for (long seed = only == null ? 0 : only; seed < (only == null ? SEEDS : only + 1); seed++) {
                List<String> texts = texts(new Random(seed));
                client.call(OPERATION, texts);
                String target = server.requests().get(server.requestCount() - 1).target();

                assertThat(read(target)).as("-Dseed=%d: %s", seed, target).isEqualTo(texts);
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Free-form JSON has no class of its own.
    private static Class<Map<String, Object>> objects() {
        return (Class) Map.class;
    }

    private static List<String> texts(Random random) {
        List<String> texts = new ArrayList<>();
        texts.add("-" + text(random).replace(".", "")); // A path value is never empty, and dots may be refused in it.
        for (int i = random.nextInt(4); i > 0; i--) {
            texts.add("n" + text(random));
            texts.add(text(random));
        }
        return texts;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(
                    switch (random.nextInt(6)) {
                        case 0 -> 0x1f600 + random.nextInt(64);
                        case 1 -> random.nextInt(0xd800);
                        case 2 -> "%/?#&=+;,:@ \\\"<>|^`{}[]~'*()!$".charAt(random.nextInt(30));
                        default -> random.nextInt(128);
                    });
        }
        return text.toString();
    }

    /** What a server makes of it that knows nothing but the rules of the URI: split first, then decode. */
    private static List<String> read(String target) {
        assertThat(target).matches("[!-~]+");
        String[] pathAndQuery = target.split("\\?", -1);
        String[] segments = pathAndQuery[0].split("/", -1);
        assertThat(segments).hasSize(4).startsWith("", "things").endsWith("parts");
        List<String> texts = new ArrayList<>();
        texts.add(decoded(segments[2]));
        if (pathAndQuery.length > 1) {
            for (String parameter : pathAndQuery[1].split("&", -1)) {
                for (String part : parameter.split("=", 2)) {
                    texts.add(decoded(part));
                }
            }
        }
        return texts;
    }

    private static String decoded(String encoded) {
        Buffer bytes = new Buffer();
        for (int i = 0; i < encoded.length(); i++) {
            if (encoded.charAt(i) == '%') {
                bytes.writeByte(Integer.parseInt(encoded.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeByte(encoded.charAt(i));
            }
        }
        return bytes.readString(StandardCharsets.UTF_8);
    }

    private static String token() {
        return "{\"statusCode\":200,\"data\":{\"access_token\":\"eyJhbGciOiJub25lIn0."
                + ByteString.encodeUtf8("{\"scoped_userpool_id\":\"pool-1\"}")
                        .base64Url()
                        .replace("=", "")
                + ".c2lnbmF0dXJl\",\"expires_in\":7200}}";
    }
}
