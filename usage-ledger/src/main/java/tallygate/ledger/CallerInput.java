package tallygate.ledger;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import tallygate.core.provider.IdempotencyKeys;

/** Checks the input of callers that append. */
final class CallerInput {
    private CallerInput() {}

    static void requireKeyed(Map<String, ?> values) {
        values.forEach((key, value) -> {
            IdempotencyKeys.requireValid("idempotency key", key);
            requireNonNull(value, "record");
        });
    }

    static void requireTransaction(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalArgumentException(
                    "The connection commits each statement by itself. Call setAutoCommit(false), append the record in the"
                            + " transaction that it belongs to, and commit that.");
        }
    }
}
