package tallygate.cli.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import tallygate.core.paging.Page;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.model.CostCurrentPackageInfo;
import tallygate.genauth.model.GetMauPeriodUsageHistoryDto;
import tallygate.genauth.model.GetOrdersDto;
import tallygate.genauth.model.OrderItem;
import tallygate.genauth.quota.Entitlement;
import tallygate.genauth.quota.MauPeriod;
import tallygate.json.MissingPropertyException;

/** Asks for everything the report shows. */
final class ReportReader {
    private static final int MONTHS = 12;
    private static final int LARGEST_PAGE = 50;

    private final ManagementClient client;
    private final Clock clock;
    private final Progress progress;

    ReportReader(ManagementClient client, Clock clock, Progress progress) {
        this.client = client;
        this.clock = clock;
        this.progress = progress;
    }

    Report read(Report.Source source) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        return new Report(
                source, now, currentPackage(now.toLocalDate()), entitlements(), periods(now.toLocalDate()), orders());
    }

    private PackageState currentPackage(LocalDate today) {
        CostCurrentPackageInfo info = client.getCurrentPackageInfo().data();
        return PackageState.of(
                sent(info::code),
                sent(() -> info.goodsPackage().name()),
                sent(() -> info.goodsPackage().group()),
                sent(info::endTime),
                sent(info::overdueDays),
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

    private Orders orders() {
        OrderTally tally = new OrderTally();
        try {
            GetOrdersDto request = GetOrdersDto.builder().limit(LARGEST_PAGE).build();
            for (Page<OrderItem> page : client.getOrdersPaged(request).pages()) {
                page.items().forEach(item -> tally.add(order(item)));
                progress.orders(tally.count(), page.total());
            }
        } finally {
            progress.done();
        }
        return tally.result();
    }

    private static Order order(OrderItem item) {
        return new Order(
                sent(item::orderNo),
                sent(item::createTime),
                sent(() -> item.status().value()),
                sent(item::goodsName),
                sent(item::actualAmount));
    }

    /** What the server sent, or nothing: one missing property is no reason to show no report. */
    private static String sent(Supplier<String> property) {
        try {
            return property.get();
        } catch (MissingPropertyException leftOut) {
            return "";
        }
    }
}
