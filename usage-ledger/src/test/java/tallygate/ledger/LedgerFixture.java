package tallygate.ledger;

import static tallygate.ledger.Usages.append;
import static tallygate.ledger.Usages.outcomes;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.ledger.UsageServer.Fault;

/** A ledger in each kind of database, on a clock that the test moves, and a server that records its usages. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestDatabase.class)
@Timeout(60)
abstract class LedgerFixture {
    /** Real time passes for senders that wait for others, and none on the clock. */
    static final Duration LEASE = Duration.ofMillis(200);

    @Parameter
    TestDatabase database;

    @TempDir(factory = QuickDirectory.class)
    Path directory;

    final AdjustableClock clock = new AdjustableClock();
    final UsageServer server = new UsageServer(clock);

    @BeforeEach
    void clear() throws SQLException {
        database.clear();
    }

    UsageLedger open() throws IOException {
        return database.open(directory, options());
    }

    LedgerOptions options() {
        return LedgerOptions.defaults().withClock(clock).withLease(LEASE);
    }

    /** Leaves a record on file whose response was lost. */
    void leaveOutcomeUnknown() throws Exception {
        server.faults((record, key) -> Fault.after(CallFailures.timeout()));
        try (UsageLedger ledger = open()) {
            append(ledger, 1);
            ledger.send(server, 1);
        }
        server.faults((record, key) -> Fault.NONE);
    }

    UsageState stateAfter(RuntimeException failure) throws Exception {
        server.faults((record, key) -> Fault.before(failure));
        try (UsageLedger ledger = open()) {
            append(ledger, 1);
            ledger.send(server, 1);
        }
        try (UsageLedger ledger = open()) {
            return outcomes(ledger).get(0).state();
        }
    }

    /** What a sender has in hand that dies: it claims the next open records and is not heard of any more. */
    List<Claim> die(int claimed) throws IOException {
        try (LedgerDatabase connected = database.database(directory)) {
            return new Claims(connected, clock, LEASE, "dead " + System.nanoTime()).claim(0, Long.MAX_VALUE, claimed);
        }
    }
}
