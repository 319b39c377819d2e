package tallygate.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tallygate.benchmarks.json.JsonContest;
import tallygate.benchmarks.json.RealAnswerContest;
import tallygate.benchmarks.load.ColdStart;
import tallygate.benchmarks.load.Contest;
import tallygate.benchmarks.load.IdleClients;
import tallygate.benchmarks.load.Jdk;
import tallygate.benchmarks.load.Libraries;
import tallygate.benchmarks.load.RunningServer;
import tallygate.benchmarks.load.Scenario;
import tallygate.benchmarks.load.TokenRequests;
import tallygate.benchmarks.promise.PromiseContest;
import tallygate.benchmarks.report.Comparison;
import tallygate.benchmarks.report.Report;
import tallygate.benchmarks.server.ServerCertificate;

/**
 * Runs all comparisons and writes {@code results.md} and {@code results.json} beside the jar. Takes the folder of the jar, and
 * optionally how many rounds, how many milliseconds a slice, and a regular expression for the names of the comparisons that are
 * wanted alone.
 */
public final class Benchmarks {
    /** As long as the server runs. */
    private static final long TOKEN_SECONDS = TimeUnit.HOURS.toSeconds(2);

    /** Of what JMH runs, each of its variants in a JVM of its own. */
    private static final int MOST_ROUNDS_OF_JMH = 3;

    private final Path folder;
    private final int rounds;
    private final long sliceMillis;
    private final Predicate<String> wanted;
    private final Libraries libraries;
    private final Report report = new Report();

    private Benchmarks(Path folder, int rounds, long sliceMillis, Predicate<String> wanted) {
        this.folder = folder;
        this.rounds = rounds;
        this.sliceMillis = sliceMillis;
        this.wanted = wanted;
        this.libraries = new Libraries(folder.resolve("benchmarks.jar"), folder.resolve("lib"));
    }

    public static void main(String[] arguments) throws Exception {
        new Benchmarks(
                        Path.of(arguments[0]),
                        arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5,
                        arguments.length > 2 ? Long.parseLong(arguments[2]) : 1000,
                        Pattern.compile(arguments.length > 3 ? arguments[3] : "")
                                .asPredicate())
                .run();
    }

    private void run() throws Exception {
        Path certificate = ServerCertificate.create(folder);
        try (RunningServer server = RunningServer.start(libraries, certificate, TOKEN_SECONDS, 0)) {
            for (Scenario scenario : Scenario.all()) {
                step(scenario.name(), () -> compare(scenario, new Contest(libraries, server, certificate)));
            }
            step(TokenRequests.NAME, () -> {
                try (TokenRequests tokens = new TokenRequests(libraries, certificate)) {
                    tokens.ofFreshClients(report);
                    startAndIdle(server, certificate);
                    tokens.atExpiry(report);
                }
            });
            if (!wanted.test(TokenRequests.NAME)) {
                startAndIdle(server, certificate);
            }
        }
        int ofJmh = Math.min(rounds, MOST_ROUNDS_OF_JMH);
        step(JsonContest.NAME, () -> new JsonContest(folder.resolve("current-jackson")).run(report, ofJmh));
        step(RealAnswerContest.NAME, () -> RealAnswerContest.run(report, folder.resolve("current-jackson")));
        step(PromiseContest.NAME, () -> PromiseContest.run(report, ofJmh));
        System.out.println(report.markdown());
    }

    private void compare(Scenario scenario, Contest contest) throws Exception {
        Optional<Jdk> jdk = scenario.needsVirtualThreads() ? Jdk.withVirtualThreads() : Optional.of(Jdk.current());
        if (jdk.isEmpty()) {
            report.note(scenario.name(), "Left out: no JDK 25 was found. JDK25_HOME says where one is.");
        } else {
            new Comparison(scenario, contest.run(jdk.get(), scenario, rounds, sliceMillis)).addTo(report);
        }
    }

    /** What is measured while tokens expire. */
    private void startAndIdle(RunningServer server, Path certificate) throws Exception {
        step(ColdStart.NAME, () -> new ColdStart(libraries, server, folder)
                .run(report, ServerCertificate.addToDefaults(certificate, folder), rounds));
        step(IdleClients.NAME, () -> new IdleClients(libraries, server.cleartext()).run(report));
    }

    /** Carried out if it is wanted; a run that is ended early leaves what it has. */
    private void step(String name, Step step) throws Exception {
        if (wanted.test(name)) {
            long begun = System.nanoTime();
            System.out.println(name);
            step.run();
            Files.writeString(folder.resolve("results.md"), report.markdown());
            Files.writeString(folder.resolve("results.json"), report.json());
            System.out.println("  " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) + " s");
        }
    }

    private interface Step {
        void run() throws Exception;
    }
}
