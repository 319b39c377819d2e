package tallygate.cli.report;

import java.math.BigDecimal;

/**
 * How many orders have a status, and what they amount to.
 *
 * @param sum exact; orders whose amount is not a number are left out
 * @param leftOut how many orders that is
 */
record StatusTotal(String status, int count, BigDecimal sum, int leftOut) {

    static StatusTotal none(String status) {
        return new StatusTotal(status, 0, BigDecimal.ZERO, 0);
    }

    StatusTotal plus(Order order) {
        return order.amountNumber()
                .map(amount -> new StatusTotal(status, count + 1, sum.add(amount), leftOut))
                .orElseGet(() -> new StatusTotal(status, count + 1, sum, leftOut + 1));
    }
}
