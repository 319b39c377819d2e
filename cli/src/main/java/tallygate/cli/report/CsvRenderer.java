package tallygate.cli.report;

import tallygate.cli.terminal.CsvTable;
import tallygate.genauth.quota.Entitlement;
import tallygate.genauth.quota.MauPeriod;

/** Renders the report as one table: a line for the package, each entitlement, each billing period and each status of orders. */
final class CsvRenderer {
    private final CsvTable table = new CsvTable("section", "code", "name", "value", "limit", "percent", "note");

    String render(AccountReport report) {
        report.currentPackage().value().ifPresent(this::currentPackage);
        report.entitlements()
                .value()
                .ifPresent(all -> all.forEach(each ->
                        entitlement(each, report.thresholds().level(each).name())));
        report.monthlyActiveUsers().value().ifPresent(all -> all.forEach(this::period));
        report.forecast()
                .ifPresent(forecast -> table.add(
                        "forecast",
                        forecast.day().toString(),
                        "Monthly active users expected",
                        forecast.expected().toPlainString(),
                        forecast.limit().map(Object::toString).orElse(""),
                        "",
                        forecast.method() + " " + forecast.confidence()));
        report.orders().value().ifPresent(orders -> orders.byStatus().forEach(this::orders));
        report.refusals().forEach(refusal -> table.add("refused", "", "", "", "", "", refusal));
        return table.toString();
    }

    private void currentPackage(PackageState state) {
        table.add(
                "package",
                state.code(),
                state.name(),
                state.daysLeft().map(Object::toString).orElse(""),
                "",
                "",
                state.validity());
    }

    private void entitlement(Entitlement entitlement, String level) {
        table.add(
                "entitlement",
                entitlement.code(),
                entitlement.name(),
                entitlement.usedText(),
                entitlement.limitText(),
                entitlement.percent().map(Object::toString).orElse(""),
                entitlement.trial() ? level + " (trial)" : level);
    }

    private void period(MauPeriod period) {
        table.add(
                "mau",
                PeriodLabel.of(period),
                "Monthly active users",
                period.usedText(),
                period.limitText(),
                period.percent().map(Object::toString).orElse(""),
                "");
    }

    private void orders(StatusTotal total) {
        table.add(
                "orders",
                total.status(),
                "Orders " + Order.statusName(total.status()),
                Integer.toString(total.count()),
                "",
                "",
                "sum " + total.sum().toPlainString());
    }
}
