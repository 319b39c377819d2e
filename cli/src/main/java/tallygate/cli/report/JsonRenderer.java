package tallygate.cli.report;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okio.Buffer;
import tallygate.genauth.quota.Entitlement;
import tallygate.genauth.quota.MauPeriod;
import tallygate.genauth.quota.QuotaForecast;
import tallygate.json.PrintableText;

/**
 * Renders the report as one JSON document, with escapes for characters that could control a terminal. Amounts stay text, as
 * the API sends them; sums are text with all their decimals.
 */
final class JsonRenderer {

    String render(AccountReport report) {
        Buffer buffer = new Buffer();
        try (JsonWriter json = JsonWriter.of(buffer)) {
            json.setIndent("  ");
            json.setSerializeNulls(true);
            json.beginObject();
            json.name("generatedAt").value(report.generatedAt().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
            json.name("host").value(report.source().host());
            json.name("sandbox").value(report.source().sandbox());
            json.name("package");
            section(json, report.currentPackage(), JsonRenderer::currentPackage);
            json.name("entitlements");
            section(json, report.entitlements(), (to, entitlements) -> entitlements(to, entitlements, report));
            json.name("monthlyActiveUsers");
            section(json, report.monthlyActiveUsers(), JsonRenderer::periods);
            json.name("forecast");
            forecast(json, report.forecast());
            json.name("orders");
            section(json, report.orders(), JsonRenderer::orders);
            json.name("refused").beginArray();
            for (String refusal : report.refusals()) {
                json.value(refusal);
            }
            json.endArray();
            json.endObject();
        } catch (IOException buffersDoNotFail) {
            throw new UncheckedIOException(buffersDoNotFail);
        }
        return PrintableText.ofLines(buffer.writeUtf8("\n").readUtf8());
    }

    /** Writes a section; null if it was refused or not requested. */
    private static <T> void section(JsonWriter json, Section<T> section, Part<T> part) throws IOException {
        if (section.value().isPresent()) {
            part.write(json, section.value().get());
        } else {
            json.nullValue();
        }
    }

    @FunctionalInterface
    private interface Part<T> {
        void write(JsonWriter json, T value) throws IOException;
    }

    private static void currentPackage(JsonWriter json, PackageState state) throws IOException {
        json.beginObject();
        json.name("code").value(state.code());
        json.name("name").value(state.name());
        json.name("edition").value(state.edition());
        json.name("endTime").value(state.endTime());
        json.name("daysLeft").value(state.daysLeft().orElse(null));
        json.name("overdueDays").value(state.overdueDays());
        json.endObject();
    }

    private static void entitlements(JsonWriter json, List<Entitlement> entitlements, AccountReport report)
            throws IOException {
        json.beginArray();
        for (Entitlement entitlement : entitlements) {
            json.beginObject();
            json.name("code").value(entitlement.code());
            json.name("name").value(entitlement.name());
            json.name("trial").value(entitlement.trial());
            json.name("used").value(entitlement.usedText());
            json.name("total").value(entitlement.limitText());
            json.name("allowance").value(word(entitlement.allowance()));
            json.name("percent").value(entitlement.percent().orElse(null));
            json.name("exceeded").value(entitlement.exceeded());
            json.name("level").value(word(report.thresholds().level(entitlement)));
            json.endObject();
        }
        json.endArray();
    }

    private static void periods(JsonWriter json, List<MauPeriod> periods) throws IOException {
        json.beginArray();
        for (MauPeriod period : periods) {
            period(json, period);
        }
        json.endArray();
    }

    private static void forecast(JsonWriter json, Optional<QuotaForecast> forecast) throws IOException {
        if (forecast.isEmpty()) {
            json.nullValue();
            return;
        }
        QuotaForecast known = forecast.get();
        json.beginObject();
        json.name("day").value(known.day().toString());
        json.name("expected").value(known.expected().toPlainString());
        json.name("low").value(known.low().toPlainString());
        json.name("high").value(known.high().toPlainString());
        json.name("runsOutOn").value(known.runsOutOn().map(LocalDate::toString).orElse(null));
        json.name("method").value(word(known.method()));
        json.name("confidence").value(word(known.confidence()));
        json.endObject();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void period(JsonWriter json, MauPeriod period) throws IOException {
        json.beginObject();
        json.name("start").value(period.startText());
        json.name("end").value(period.endText());
        json.name("used").value(period.usedText());
        json.name("total").value(period.limitText());
        json.name("percent").value(period.percent().orElse(null));
        json.endObject();
    }

    private static void orders(JsonWriter json, OrderSummary orders) throws IOException {
        json.beginObject();
        json.name("count").value(orders.all().count());
        json.name("sum").value(orders.all().sum().toPlainString());
        json.name("byStatus").beginArray();
        for (StatusTotal total : orders.byStatus()) {
            json.beginObject();
            json.name("status").value(total.status());
            json.name("name").value(Order.statusName(total.status()));
            json.name("count").value(total.count());
            json.name("sum").value(total.sum().toPlainString());
            json.name("leftOutOfSum").value(total.leftOut());
            json.endObject();
        }
        json.endArray();
        json.name("latest").beginArray();
        for (Order order : orders.latest()) {
            json.beginObject();
            json.name("orderNo").value(order.number());
            json.name("createTime").value(order.created());
            json.name("status").value(order.status());
            json.name("statusName").value(Order.statusName(order.status()));
            json.name("goods").value(order.goods());
            json.name("amount").value(order.amount());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
}
