package tallygate.cli.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import tallygate.cli.account.Source;
import tallygate.genauth.quota.Entitlement;
import tallygate.genauth.quota.MauPeriod;
import tallygate.genauth.quota.QuotaThresholds;

/** A report with every kind of line in it. */
final class SampleReport {
    static final LocalDate TODAY = LocalDate.of(2025, 12, 20);

    private SampleReport() {}

    static AccountReport report() {
        OrderTally tally = new OrderTally();
        tally.add(new Order("2025121816420760e26f7fd6b9", "2025-12-18 16:42:07", "3", "企业版 B2C 套餐", "99.00"));
        tally.add(new Order("2025121011252360e26f7ff5a8", "2025-12-10 11:25:23", "2", "短信包", "0.315"));
        tally.add(new Order("2025120206084060e26f801497", "2025-12-02 06:08:40", "1", "Additional MAU", "1234567.90"));
        tally.add(new Order("7", "2025-11-24 00:51:57", "9", "A name that does not fit into its column", "on request"));
        return new AccountReport(
                new Source("http://127.0.0.1:40321", true),
                ZonedDateTime.of(TODAY.atTime(9, 30), ZoneId.of("UTC")),
                QuotaThresholds.of(80, 100),
                Section.read(PackageState.of(
                        "V4_B2C_Enterprise:1000", "企业版", "Enterprise", "2026-01-09 00:00:00", "0", TODAY)),
                Section.read(List.of(
                        new Entitlement("MAU", "Monthly active users", false, "823", "1000"),
                        new Entitlement("Sms", "短信用量", false, "4999", "5000"),
                        new Entitlement("Mail", "Mail messages", false, "12640", "10000"),
                        new Entitlement("StorageGigabytes", "Storage in GB", true, "3.75", "20.5"),
                        new Entitlement("Administrators", "Administrators", false, "14", "-1"),
                        new Entitlement("SupportLevel", "Support level", false, "Gold", "Gold"),
                        new Entitlement("Webhooks", "Webhooks", false, "2", ""),
                        new Entitlement("Mfa", "Multi-factor sign-in", true, "37", "0"),
                        new Entitlement("SocialConnections", "SocialConnections: social account links", true, "0", "0"),
                        new Entitlement("X", "名前がとても長いので列に入りきらない権利の名前", true, "1", "123456789012"))),
                Section.read(List.of(
                        new MauPeriod("20250901", "20250930", "0", "1000"),
                        new MauPeriod("20251001", "20251031", "770", "1000"),
                        new MauPeriod("20251101", "20251130", "1000", "1000"),
                        new MauPeriod("20251201", "20251231", "1068", "1000"),
                        new MauPeriod("20260101", "20260131", "n/a", "1000"))),
                Section.read(tally.result()));
    }
}
