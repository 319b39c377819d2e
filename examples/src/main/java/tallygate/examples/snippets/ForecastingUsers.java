package tallygate.examples.snippets;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.model.GetMauPeriodUsageHistoryDto;
import tallygate.genauth.quota.MauPeriod;
import tallygate.genauth.quota.QuotaForecast;
import tallygate.genauth.quota.QuotaForecasts;

/** The monthly active users at the end of this month, and the day on which they reach the quota. */
public final class ForecastingUsers {
    private ForecastingUsers() {}

    public static void main(String[] arguments) {
        try (ManagementClient client = ManagementClient.fromEnv()) {
            // snippet:start forecast
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            GetMauPeriodUsageHistoryDto lastYear = GetMauPeriodUsageHistoryDto.builder()
                    .startTime(today.minusMonths(12).format(DateTimeFormatter.BASIC_ISO_DATE))
                    .endTime(today.format(DateTimeFormatter.BASIC_ISO_DATE))
                    .build();
            var history = MauPeriod.listOf(client.getMauPeriodUsageHistory(lastYear));
            System.out.println(QuotaForecasts.ofMonthlyActiveUsers(history, today)
                    .map(QuotaForecast::toString)
                    .orElse("Too little history for a forecast."));
            // snippet:end forecast
        }
    }
}
