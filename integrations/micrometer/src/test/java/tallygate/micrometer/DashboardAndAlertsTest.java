package tallygate.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tallygate.core.error.RetryStopReason;
import tallygate.core.observe.CallEvent;

/** Holds the alert rules and the dashboard to the names that Prometheus sees. */
final class DashboardAndAlertsTest {
    private static final Path DOCS =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../../docs/observability");
    private static final Pattern METRIC = Pattern.compile("\\b(tallygate|http_client)_[a-z_]+");

    @Test
    void everyMetricOfAlertsAndDashboardExists() throws IOException {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        CallMetrics calls = new CallMetrics(registry);
        calls.retryScheduled(new CallEvent.RetryScheduled(1, "getUsageInfo", 1, Duration.ZERO));
        calls.permitAwaited(new CallEvent.PermitAwaited(1, "getUsageInfo", Duration.ZERO));
        calls.attemptEnded(new CallEvent.AttemptEnded(
                1, "getUsageInfo", 1, "SUCCESS", OptionalInt.of(200), OptionalInt.empty(), 0, 1, Duration.ZERO));
        calls.callFinished(new CallEvent.Finished(
                1, "getUsageInfo", 1, "X", Optional.of(RetryStopReason.BUDGET_EXHAUSTED), Duration.ZERO));
        EventMetrics events = new EventMetrics(registry, "code", event -> {});
        events.event(null);
        events.disconnected(null, Duration.ZERO);
        String scraped = registry.scrape();

        for (String name : new String[] {"alerts.yaml", "grafana-dashboard.json"}) {
            assertThat(metrics(name))
                    .filteredOn(
                            metric -> metric.startsWith("tallygate_client") || metric.startsWith("tallygate_events"))
                    .isNotEmpty()
                    .allSatisfy(metric -> assertThat(scraped).contains("\n" + metric));
        }
        assertThat(metrics("alerts.yaml"))
                .contains("tallygate_quota_ratio", "tallygate_quota_age_seconds", "tallygate_ledger_records");
    }

    @Test
    void bothFilesAreWellFormed() throws IOException {
        for (String name : new String[] {"alerts.yaml", "grafana-dashboard.json"}) {
            Object document = new Load(LoadSettings.builder().build()).loadFromString(text(name));

            assertThat(document).isInstanceOf(Map.class);
        }
    }

    private static Set<String> metrics(String name) throws IOException {
        return METRIC.matcher(text(name).replaceAll("by \\([a-z_]+\\)|\\$labels\\.[a-z_]+|\\{\\{[a-z_]+}}", ""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(String name) throws IOException {
        return Files.readString(DOCS.resolve(name));
    }
}
