package tallygate.chaos.usages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * When a process is killed: as soon as the ledger's file and the number of requests have reached these, and then a moment
 * later.
 */
record KillPoint(long bytesOnFile, long requests, long momentMillis) {
    private static final int BYTES_OF_A_RECORD = 150;
    private static final int LONGEST_MOMENT = 30;

    /** One in ten, at least one, while the records are put on file; the others while they are sent, evenly. */
    static List<KillPoint> draw(int kills, int records, Random random) {
        List<KillPoint> points = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            boolean early = i % 10 == 0;
            points.add(new KillPoint(
                    early ? random.nextInt(records * BYTES_OF_A_RECORD) : 0,
                    early ? 0 : 1 + random.nextInt(records),
                    early ? 0 : random.nextInt(LONGEST_MOMENT)));
        }
        points.sort(Comparator.comparingLong(KillPoint::requests));
        return points;
    }
}
