package tallygate.pagarme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tallygate.core.fixture.JsonTree;

/** The limits are those of the facts; those of webhook deliveries are of operations that no source has a path for. */
class PublishedLimitsTest {
    @Test
    void everyPublishedRouteHasItsLimit() throws IOException {
        Map<String, Integer> published = new HashMap<>();
        for (Object fact : published()) {
            Map<?, ?> limit = (Map<?, ?>) fact;
            published.put(limit.get("method") + " " + limit.get("route"), ((Number) limit.get("perMinute")).intValue());
        }
        published.keySet().removeIf(route -> route.contains("/hooks"));
        Map<String, Integer> ours = new HashMap<>();
        PublishedLimits.LIVE.forEach(limit -> ours.put(limit.method() + " " + limit.path(), limit.requestsPerMinute()));

        assertThat(ours).isEqualTo(published).isNotEmpty();
    }

    @Test
    void everyLimitIsOfAnOperation() {
        List<String> paths = EveryOperation.stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(operation -> operation.path())
                .toList();

        assertThat(PublishedLimits.LIVE).allSatisfy(limit -> assertThat(paths)
                .anyMatch(path -> path.equals(limit.path())
                        || path.startsWith(limit.path().replace("*", ""))));
    }

    private static List<?> published() throws IOException {
        Map<?, ?> facts = (Map<?, ?>)
                JsonTree.parse(Files.readString(Path.of("../api-spec/src/test/resources/facts/pagarme.json")));
        return (List<?>) ((Map<?, ?>) facts.get("rateLimits")).get("limits");
    }
}
