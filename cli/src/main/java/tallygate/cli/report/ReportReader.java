package tallygate.cli.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import tallygate.cli.account.LenientText;
import tallygate.cli.account.Source;
import tallygate.cli.terminal.ProgressBar;
import tallygate.core.error.PermissionDeniedException;
import tallygate.core.error.TallygateException;
import tallygate.core.paging.Page;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.model.CostCurrentPackageInfo;
import tallygate.genauth.model.GetMauPeriodUsageHistoryDto;
import tallygate.genauth.model.GetOrdersDto;
import tallygate.genauth.model.OrderItem;
import tallygate.genauth.quota.Entitlement;
import tallygate.genauth.quota.MauPeriod;
import tallygate.genauth.quota.QuotaThresholds;

/** Reads the content of the report. */
final class ReportReader {
    private static final int MONTHS = 12;
    private static final int LARGEST_PAGE = 50;

    private final ManagementClient client;
    private final Clock clock;
    private final ProgressBar progress;

    ReportReader(ManagementClient client, Clock clock, ProgressBar progress) {
        this.client = client;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * @param wanted the sections to read
     * @throws TallygateException if a call fails, unless the server refuses its section
     */
    AccountReport read(Source source, Set<SectionName> wanted, QuotaThresholds thresholds) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        return new AccountReport(
                source,
                now,
                thresholds,
                section(wanted.contains(SectionName.PACKAGE), () -> currentPackage(today)),
                section(wanted.contains(SectionName.USAGE), this::entitlements),
                section(wanted.contains(SectionName.MAU), () -> periods(today)),
                section(wanted.contains(SectionName.ORDERS), this::orders));
    }

    /** Reads a section. An access key may have rights to some sections only; the others are marked as refused. */
    private static <T> Section<T> section(boolean wanted, Supplier<T> reader) {
        if (!wanted) {
            return Section.notAskedFor();
        }
        try {
            return Section.read(reader.get());
        } catch (PermissionDeniedException refusal) {
            return Section.refused(refusal.getMessage());
        }
    }

    private PackageState currentPackage(LocalDate today) {
        CostCurrentPackageInfo info = client.getCurrentPackageInfo().data();
        return PackageState.of(
                LenientText.of(info::code),
                LenientText.of(() -> info.goodsPackage().name()),
                LenientText.of(() -> info.goodsPackage().group()),
                LenientText.of(info::endTime),
                LenientText.of(info::overdueDays),
                today);
    }

    private List<Entitlement> entitlements() {
        return Entitlement.listOf(client.getUsageInfo());
    }

    private List<MauPeriod> periods(LocalDate today) {
        LocalDate from = YearMonth.from(today).minusMonths(MONTHS - 1).atDay(1);
        GetMauPeriodUsageHistoryDto months = GetMauPeriodUsageHistoryDto.builder()
                .startTime(from.format(DateTimeFormatter.BASIC_ISO_DATE))
                .endTime(today.format(DateTimeFormatter.BASIC_ISO_DATE))
                .build();
        return MauPeriod.listOf(client.getMauPeriodUsageHistory(months));
    }

    private OrderSummary orders() {
        OrderTally tally = new OrderTally();
        try {
            GetOrdersDto request = GetOrdersDto.builder().limit(LARGEST_PAGE).build();
            for (Page<OrderItem> page : client.getOrdersPaged(request).pages()) {
                page.items().forEach(item -> tally.add(order(item)));
                progress.show(tally.count(), page.total());
            }
        } finally {
            progress.done();
        }
        return tally.result();
    }

    private static Order order(OrderItem item) {
        return new Order(
                LenientText.of(item::orderNo),
                LenientText.of(item::createTime),
                LenientText.of(() -> item.status().value()),
                LenientText.of(item::goodsName),
                LenientText.of(item::actualAmount));
    }
}
