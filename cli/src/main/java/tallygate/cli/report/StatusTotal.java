package tallygate.cli.report;

import java.math.BigDecimal;

/**
 * The number of orders with a status, and the sum of their amounts.
 *
 * @param sum exact; orders whose amount is not a number are ignored
 * @param leftOut the number of ignored orders
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
