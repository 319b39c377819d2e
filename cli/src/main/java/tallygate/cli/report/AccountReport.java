package tallygate.cli.report;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tallygate.cli.account.Source;
import tallygate.genauth.quota.Entitlement;
import tallygate.genauth.quota.MauPeriod;
import tallygate.genauth.quota.QuotaForecast;
import tallygate.genauth.quota.QuotaForecasts;
import tallygate.genauth.quota.QuotaLevel;
import tallygate.genauth.quota.QuotaThresholds;

/** The content of the report; renderers only format it. */
record AccountReport(
        Source source,
        ZonedDateTime generatedAt,
        QuotaThresholds thresholds,
        Section<PackageState> currentPackage,
        Section<List<Entitlement>> entitlements,
        Section<List<MauPeriod>> monthlyActiveUsers,
        Section<OrderSummary> orders) {

    /** Returns the forecast of the monthly active users; empty without enough history. */
    Optional<QuotaForecast> forecast() {
        return monthlyActiveUsers
                .value()
                .flatMap(periods -> QuotaForecasts.ofMonthlyActiveUsers(periods, generatedAt.toLocalDate()));
    }

    /** Returns the current billing period. */
    Optional<MauPeriod> currentPeriod() {
        return monthlyActiveUsers.value().stream()
                .flatMap(List::stream)
                .filter(this::isCurrent)
                .findFirst();
    }

    private boolean isCurrent(MauPeriod period) {
        return period.firstDay()
                        .filter(day -> !day.isAfter(generatedAt.toLocalDate()))
                        .isPresent()
                && period.lastDay()
                        .filter(day -> !day.isBefore(generatedAt.toLocalDate()))
                        .isPresent();
    }

    /** Returns how urgent the use of the quotas is: of all entitlements, and of the active users of this period. */
    QuotaLevel level() {
        Stream<QuotaLevel> refused = Stream.of(entitlements, monthlyActiveUsers)
                .filter(section -> section.refusal().isPresent())
                .map(section -> QuotaLevel.UNKNOWN);
        Stream<QuotaLevel> used = Stream.concat(
                        entitlements.value().stream().flatMap(List::stream), currentPeriod().stream())
                .map(thresholds::level);
        return QuotaLevel.worst(Stream.concat(refused, used).toList());
    }

    /** Returns how many entitlements are at or above a threshold. */
    long urgent() {
        return entitlements.value().stream()
                .flatMap(List::stream)
                .filter(entitlement -> thresholds.level(entitlement).isAlert())
                .count();
    }

    /** Returns the sections that the server refused. */
    List<String> refusals() {
        return Stream.of(currentPackage, entitlements, monthlyActiveUsers, orders)
                .flatMap(section -> section.refusal().stream())
                .toList();
    }

    /** Returns whether anything was read. */
    boolean hasData() {
        return Stream.of(currentPackage, entitlements, monthlyActiveUsers, orders)
                .anyMatch(section -> section.value().isPresent());
    }
}
