// Generated from tallygate/spec/genauth/metering-and-billing.yaml#/components/schemas/OrderStatus
// by api-spec/templates/enum.mustache. Changes belong there: the next build overwrites this file.
package tallygate.genauth.model;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far an order has come.
 *
 * <p>The set is open: a text that is none of the constants is a value, too.
 */
public final class OrderStatus {
    /** Waits for payment. */
    public static final OrderStatus UNPAID = new OrderStatus("1");

    /** Is paid. */
    public static final OrderStatus PAID = new OrderStatus("2");

    /** Is paid and in force. */
    public static final OrderStatus COMPLETED = new OrderStatus("3");

    /** Was cancelled. */
    public static final OrderStatus CANCELLED = new OrderStatus("4");

    /** Was not paid in time. */
    public static final OrderStatus EXPIRED = new OrderStatus("5");

    static final Map<String, OrderStatus> CONSTANTS = Stream.of(
                    UNPAID,
                    PAID,
                    COMPLETED,
                    CANCELLED,
                    EXPIRED)
            .collect(Collectors.toUnmodifiableMap(OrderStatus::value, Function.identity()));

    private final String value;

    private OrderStatus(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The constant that has this text on the wire, or a value for a text that is not known. */
    public static OrderStatus of(String value) {
        OrderStatus constant = CONSTANTS.get(value);
        return constant == null ? new OrderStatus(value) : constant;
    }

    /** The text on the wire. */
    public String value() {
        return value;
    }

    /** Whether this is one of the constants. */
    public boolean isKnown() {
        return CONSTANTS.containsKey(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrderStatus that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** The text on the wire. */
    @Override
    public String toString() {
        return value;
    }
}

