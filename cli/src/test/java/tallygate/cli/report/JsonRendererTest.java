package tallygate.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.genauth.quota.Entitlement;

final class JsonRendererTest {
    @Test
    void documentHoldsWhatTheReportHolds() throws IOException {
        Map<?, ?> document = parse(new JsonRenderer().render(SampleReport.report()));

        assertThat(document.keySet().stream().map(Object::toString))
                .containsExactly(
                        "generatedAt",
                        "host",
                        "sandbox",
                        "package",
                        "entitlements",
                        "monthlyActiveUsers",
                        "forecast",
                        "orders",
                        "refused");
        assertThat((List<?>) document.get("entitlements")).hasSize(10);
        assertThat(((Map<?, ?>) document.get("package")).get("daysLeft")).isEqualTo(20.0);
        assertThat(((Map<?, ?>) document.get("orders")).get("sum")).isEqualTo("1234667.215");
    }

    @Test
    @DisplayName("C76 a document shown on a terminal cannot control it")
    void hiddenCharactersAreEscaped() throws IOException {
        String name = "a\u009b31m\u202eb";
        AccountReport sample = SampleReport.report();
        AccountReport report = new AccountReport(
                sample.source(),
                sample.generatedAt(),
                sample.thresholds(),
                sample.currentPackage(),
                Section.read(List.of(new Entitlement("MAU", name, false, "1", "2"))),
                sample.monthlyActiveUsers(),
                sample.orders());

        String text = new JsonRenderer().render(report);

        assertThat(text).contains("a\\u009b31m\\u202eb");
        Map<?, ?> entitlement = (Map<?, ?>) ((List<?>) parse(text).get("entitlements")).get(0);
        assertThat(entitlement.get("name")).isEqualTo(name);
    }

    static Map<?, ?> parse(String text) throws IOException {
        try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(text))) {
            Map<?, ?> document = (Map<?, ?>) reader.readJsonValue();
            assertThat(reader.peek()).isEqualTo(JsonReader.Token.END_DOCUMENT);
            return document;
        }
    }
}
