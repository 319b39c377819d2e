package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.CompletableFuture;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import tallygate.core.error.ApiException;
import tallygate.core.error.MalformedResponseException;
import tallygate.transport.Headers;
import tallygate.transport.TransportResponse;

/** Whatever bytes a server sends, a call ends with a value, a refusal, or a malformed response. */
class DamagedBodiesTest {
    private static final String USAGE_PATH = "/api/v3/get-usage-info";
    private static final byte[] GOOD = new Buffer()
            .writeUtf8(
                    "{\"statusCode\":200,\"message\":\"ok \\u4e2d\",\"apiCode\":1,\"data\":{\"usages\":[{\"amount\":\"1\","
                            + "\"current\":2,\"experience\":true,\"modelCode\":null,\"modelName\":\"\ud83d\ude00\"}]}}")
            .readByteArray();

    private final FakeGenAuth server = new FakeGenAuth();
    private final ManagementClient client = ManagementClient.builder()
            .accessKey("key-id", "key-secret")
            .transport(server)
            .build();

    @Test
    void endTheCallInADefinedWay() {
        int values = 0;
        int malformed = 0;
        for (long seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            byte[] body = random.nextInt(4) == 0 ? randomBytes(random) : damaged(random);
            int status = random.nextInt(3) == 0 ? 100 + random.nextInt(500) : 200;
            server.on(
                    USAGE_PATH,
                    (request, s) -> CompletableFuture.completedFuture(
                            new TransportResponse(status, Headers.empty(), new Buffer().write(body))));
            try {
                assertThat(client.getUsageInfo()).isNotNull();
                values++;
            } catch (ApiException refused) {
                assertThat(refused.getMessage()).as("seed %d", seed).startsWith("getUsageInfo: ");
            } catch (MalformedResponseException e) {
                assertThat(e.excerpt()).as("seed %d", seed).hasSizeLessThanOrEqualTo(200);
                malformed++;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
        assertThat(values).isGreaterThan(100);
        assertThat(malformed).isGreaterThan(100);
    }

    private static byte[] damaged(Random random) {
        byte[] bytes = GOOD.clone();
        int changes = random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = random.nextBoolean()
                    ? (byte) "{}[]\",:0e.-\\u nt".charAt(random.nextInt(16))
                    : (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] randomBytes(Random random) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }
}
