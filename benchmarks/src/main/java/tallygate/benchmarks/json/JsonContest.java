package tallygate.benchmarks.json;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import tallygate.benchmarks.report.Report;

/** Runs {@link JsonBenchmark} round by round, so that every round has all libraries close together in time. */
public final class JsonContest {
    public static final String NAME = "JSON";

    private final Path currentJackson;

    /** @param currentJackson the folder of the jars of the current Jackson */
    public JsonContest(Path currentJackson) {
        this.currentJackson = currentJackson;
    }

    public void run(Report report, int rounds) throws Exception {
        Map<String, double[]> ratios = new HashMap<>();
        for (int round = 0; round < rounds; round++) {
            Collection<RunResult> results = runOnce();
            for (RunResult result : results) {
                put(ratios, rounds, round, result, one(results, result));
            }
        }
        for (String figure : new String[] {"decode time", "decode bytes", "encode time", "encode bytes"}) {
            for (Shape shape : Shape.values()) {
                for (Library library : Library.values()) {
                    report.add(
                            figure + ", " + shape.name().toLowerCase(Locale.ROOT),
                            library.title(),
                            ratios.get(figure + shape + library));
                }
            }
        }
    }

    private Collection<RunResult> runOnce() throws Exception {
        return new Runner(new OptionsBuilder()
                        .include(JsonBenchmark.class.getName())
                        .forks(1)
                        .warmupIterations(2)
                        .warmupTime(TimeValue.milliseconds(500))
                        .measurementIterations(2)
                        .measurementTime(TimeValue.milliseconds(500))
                        .timeUnit(TimeUnit.MICROSECONDS)
                        .addProfiler(GCProfiler.class)
                        .jvmArgsAppend("-D" + CurrentJackson.FOLDER + "=" + currentJackson)
                        .build())
                .run();
    }

    private static RunResult one(Collection<RunResult> results, RunResult of) {
        return results.stream()
                .filter(result -> parameter(result, "library").equals(Library.VENDOR_SDK.name())
                        && parameter(result, "shape").equals(parameter(of, "shape"))
                        && result.getParams()
                                .getBenchmark()
                                .equals(of.getParams().getBenchmark()))
                .findFirst()
                .orElseThrow();
    }

    private static void put(Map<String, double[]> ratios, int rounds, int round, RunResult result, RunResult one) {
        String verb = result.getParams().getBenchmark().replaceFirst(".*\\.", "");
        String key = parameter(result, "shape") + parameter(result, "library");
        ToDoubleFunction<RunResult> time = of -> of.getPrimaryResult().getScore();
        ToDoubleFunction<RunResult> bytes =
                of -> of.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
        ratios.computeIfAbsent(verb + " time" + key, unused -> new double[rounds])[round] =
                time.applyAsDouble(result) / time.applyAsDouble(one);
        ratios.computeIfAbsent(verb + " bytes" + key, unused -> new double[rounds])[round] =
                bytes.applyAsDouble(result) / bytes.applyAsDouble(one);
    }

    private static String parameter(RunResult result, String name) {
        return result.getParams().getParam(name);
    }
}
