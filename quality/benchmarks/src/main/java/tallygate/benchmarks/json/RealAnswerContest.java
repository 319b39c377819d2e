package tallygate.benchmarks.json;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tallygate.benchmarks.report.Figure;
import tallygate.benchmarks.report.Report;

/**
 * Decoding and encoding of real answers, the libraries taking turns in one process every few milliseconds: whatever else the machine
 * does meets all of them alike. Takes the processor time and the bytes of its thread.
 */
public final class RealAnswerContest {
    public static final String NAME = "JSON of real answers";

    public static final String TALLYGATE = "Tallygate";
    public static final String DECODE_MICROS = "decode µs";
    private static final String CURRENT_JACKSON = "Jackson databind, current";
    private static final int ROUNDS = 20;
    private static final int WARM_UPS = 20;
    private static final int BYTES_A_ROUND = 4_000_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Report report;

    /** Keeps what was made from being optimized away. */
    private Object made = "";

    private interface Work {
        Object once() throws IOException;
    }

    /** What each of the rounds took, for one time. */
    private record Measured(double[] nanos, double[] bytes) {
        Measured() {
            this(new double[ROUNDS], new double[ROUNDS]);
        }
    }

    private RealAnswerContest(Report report) {
        this.report = report;
    }

    /** The table of an answer. */
    public static String table(RealAnswer answer) {
        return NAME + ", " + answer.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** @param currentJackson the folder of the jars of the current Jackson */
    public static void run(Report report, Path currentJackson) throws Exception {
        System.setProperty(CurrentJackson.FOLDER, currentJackson.toString());
        for (RealAnswer answer : RealAnswer.values()) {
            new RealAnswerContest(report).run(answer);
        }
    }

    private void run(RealAnswer answer) throws Exception {
        Map<String, Work> decoding = new LinkedHashMap<>();
        Map<String, Work> encoding = new LinkedHashMap<>();
        for (Map.Entry<String, Codec> each : codecs(answer).entrySet()) {
            Codec codec = each.getValue();
            Object value = codec.decode(answer.bytes());
            SameDocument.require(each.getKey(), answer.bytes(), codec);
            decoding.put(each.getKey(), () -> codec.decode(answer.bytes()));
            encoding.put(each.getKey(), () -> codec.encode(value));
        }
        encoding.remove("Moshi's reader by hand");
        compare(answer, "decode", decoding);
        compare(answer, "encode", encoding);
    }

    private static Map<String, Codec> codecs(RealAnswer answer) throws Exception {
        Map<String, Codec> codecs = new LinkedHashMap<>();
        codecs.put(CURRENT_JACKSON, CurrentJackson.load(answer.plainType()));
        codecs.put(TALLYGATE, new TallygateCodec(answer.adapter()));
        codecs.put("Moshi, adapters by reflection", new MoshiCodec(answer.plainType()));
        if (answer == RealAnswer.USAGE_OF_40_ENTITLEMENTS) {
            codecs.put("Moshi's reader by hand", new MoshiWalk());
        }
        return codecs;
    }

    private void compare(RealAnswer answer, String verb, Map<String, Work> works) throws IOException {
        int times = Math.max(1, BYTES_A_ROUND / answer.bytes().length);
        Map<String, Measured> measured = new LinkedHashMap<>();
        works.keySet().forEach(name -> measured.put(name, new Measured()));
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            for (Map.Entry<String, Work> work : works.entrySet()) {
                measure(work.getValue(), times, measured.get(work.getKey()), round);
            }
        }
        String table = table(answer);
        Measured one = measured.get(CURRENT_JACKSON);
        measured.forEach((name, each) -> {
            report.add(table, name, verb + " speed", Figure.ratio(one.nanos(), each.nanos()));
            report.add(table, name, verb + " bytes", Figure.ratio(each.bytes(), one.bytes()));
            report.add(table, name, verb + " µs", Figure.of(each.nanos()).times(1e-3));
        });
    }

    private void measure(Work work, int times, Measured measured, int round) throws IOException {
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long nanos = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            made = work.once();
        }
        if (round >= 0 && made != null) {
            measured.nanos()[round] = (double) (threads.getCurrentThreadCpuTime() - nanos) / times;
            measured.bytes()[round] = (double) (threads.getCurrentThreadAllocatedBytes() - bytes) / times;
        }
    }
}
