package tallygate.benchmarks.jmh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs a JMH benchmark round by round, so that every round has all its variants close together in time. */
public final class Rounds {
    private static final TimeValue ITERATION = TimeValue.milliseconds(300);

    private final List<Map<String, Score>> rounds = new ArrayList<>();

    private Rounds() {}

    /** @param settings beside those that all benchmarks here have */
    public static Rounds run(Class<?> benchmark, int rounds, UnaryOperator<ChainedOptionsBuilder> settings)
            throws RunnerException {
        Rounds run = new Rounds();
        for (int round = 0; round < rounds; round++) {
            run.rounds.add(scores(new Runner(settings.apply(common(benchmark)).build()).run()));
        }
        return run;
    }

    private static ChainedOptionsBuilder common(Class<?> benchmark) {
        return new OptionsBuilder()
                .include(benchmark.getName())
                .forks(1)
                .warmupIterations(3)
                .warmupTime(ITERATION)
                .measurementIterations(2)
                .measurementTime(ITERATION)
                .timeUnit(TimeUnit.NANOSECONDS)
                .addProfiler(GCProfiler.class)
                .addProfiler(ProcessorProfiler.class)
                .jvmArgs("-Xms512m", "-Xmx512m", "-XX:+UseParallelGC")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    /**
     * A value of each round.
     *
     * @param variant the name of the method, then the values of the parameters by the order of the parameters' names
     */
    public double[] values(String variant, ToDoubleFunction<Score> value) {
        return rounds.stream()
                .mapToDouble(round -> value.applyAsDouble(round.get(variant)))
                .toArray();
    }

    private static Map<String, Score> scores(Collection<RunResult> results) {
        Map<String, Score> scores = new HashMap<>();
        for (RunResult result : results) {
            scores.put(
                    variant(result.getParams()),
                    new Score(
                            result.getPrimaryResult().getScore(),
                            secondary(result, ProcessorProfiler.RESULT),
                            secondary(result, "gc.alloc.rate.norm")));
        }
        return scores;
    }

    private static String variant(BenchmarkParams parameters) {
        StringBuilder variant = new StringBuilder(parameters.getBenchmark().replaceFirst(".*\\.", ""));
        parameters.getParamsKeys().stream().sorted().forEach(key -> variant.append(' ')
                .append(parameters.getParam(key)));
        return variant.toString();
    }

    private static double secondary(RunResult result, String name) {
        return result.getSecondaryResults().get(name).getScore();
    }
}
