package tallygate.ledger;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Renews the lease of a sender on a thread of its own, until it is closed. */
final class Lease implements AutoCloseable {
    private static final int RENEWALS = 4;
    private static final System.Logger LOG = System.getLogger(Lease.class.getName());

    private final Claims claims;
    private final ScheduledExecutorService renewals;
    private volatile long until;

    Lease(Claims claims) {
        this.claims = claims;
        until = claims.now() + claims.leaseMillis();
        renewals = Executors.newSingleThreadScheduledExecutor(Lease::thread);
        long pause = Math.max(1, claims.leaseMillis() / RENEWALS);
        renewals.scheduleWithFixedDelay(this::renew, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Returns whether this sender still has the claim; a lapsed lease is renewed if no other sender has the record. */
    boolean holds(Claim claim) throws IOException {
        return claims.now() < Math.max(until, claim.leaseUntil()) || claims.renew(claim);
    }

    /** Ends the renewals, and the lease if the database allows it; otherwise the lease lapses. */
    @Override
    public void close() {
        renewals.shutdownNow();
        try {
            claims.releaseAll();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The lease of a sender of usages could not be ended; it lapses.", e);
        }
    }

    private void renew() {
        long before = claims.now();
        try {
            claims.renewAll();
            // After a lapse another sender may have some of the records, so each is renewed separately.
            if (before < until) {
                until = before + claims.leaseMillis();
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "The lease of a sender of usages could not be renewed.", e);
        }
    }

    /** Returns a thread that does not keep a program from ending. */
    static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "tallygate-usage-ledger");
        thread.setDaemon(true);
        return thread;
    }
}
