package tallygate.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OrderTallyTest {
    private final OrderTally tally = new OrderTally();

    @Test
    void keepsTheTenNewestWhateverTheOrderTheyComeIn() {
        IntStream.of(3, 11, 7, 1, 9, 12, 5, 2, 10, 8, 4, 6).forEach(month -> tally.add(order(month, "3", "1")));

        assertThat(tally.result().latest())
                .extracting(Order::created)
                .hasSize(10)
                .startsWith("2025-12", "2025-11");
        assertThat(tally.result().all().count()).isEqualTo(12);
    }

    @Test
    void sumsAreExact() {
        tally.add(order(1, "3", "0.1"));
        tally.add(order(2, "3", "0.2"));
        tally.add(order(3, "1", "12345678901234567890.005"));

        assertThat(tally.result().byStatus())
                .extracting(StatusTotal::sum)
                .containsExactly(new BigDecimal("12345678901234567890.005"), new BigDecimal("0.3"));
        assertThat(tally.result().all().sum()).isEqualByComparingTo("12345678901234567890.305");
    }

    @Test
    void amountThatIsNoNumberIsCountedAndLeftOutOfTheSum() {
        tally.add(order(1, "3", "on request"));
        tally.add(order(2, "3", "5"));

        assertThat(tally.result().all()).isEqualTo(new StatusTotal("all", 2, new BigDecimal("5"), 1));
    }

    @Test
    void latestTwelveMonthsAreSummedUpByStatus() {
        for (int month = 1; month <= 12; month++) {
            tally.add(new Order("n", "2025-%02d-03 10:00:00".formatted(month), "3", "goods", "1.5"));
        }
        tally.add(new Order("n", "2026-01-31 10:00:00", "3", "goods", "2"));
        tally.add(new Order("n", "2026-01-02 10:00:00", "1", "goods", "on request"));
        tally.add(new Order("n", "soon", "1", "goods", "9"));

        assertThat(tally.result().byMonth()).hasSize(12).last().satisfies(month -> {
            assertThat(month.month()).isEqualTo(YearMonth.of(2026, 1));
            assertThat(month.counts()).isEqualTo(Map.of("3", 1, "1", 1));
            assertThat(month.sum()).isEqualByComparingTo("2");
        });
        assertThat(tally.result().byMonth().get(0).month()).isEqualTo(YearMonth.of(2025, 2));
    }

    private static Order order(int month, String status, String amount) {
        return new Order("no" + month, "2025-%02d".formatted(month), status, "goods", amount);
    }
}
