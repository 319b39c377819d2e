package tallygate.sandbox.internal.genauth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tallygate.sandbox.internal.http.Parameters;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.json.Templates;

/** Returns monthly active users: one record for every month that has a requested day. */
final class ActiveUsers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int QUOTA = 1000;

    private ActiveUsers() {}

    static Map<String, Object> history(Map<String, Object> example, ReceivedCall call) {
        LocalDate start = Parameters.day(call, "startTime");
        LocalDate end = Parameters.day(call, "endTime");
        if (end.isBefore(start)) {
            throw new Rejection(400, "Parameter endTime must not be before startTime");
        }
        Map<String, Object> template = Templates.firstElement(example, "records");
        YearMonth last = YearMonth.from(end);
        List<Map<String, Object>> records = Stream.iterate(
                        YearMonth.from(start), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> Templates.filled(template, record(month)))
                .toList();
        return Templates.filled(example, Map.of("records", records));
    }

    private static Map<String, String> record(YearMonth month) {
        return Map.of(
                "periodStartTime", month.atDay(1).format(DAY),
                "periodEndTime", month.atEndOfMonth().format(DAY),
                "amount", Integer.toString(QUOTA),
                "current", Long.toString(users(month)));
    }

    /** Returns the users of a month, which grow, decrease in August and exceed the quota in December. */
    private static long users(YearMonth month) {
        int growth = 480 + 29 * month.getMonthValue();
        return switch (month.getMonthValue()) {
            case 8 -> growth / 2;
            case 12 -> growth + 240;
            default -> growth + (month.getYear() * 13 + month.getMonthValue() * 31) % 90;
        };
    }
}
