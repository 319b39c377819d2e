package tallygate.genauth.quota;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tallygate.genauth.model.CostGetMauPeriodUsageHistoryRespDto;
import tallygate.genauth.model.MauPeriodUsageHistoryDto;

/**
 * The monthly active users of one billing period.
 *
 * @param startText first day, as the server wrote it
 * @param endText last day, as the server wrote it
 */
public record MauPeriod(String startText, String endText, String usedText, String limitText) implements QuotaUse {

    public MauPeriod {
        Objects.requireNonNull(startText, "startText");
        Objects.requireNonNull(endText, "endText");
        Objects.requireNonNull(usedText, "usedText");
        Objects.requireNonNull(limitText, "limitText");
    }

    /** Returns the period that the server describes. Missing texts are empty. */
    public static MauPeriod of(MauPeriodUsageHistoryDto period) {
        return new MauPeriod(
                SentText.of(period::periodStartTime),
                SentText.of(period::periodEndTime),
                SentText.of(period::current),
                SentText.of(period::amount));
    }

    /**
     * Returns all periods of a response of {@code getMauPeriodUsageHistory}, in its order.
     *
     * @throws tallygate.json.MissingPropertyException if the response has no list of records
     */
    public static List<MauPeriod> listOf(CostGetMauPeriodUsageHistoryRespDto response) {
        return response.data().records().stream().map(MauPeriod::of).toList();
    }

    /** Returns the first day; empty if the server did not write it as {@code yyyyMMdd}. */
    public Optional<LocalDate> firstDay() {
        return day(startText);
    }

    /** Returns the last day; empty if the server did not write it as {@code yyyyMMdd}. */
    public Optional<LocalDate> lastDay() {
        return day(endText);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeParseException notTheDocumentedForm) {
            return Optional.empty();
        }
    }
}
