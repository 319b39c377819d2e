package tallygate.sandbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.sandbox.internal.json.JsonText;
import tallygate.spec.Specification;

final class SeedTest {
    @Test
    void sameSeedGivesTheSameAnswersAndAnotherGivesOthers() throws Exception {
        List<String> responses = story(7);

        assertThat(story(7)).isEqualTo(responses);
        List<String> others = story(8);
        for (int i = 0; i < responses.size(); i++) {
            assertThat(others.get(i)).isNotEqualTo(responses.get(i));
        }
    }

    @Test
    void propertiesComeInTheDocumentedOrder() throws Exception {
        List<String> documented = List.copyOf(
                Specification.genauthManagement().properties("OrganizationDto").keySet());
        try (Sandbox sandbox = Sandbox.start()) {
            GenauthHttp http = new GenauthHttp(sandbox);
            String body = "{\"organizationCode\":\"acme\",\"organizationName\":\"Acme\",\"metadata\":{}}";

            Map<String, Object> created =
                    GenauthHttp.data(http.post("/api/v3/create-organization", body, http.token()));

            assertThat(created).containsKeys("createdAt", "updatedAt");
            assertThat(created.keySet())
                    .containsExactlyElementsOf(
                            documented.stream().filter(created::containsKey).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_000})
    void seedOutOfRangeIsRefused(int seed) {
        assertThatThrownBy(() -> Sandbox.start(0, seed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 0 to 9999");
    }

    @Test
    void usersCreatedAtTheSameTimeAreAllThere() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Sandbox sandbox = Sandbox.start()) {
            GenauthHttp http = new GenauthHttp(sandbox);
            String token = http.token();
            List<Callable<Map<String, Object>>> calls = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String body = JsonText.write(Map.of("username", "user" + i));
                calls.add(() -> GenauthHttp.data(http.post("/api/v3/create-user", body, token)));
            }
            List<Object> ids = new ArrayList<>();
            for (Future<Map<String, Object>> created : threads.invokeAll(calls, 60, SECONDS)) {
                ids.add(created.get().get("userId"));
            }

            assertThat(ids).doesNotHaveDuplicates().doesNotContainNull();
            assertThat(GenauthHttp.data(http.post("/api/v3/list-users", "{}", token)))
                    .containsEntry("totalCount", 63);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> story(int seed) throws Exception {
        try (Sandbox sandbox = Sandbox.start(0, seed)) {
            GenauthHttp http = new GenauthHttp(sandbox);
            String token = http.token();
            return List.of(
                    http.get("/api/v3/list-groups", token).body(),
                    http.get("/api/v3/get-webhook-event-list", token).body(),
                    http.post("/api/v3/create-user", "{}", token).body(),
                    http.post("/api/v3/list-users", "{}", token).body());
        }
    }
}
