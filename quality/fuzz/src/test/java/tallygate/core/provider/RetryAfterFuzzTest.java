package tallygate.core.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import tallygate.fuzz.Seed;
import tallygate.transport.Headers;

/** Any Date and Retry-After come to no wait or to one between nothing and 31 years; well-formed dates are read exactly. */
class RetryAfterFuzzTest {
    private static final Duration LONGEST = Duration.ofSeconds(999_999_999);
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final long SECONDS_OF_A_CENTURY =
            Duration.between(FIRST, Instant.parse("2070-01-01T00:00:00Z")).toSeconds();
    private static final List<DateTimeFormatter> FORMS = List.of(
            form("EEE, dd MMM yyyy HH:mm:ss 'GMT'"),
            form("EEEE, dd-MMM-yy HH:mm:ss 'GMT'"),
            form("EEE MMM ppd HH:mm:ss yyyy"));

    @FuzzTest
    void anyTextIsAWaitOrNone(byte[] data) {
        List<String> texts = Seed.texts(data, 3);
        Headers.Builder headers = Headers.builder().addReceived("Date", line(texts.get(0)));
        headers.addReceived("Retry-After", line(texts.get(1)));
        headers.addReceived("retry-after", line(texts.get(2)));
        Duration wait = RetryAfter.in(headers.build());
        if (wait != null) {
            assertThat(wait).isBetween(Duration.ZERO, LONGEST);
        }
        texts.forEach(RetryAfterFuzzTest::dateIsReadOrNot);
        everyFormOfADateIsRead(FIRST.plusSeconds(Math.floorMod(hash(data), SECONDS_OF_A_CENTURY)));
    }

    private static void dateIsReadOrNot(String text) {
        HttpDate.parse(text).ifPresent(read -> assertThat(FORMS)
                .anyMatch(form -> HttpDate.parse(form.format(read)).equals(HttpDate.parse(text))));
    }

    private static void everyFormOfADateIsRead(Instant date) {
        for (DateTimeFormatter form : FORMS) {
            assertThat(HttpDate.parse(form.format(date))).as(form.format(date)).contains(date);
        }
    }

    private static long hash(byte[] data) {
        long hash = 1;
        for (byte b : data) {
            hash = 1_000_003 * hash + b;
        }
        return hash;
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    private static String line(String text) {
        return text.replaceAll("[\r\n\0]", "");
    }
}
