package tallygate.bucket4j;

import static java.util.Objects.requireNonNull;

import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import javax.sql.DataSource;
import tallygate.core.RateLimiter;
import tallygate.core.RouteLimit;

/**
 * Shares rate limits among any number of processes and machines, in a table of PostgreSQL. For {@code rateLimiters(..)} of a
 * client's builder:
 *
 * <pre>{@code
 * SubscriptionUsageClient.builder()
 *         .limits(PublishedLimits.LIVE)
 *         .rateLimiters(SharedRateLimits.in(dataSource, "pagarme-live"))
 * }</pre>
 *
 * <p>Each request holds one row lock for the time of a transaction. The clocks of the machines must agree: one that is a
 * second ahead takes permits a second early. Thread-safe. A call whose permit cannot be obtained because the database fails
 * is not sent.
 */
public final class SharedRateLimits implements Function<RouteLimit, RateLimiter> {
    private static final String TABLE = "tallygate_rate_limits";

    private final ProxyManager<String> buckets;
    private final String account;

    private SharedRateLimits(ProxyManager<String> buckets, String account) {
        this.buckets = buckets;
        this.account = account;
    }

    /**
     * Creates shared rate limits, and the table if it does not exist.
     *
     * @param source provides a connection for each call that waits for a permit; it stays open
     * @param account the owner of the limits: processes with the same account, database and limits count together
     * @throws SQLException if the database cannot be reached, or is not PostgreSQL
     */
    public static SharedRateLimits in(DataSource source, String account) throws SQLException {
        createTable(source);
        return new SharedRateLimits(
                Bucket4jPostgreSQL.selectForUpdateBasedBuilder(source)
                        .primaryKeyMapper(PrimaryKeyMapper.STRING)
                        .table(TABLE)
                        .build(),
                requireNonNull(account, "account"));
    }

    /** Returns the limiter of one limit, which counts together with those of the same limit in other processes. */
    @Override
    public RateLimiter apply(RouteLimit limit) {
        return new SharedRateLimiter(buckets, account + ": " + limit, limit.requestsPerMinute());
    }

    private static void createTable(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            // Locked, because two processes that start at once would both find no table.
            statement.execute("SELECT pg_advisory_lock(7468291003554128)");
            try {
                statement.execute("CREATE TABLE IF NOT EXISTS " + TABLE
                        + " (id TEXT PRIMARY KEY, state BYTEA, expires_at BIGINT)");
            } finally {
                statement.execute("SELECT pg_advisory_unlock(7468291003554128)");
            }
        }
    }
}
