package tallygate.benchmarks.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import tallygate.benchmarks.report.Report;
import tallygate.ledger.UsageLedger;
import tallygate.ledger.UsageRecord;

/** Appends to one ledger and sends from it. */
final class LedgerLoad {
    static final int THREADS = 16;

    private static final int ROUNDS = 3;
    private static final long SLICE_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int BATCH = 1000;

    private final UsageLedger ledger;
    private final Report report;
    private final String table;
    private final String row;
    private int records;

    LedgerLoad(UsageLedger ledger, Report report, String table, String row) {
        this.ledger = ledger;
        this.report = report;
        this.table = table;
        this.row = row;
    }

    /** @return how many records the ledger holds in the end */
    int run() throws Exception {
        double[] single = new double[ROUNDS];
        double[] batches = new double[ROUNDS];
        double[] sent = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double singles = singles();
            double inBatches = batches();
            double sending = send();
            if (round >= 0) {
                single[round] = singles;
                batches[round] = inBatches;
                sent[round] = sending;
            }
        }
        report.add(table, row, "appended one by one, a second", single);
        report.add(table, row, "appended by " + BATCH + ", a second", batches);
        report.add(table, row, "sent, a second", sent);
        return records;
    }

    private double singles() throws Exception {
        long begun = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        int appended = 0;
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                running.add(threads.submit(() -> appendUntil(begun + SLICE_NANOS)));
            }
            for (Future<Integer> each : running) {
                appended += each.get();
            }
        } finally {
            threads.shutdown();
        }
        records += appended;
        return perSecond(appended, begun);
    }

    private int appendUntil(long end) throws Exception {
        int appended = 0;
        while (System.nanoTime() < end) {
            ledger.append(usage());
            appended++;
        }
        return appended;
    }

    private double batches() throws Exception {
        long begun = System.nanoTime();
        int appended = 0;
        while (System.nanoTime() - begun < SLICE_NANOS / 2) {
            Map<String, UsageRecord> batch = new LinkedHashMap<>();
            for (int i = 0; i < BATCH; i++) {
                batch.put(UUID.randomUUID().toString(), usage());
            }
            appended += ledger.appendAll(batch);
        }
        records += appended;
        return perSecond(appended, begun);
    }

    private double send() throws Exception {
        int pending = ledger.summary().pending();
        long begun = System.nanoTime();
        ledger.send((usage, key) -> "usage_" + key, THREADS);
        return perSecond(pending, begun);
    }

    private static double perSecond(int count, long begun) {
        return count * 1e9 / (System.nanoTime() - begun);
    }

    private static UsageRecord usage() {
        return UsageRecord.of("sub_abcdefghijklmnop", "si_abcdefghijklmnop", 1, "Calls of the API", Instant.now())
                .withCode("customer-4711")
                .withGroup("api");
    }
}
