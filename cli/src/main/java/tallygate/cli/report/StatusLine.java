package tallygate.cli.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallygate.genauth.quota.Entitlement;
import tallygate.genauth.quota.QuotaLevel;
import tallygate.genauth.quota.QuotaThresholds;
import tallygate.genauth.quota.QuotaUse;
import tallygate.json.PrintableText;

/** Writes the level of all quotas in one line for Nagios: the urgent quotas, a bar character, and the numbers. */
final class StatusLine {
    private static final int DECIMALS = 2;

    private StatusLine() {}

    static String of(AccountReport report) {
        QuotaThresholds thresholds = report.thresholds();
        List<NamedUse> uses = uses(report);
        String urgent = Stream.concat(
                        uses.stream()
                                .filter(use -> thresholds.level(use.use()).isAlert())
                                .sorted(Comparator.comparing((NamedUse use) -> thresholds.level(use.use()))
                                        .reversed())
                                .map(NamedUse::text),
                        report.refusals().stream().map(PrintableText::of))
                .collect(Collectors.joining(", "));
        long unknown = uses.stream()
                .filter(use -> thresholds.level(use.use()) == QuotaLevel.UNKNOWN)
                .count();
        String numbers = uses.stream()
                .filter(use -> use.use().percent().isPresent())
                .map(use -> use.numbers(thresholds))
                .collect(Collectors.joining(" "));
        return report.level() + ": "
                + (urgent.isEmpty()
                        ? "no quota is at " + thresholds.warning().toPlainString() + " %"
                        : urgent.replace('|', '/'))
                + (unknown == 0 ? "" : ", " + unknown + " without a number")
                + (numbers.isEmpty() ? "" : " | " + numbers);
    }

    private static List<NamedUse> uses(AccountReport report) {
        Stream<NamedUse> entitlements = report.entitlements().value().stream()
                .flatMap(List::stream)
                .map(entitlement -> new NamedUse(entitlement.name(), label(entitlement), entitlement));
        Stream<NamedUse> period = report.currentPeriod().stream()
                .map(current -> new NamedUse(
                        "active users in " + PeriodLabel.of(current), "active_users_this_period", current));
        return Stream.concat(entitlements, period).toList();
    }

    private static String label(Entitlement entitlement) {
        return entitlement.code().isBlank() ? entitlement.name() : entitlement.code();
    }

    private record NamedUse(String name, String label, QuotaUse use) {
        String text() {
            return PrintableText.of(name + " "
                    + use.percent().map(percent -> percent + " % (").orElse("over (")
                    + use.usedText() + " of " + use.limitText() + ")");
        }

        /** Returns the performance data, for example {@code 'MAU'=823;800;1000;0;1000}: used, warning, critical, least, most. */
        String numbers(QuotaThresholds thresholds) {
            BigDecimal limit = use.limit().orElse(BigDecimal.ZERO);
            return "'" + PrintableText.of(label).replaceAll("['=|]", "_") + "'="
                    + use.used().orElse(BigDecimal.ZERO).toPlainString() + ";"
                    + share(limit, thresholds.warning()) + ";" + share(limit, thresholds.critical()) + ";0;"
                    + limit.toPlainString();
        }

        private static String share(BigDecimal limit, BigDecimal percent) {
            return limit.multiply(percent)
                    .movePointLeft(2)
                    .setScale(DECIMALS, RoundingMode.CEILING)
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }
}
