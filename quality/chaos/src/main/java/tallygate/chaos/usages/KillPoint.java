package tallygate.chaos.usages;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * When a process is killed.
 *
 * @param recordsOnFile as soon as the ledger has these
 * @param requests and there were so many since the process was started
 * @param momentMillis and then a moment later
 */
record KillPoint(int recordsOnFile, long requests, long momentMillis) {
    private static final int LONGEST_MOMENT = 30;

    /** One in ten, at least one, while the records are put on file; the others while they are sent, evenly. */
    static List<KillPoint> draw(int kills, int records, Random random) {
        int early = (kills + 9) / 10;
        List<KillPoint> points = new ArrayList<>();
        random.ints(early, 0, records).sorted().forEach(onFile -> points.add(new KillPoint(onFile, 0, 0)));
        int before = 0;
        for (int requests : random.ints(kills - early, 1, records).sorted().toArray()) {
            points.add(new KillPoint(0, requests - before, random.nextInt(LONGEST_MOMENT)));
            before = requests;
        }
        return points;
    }
}
