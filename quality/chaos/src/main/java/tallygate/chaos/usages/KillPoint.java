package tallygate.chaos.usages;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * When a process is killed.
 *
 * @param bytesOnFile as soon as the ledger's file has these
 * @param requests and there were so many since the process was started
 * @param momentMillis and then a moment later
 */
record KillPoint(long bytesOnFile, long requests, long momentMillis) {
    private static final int BYTES_OF_A_RECORD = 150;
    private static final int LONGEST_MOMENT = 30;

    /** One in ten, at least one, while the records are put on file; the others while they are sent, evenly. */
    static List<KillPoint> draw(int kills, int records, Random random) {
        int early = (kills + 9) / 10;
        List<KillPoint> points = new ArrayList<>();
        random.ints(early, 0, records * BYTES_OF_A_RECORD)
                .sorted()
                .forEach(bytes -> points.add(new KillPoint(bytes, 0, 0)));
        int before = 0;
        for (int requests : random.ints(kills - early, 1, records).sorted().toArray()) {
            points.add(new KillPoint(0, requests - before, random.nextInt(LONGEST_MOMENT)));
            before = requests;
        }
        return points;
    }
}
