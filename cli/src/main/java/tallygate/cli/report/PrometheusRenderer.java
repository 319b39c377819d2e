package tallygate.cli.report;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tallygate.genauth.quota.Entitlement;
import tallygate.genauth.quota.MauPeriod;
import tallygate.genauth.quota.QuotaForecast;
import tallygate.json.PrintableText;

/** Renders the report in the text format of Prometheus. A sample without a number is omitted. */
final class PrometheusRenderer {
    private final StringBuilder text = new StringBuilder();
    private final Set<String> series = new HashSet<>();

    String render(AccountReport report) {
        quotas(report.entitlements().value().orElse(List.of()));
        report.currentPeriod().ifPresent(this::activeUsers);
        single(
                "tallygate_active_users_expected",
                "Monthly active users expected at the end of this period.",
                report.forecast().map(QuotaForecast::expected));
        single(
                "tallygate_package_days_left",
                "Days until the package ends, negative afterwards.",
                report.currentPackage().value().flatMap(PackageState::daysLeft).map(BigDecimal::valueOf));
        report.orders().value().ifPresent(this::orders);
        single(
                "tallygate_report_refused_sections",
                "Sections that the server refused.",
                Optional.of(BigDecimal.valueOf(report.refusals().size())));
        single(
                "tallygate_report_timestamp_seconds",
                "When the report was read.",
                Optional.of(BigDecimal.valueOf(report.generatedAt().toEpochSecond())));
        return text.toString();
    }

    private void quotas(List<Entitlement> entitlements) {
        describe("tallygate_quota_used", "How much of an entitlement is used.");
        entitlements.forEach(each -> sample("tallygate_quota_used", labels(each), each.used()));
        describe("tallygate_quota_limit", "How much of an entitlement may be used; absent if there is no limit.");
        entitlements.forEach(each -> sample("tallygate_quota_limit", labels(each), each.limit()));
        describe("tallygate_quota_ratio", "Used by limit, rounded down.");
        entitlements.forEach(each ->
                sample("tallygate_quota_ratio", labels(each), each.percent().map(percent -> percent.movePointLeft(2))));
    }

    private void activeUsers(MauPeriod period) {
        single("tallygate_active_users", "Monthly active users of this period.", period.used());
        single("tallygate_active_users_limit", "The quota of monthly active users.", period.limit());
    }

    private void single(String name, String help, Optional<BigDecimal> value) {
        if (value.isPresent()) {
            describe(name, help);
            sample(name, Map.of(), value);
        }
    }

    private void orders(OrderSummary orders) {
        describe("tallygate_orders", "Orders by status.");
        orders.byStatus()
                .forEach(total ->
                        sample("tallygate_orders", status(total), Optional.of(BigDecimal.valueOf(total.count()))));
        describe("tallygate_orders_amount", "The sum of the amounts of orders, by status.");
        orders.byStatus().forEach(total -> sample("tallygate_orders_amount", status(total), Optional.of(total.sum())));
    }

    private static Map<String, String> status(StatusTotal total) {
        return Map.of("status", Order.statusName(total.status()));
    }

    private static Map<String, String> labels(Entitlement entitlement) {
        return Map.of("code", entitlement.code(), "name", entitlement.name());
    }

    private void describe(String name, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(" gauge\n");
    }

    /** Writes a sample, unless its series was written already: a duplicate makes Prometheus reject the whole document. */
    private void sample(String name, Map<String, String> labels, Optional<BigDecimal> value) {
        String identity = name + (labels.isEmpty() ? "" : text(labels));
        if (value.isPresent() && series.add(identity)) {
            text.append(identity)
                    .append(' ')
                    .append(value.get().toPlainString())
                    .append('\n');
        }
    }

    private static String text(Map<String, String> labels) {
        return labels.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String value) {
        return PrintableText.of(value)
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n");
    }
}
