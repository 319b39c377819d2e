package tallygate.cli.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallygate.genauth.quota.Entitlement;

final class HtmlRendererTest {
    static final String HOSTILE = "\"><img src=x onerror=alert(1)><script>alert(2)</script>'</style>";

    @ParameterizedTest
    @CsvSource({
        "en, en, Usage report, '12,640', 106.8 %, December 2025, status 9, 20 days left",
        "zh, zh-CN, 用量报告, '12,640', 106.8 %, 2025年12月, 状态 9, 还剩 20 天",
        "pt, pt-BR, Relatório de uso, 12.640, '106,8 %', dez. de 2025, situação 9, restam 20 dias",
    })
    void reportIsInItsLanguage(
            String language,
            String tag,
            String title,
            String number,
            String percent,
            String month,
            String status,
            String left) {
        String html = new HtmlRenderer(HtmlTexts.in(language)).render(SampleReport.report());

        assertThat(html).contains("<html lang=\"" + tag + "\">", title, number, percent, month, status, left);
        assertThat(html).contains("短信用量");
    }

    @Test
    void everyLanguageHasEveryText() throws IOException {
        Set<Object> english = texts("_en").keySet();

        assertThat(texts("_zh").keySet()).isEqualTo(english);
        assertThat(texts("_pt").keySet()).isEqualTo(english);
        assertThatThrownBy(() -> HtmlTexts.in("en").of("none"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("none");
    }

    @Test
    void hostileTextIsEscapedEverywhere() {
        String html = new HtmlRenderer(HtmlTexts.in("en")).render(hostile());

        assertThat(html).doesNotContain("<img", "<script", "'</style>").contains("&lt;script");
    }

    @Test
    void documentLoadsNothing() {
        assertThat(new HtmlRenderer(HtmlTexts.in("en")).render(SampleReport.report()))
                .contains("default-src 'none'")
                .doesNotContain("<script", "<link", "src=", "url(", "@import");
    }

    @Test
    void refusedSectionIsMarkedAndOneNotAskedForIsLeftOut() {
        AccountReport sample = SampleReport.report();
        AccountReport report = new AccountReport(
                sample.source(),
                sample.generatedAt(),
                sample.thresholds(),
                Section.notAskedFor(),
                sample.entitlements(),
                Section.notAskedFor(),
                Section.refused("getOrders: status 403"));

        assertThat(new HtmlRenderer(HtmlTexts.in("en")).render(report))
                .contains("Refused by the server:", "getOrders: status 403")
                .doesNotContain("<h3>Package</h3>", "Active users this month");
    }

    /** A report whose every text comes from an attacker. */
    static AccountReport hostile() {
        OrderTally tally = new OrderTally();
        tally.add(new Order(HOSTILE, "2025-12-18 " + HOSTILE, HOSTILE, HOSTILE, HOSTILE));
        AccountReport sample = SampleReport.report();
        return new AccountReport(
                sample.source(),
                sample.generatedAt(),
                sample.thresholds(),
                Section.read(PackageState.of(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, SampleReport.TODAY)),
                Section.read(List.of(
                        new Entitlement(HOSTILE, HOSTILE, true, HOSTILE, HOSTILE),
                        new Entitlement("Mail", HOSTILE, false, "2", "1"))),
                sample.monthlyActiveUsers(),
                Section.read(tally.result()));
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                HtmlRendererTest.class.getResourceAsStream("texts" + language + ".properties"), UTF_8)) {
            texts.load(file);
        }
        return texts;
    }
}
