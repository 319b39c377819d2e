package tallygate.ledger;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a sender does with the records in its hand, from more than one thread. */
class ClaimsTest extends LedgerFixture {
    /** Both change many rows in a transaction, and PostgreSQL ends one of two that wait for each other. */
    @Test
    void renewalAndGivingBackDoNotWaitForEachOther() throws Exception {
        ExecutorService renewals = Executors.newSingleThreadExecutor();
        try (UsageLedger ledger = open();
                LedgerDatabase connected = database.database(directory)) {
            Usages.append(ledger, 100);
            Claims claims = new Claims(connected, clock, LEASE, "owner");
            for (int round = 0; round < 30; round++) {
                List<Claim> claimed = claims.claim(0, Long.MAX_VALUE, 100);
                Collections.reverse(claimed);
                Future<?> renewal = renewals.submit(() -> {
                    claims.renewAll();
                    return null;
                });
                claims.giveBack(claimed, null);
                renewal.get(20, TimeUnit.SECONDS);
            }
        } finally {
            renewals.shutdownNow();
        }
    }
}
