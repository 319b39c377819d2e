package tallygate.ledger;

import static tallygate.ledger.Usages.append;
import static tallygate.ledger.Usages.outcomes;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tallygate.ledger.UsageServer.Fault;

/** A ledger in a temporary directory, on a clock that the test moves, and a server that records its usages. */
@Timeout(60)
abstract class LedgerFixture {
    @TempDir
    Path directory;

    final AdjustableClock clock = new AdjustableClock();
    final UsageServer server = new UsageServer(clock);
    Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("usages.ledger");
    }

    UsageLedger open() throws IOException {
        return UsageLedger.open(file, clock);
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
}
