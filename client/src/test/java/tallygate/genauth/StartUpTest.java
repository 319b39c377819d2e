package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A program waits for the classes of the sections it calls, and for no others. */
class StartUpTest {
    private static final String MODEL = "tallygate.genauth.model.";

    @Test
    void aMeteringCallLoadsOperationsAndAdaptersOfItsOwnOnly() throws ReflectiveOperationException {
        RecordingLoader loader = new RecordingLoader();

        loader.loadClass(MeteringProgram.class.getName())
                .asSubclass(Runnable.class)
                .getDeclaredConstructor()
                .newInstance()
                .run();

        assertThat(those(loader, name -> name.endsWith("Operations")))
                .containsExactly("tallygate.genauth.MeteringAndBillingOperations");
        assertThat(those(loader, name -> name.endsWith("JsonAdapter")))
                .containsExactlyInAnyOrder(
                        MODEL + "GetManagementAccessTokenDtoJsonAdapter",
                        MODEL + "GetManagementTokenRespDtoJsonAdapter",
                        MODEL + "AccessTokenResDtoJsonAdapter",
                        MODEL + "CostGetCurrentUsageRespDtoJsonAdapter",
                        MODEL + "CurrentUsageRespDtoJsonAdapter",
                        MODEL + "CurrentUsageDtoJsonAdapter");
        assertThat(those(loader, name -> name.startsWith("tallygate.genauth.Async")))
                .isEmpty();
        // What a subscription to events would be signed with.
        assertThat(those(loader, name -> name.endsWith(".SigningAuthenticator")))
                .isEmpty();
        // The registry, the types above, and those that the operations of the section name.
        assertThat(those(loader, name -> name.startsWith(MODEL))).hasSizeLessThan(50);
        // The registry of all types has 250 kB.
        assertThat(loader.bytes(MODEL + "ModelAdapterFactory")).isLessThan(40_000);
    }

    private static Set<String> those(RecordingLoader loader, Predicate<String> names) {
        return loader.loaded().stream().filter(names).collect(Collectors.toSet());
    }

    /** Asks for the usage once. */
    public static final class MeteringProgram implements Runnable {
        @Override
        public void run() {
            FakeGenAuth server = new FakeGenAuth()
                    .on(
                            "/api/v3/get-usage-info",
                            FakeGenAuth.json("{\"statusCode\":200,\"message\":\"ok\",\"data\":{\"usages\":["
                                    + "{\"amount\":\"10\",\"current\":\"1\",\"modelName\":\"m\"}]}}"));
            try (ManagementClient client = ManagementClient.builder()
                    .accessKey("id", "secret")
                    .transport(server)
                    .build()) {
                assertThat(client.getUsageInfo().data().usages()).hasSize(1);
            }
        }
    }
}
