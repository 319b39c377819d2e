package tallygate.cli.report;

import java.time.ZonedDateTime;
import java.util.List;
import tallygate.genauth.quota.Entitlement;
import tallygate.genauth.quota.MauPeriod;

/** Everything the report shows, already decided: renderers only lay it out. */
record Report(
        Source source,
        ZonedDateTime generatedAt,
        PackageState currentPackage,
        List<Entitlement> entitlements,
        List<MauPeriod> monthlyActiveUsers,
        Orders orders) {

    Report {
        entitlements = List.copyOf(entitlements);
        monthlyActiveUsers = List.copyOf(monthlyActiveUsers);
    }

    /** Where the numbers come from. */
    record Source(String host, boolean sandbox) {}
}
