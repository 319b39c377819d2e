package tallygate.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tallygate.benchmarks.json.JsonContest;
import tallygate.benchmarks.load.ColdStart;
import tallygate.benchmarks.load.Contest;
import tallygate.benchmarks.load.JavaProcess;
import tallygate.benchmarks.load.Libraries;
import tallygate.benchmarks.load.Scenario;
import tallygate.benchmarks.report.Report;
import tallygate.benchmarks.server.AnswerServer;
import tallygate.benchmarks.server.ServerCertificate;

/**
 * Runs all comparisons and writes {@code results.md} and {@code results.json} beside the jar. Takes the folder of the jar, and
 * optionally how many rounds, how many milliseconds a slice, and a regular expression for the names of the scenarios that are
 * wanted alone.
 */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        long sliceMillis = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1500;
        Predicate<String> wanted =
                Pattern.compile(arguments.length > 3 ? arguments[3] : "").asPredicate();
        Libraries libraries = new Libraries(folder.resolve("benchmarks.jar"), folder.resolve("lib"));
        Path certificate = ServerCertificate.create(folder);
        Report report = new Report();
        try (JavaProcess server = JavaProcess.start(
                List.of(libraries.harness()), AnswerServer.class.getName(), List.of(certificate.toString()))) {
            String[] ports = server.read().split(" ");
            URI cleartext = URI.create("http://localhost:" + ports[0]);
            URI tls = URI.create("https://localhost:" + ports[1]);
            Contest contest = new Contest(libraries, server, cleartext, tls, certificate);
            for (Scenario scenario : scenarios()) {
                if (wanted.test(scenario.name())) {
                    System.out.println(scenario.name());
                    report.add(scenario, contest.run(scenario, rounds, sliceMillis));
                    write(folder, report);
                }
            }
            if (wanted.test(ColdStart.NAME)) {
                new ColdStart(libraries, cleartext).run(report, rounds);
            }
        }
        if (wanted.test(JsonContest.NAME)) {
            new JsonContest(folder.resolve("current-jackson")).run(report, 3);
        }
        write(folder, report);
        System.out.println(report.markdown());
    }

    private static List<Scenario> scenarios() {
        List<Scenario> scenarios = new ArrayList<>(Scenario.all());
        if (Runtime.version().feature() >= 21) {
            scenarios.add(Scenario.onVirtualThreads());
        }
        return scenarios;
    }

    private static void write(Path folder, Report report) throws IOException {
        Files.writeString(folder.resolve("results.md"), report.markdown());
        Files.writeString(folder.resolve("results.json"), report.json());
    }
}
