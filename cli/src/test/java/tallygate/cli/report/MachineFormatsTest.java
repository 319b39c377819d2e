package tallygate.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tallygate.genauth.quota.Entitlement;

/** The report for Prometheus and for spreadsheets. */
final class MachineFormatsTest {
    @Test
    void samplesHaveTheNumbersOfTheReport() {
        String text = new PrometheusRenderer().render(SampleReport.report());

        assertThat(text.lines())
                .contains(
                        "# TYPE tallygate_quota_used gauge",
                        "tallygate_quota_used{code=\"Mail\",name=\"Mail messages\"} 12640",
                        "tallygate_quota_limit{code=\"Mfa\",name=\"Multi-factor sign-in\"} 0",
                        "tallygate_quota_ratio{code=\"Sms\",name=\"短信用量\"} 0.999",
                        "tallygate_active_users 1068",
                        "tallygate_package_days_left 20",
                        "tallygate_orders{status=\"paid\"} 1",
                        "tallygate_orders_amount{status=\"unpaid\"} 1234567.90",
                        "tallygate_report_refused_sections 0")
                .noneMatch(line -> line.startsWith("tallygate_quota_limit{code=\"Administrators\""));
    }

    @Test
    void hostileNamesBreakNeitherFormat() {
        Entitlement hostile = new Entitlement("=1+1", "a\"b\\c\nd", false, "1", "2");
        AccountReport sample = SampleReport.report();
        AccountReport report = new AccountReport(
                sample.source(),
                sample.generatedAt(),
                sample.thresholds(),
                Section.notAskedFor(),
                Section.read(List.of(hostile, hostile)),
                Section.notAskedFor(),
                Section.refused("no"));

        assertThat(new PrometheusRenderer()
                        .render(report)
                        .lines()
                        .filter(line -> line.startsWith("tallygate_quota_used")))
                .containsExactly("tallygate_quota_used{code=\"=1+1\",name=\"a\\\"b\\\\c\\\\u000ad\"} 1");
        assertThat(new CsvRenderer().render(report))
                .isEqualTo("\"section\",\"code\",\"name\",\"value\",\"limit\",\"percent\",\"note\"\r\n"
                        + "\"entitlement\",\"'=1+1\",\"a\"\"b\\c\\u000ad\",\"1\",\"2\",\"50.0\",\"OK\"\r\n".repeat(2)
                        + "\"refused\",\"\",\"\",\"\",\"\",\"\",\"no\"\r\n");
    }

    @Test
    void tableHasALineForEachThing() {
        assertThat(new CsvRenderer().render(SampleReport.report()).lines())
                .contains(
                        "\"package\",\"V4_B2C_Enterprise:1000\",\"企业版\",\"20\",\"\",\"\",\"20 days left (until 2026-01-09 00:00:00)\"",
                        "\"entitlement\",\"StorageGigabytes\",\"Storage in GB\",\"3.75\",\"20.5\",\"18.2\",\"OK (trial)\"",
                        "\"mau\",\"2025-10\",\"Monthly active users\",\"770\",\"1000\",\"77.0\",\"\"",
                        "\"orders\",\"2\",\"Orders paid\",\"1\",\"\",\"\",\"sum 0.315\"");
    }
}
