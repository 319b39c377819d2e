package tallygate.benchmarks.json;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import tallygate.benchmarks.jmh.Rounds;
import tallygate.benchmarks.jmh.Score;
import tallygate.benchmarks.report.Figure;
import tallygate.benchmarks.report.Report;

/** Decoding and encoding by all libraries, beside what the vendor's SDK does. */
public final class JsonContest {
    public static final String NAME = "JSON";
    public static final String DECODE_SPEED = "decode speed";
    public static final String DECODE_BYTES = "decode bytes";

    private final Path currentJackson;

    /** @param currentJackson the folder of the jars of the current Jackson */
    public JsonContest(Path currentJackson) {
        this.currentJackson = currentJackson;
    }

    /** The table of a shape. */
    public static String table(Shape shape) {
        return NAME + ", " + shape.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public void run(Report report, int rounds) throws Exception {
        System.setProperty(CurrentJackson.FOLDER, currentJackson.toString());
        for (Shape shape : Shape.values()) {
            SameDocument.require(shape);
        }
        Rounds run = Rounds.run(
                JsonBenchmark.class,
                rounds,
                options -> options.jvmArgsAppend("-D" + CurrentJackson.FOLDER + "=" + currentJackson));
        for (Shape shape : Shape.values()) {
            for (Library library : Library.values()) {
                for (String verb : new String[] {"decode", "encode"}) {
                    String row = library.title();
                    report.add(table(shape), row, verb + " speed", ratio(run, verb, shape, library, Score::nanos, -1));
                    report.add(table(shape), row, verb + " bytes", ratio(run, verb, shape, library, Score::bytes, 1));
                }
            }
        }
    }

    /** @param power -1 where less is more */
    private static Figure ratio(
            Rounds run, String verb, Shape shape, Library library, ToDoubleFunction<Score> value, int power) {
        ToDoubleFunction<Score> figure = score -> Math.pow(value.applyAsDouble(score), power);
        return Figure.ratio(
                run.values(variant(verb, shape, library), figure),
                run.values(variant(verb, shape, Library.VENDOR_SDK), figure));
    }

    private static String variant(String verb, Shape shape, Library library) {
        return verb + " " + library + " " + shape;
    }
}
