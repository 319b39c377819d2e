package tallygate.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tallygate.benchmarks.json.RealAnswerContest;
import tallygate.benchmarks.ledger.LedgerContest;
import tallygate.benchmarks.load.ColdStart;
import tallygate.benchmarks.load.Contest;
import tallygate.benchmarks.load.IdleClients;
import tallygate.benchmarks.load.Jdk;
import tallygate.benchmarks.load.LargeAnswers;
import tallygate.benchmarks.load.Libraries;
import tallygate.benchmarks.load.Pods;
import tallygate.benchmarks.load.RunningServer;
import tallygate.benchmarks.load.Scenario;
import tallygate.benchmarks.load.TokenRequests;
import tallygate.benchmarks.load.VirtualCrowd;
import tallygate.benchmarks.peer.PeerKind;
import tallygate.benchmarks.report.Comparison;
import tallygate.benchmarks.report.EngineCost;
import tallygate.benchmarks.report.Report;
import tallygate.benchmarks.server.BenchmarkServer;
import tallygate.benchmarks.server.Nginx;
import tallygate.benchmarks.server.ServerCertificate;

/**
 * Runs all comparisons and writes {@code results.md} and {@code results.json} beside the jar. Takes the folder of the jar, and
 * optionally {@code --short}, or a regular expression for the names of the comparisons that are wanted alone.
 */
public final class Benchmarks {
    /** As long as the server runs. */
    private static final long TOKEN_SECONDS = TimeUnit.HOURS.toSeconds(2);

    /** With the build 20 minutes. What is begun later is left out; a machine that does other things, too, takes longer. */
    private static final long MOST_NANOS = TimeUnit.MINUTES.toNanos(17);

    private static final int ROUNDS = 5;
    private static final long SLICE_MILLIS = 1000;

    private final Path folder;
    private final boolean shortForm;
    private final Predicate<String> wanted;
    private final Libraries libraries;
    private final Path certificate;
    private final Report report = new Report();
    private final long start = System.nanoTime();

    private Benchmarks(Path folder, boolean shortForm, Predicate<String> wanted) throws Exception {
        this.folder = folder;
        this.shortForm = shortForm;
        this.wanted = wanted;
        this.libraries = new Libraries(folder.resolve("benchmarks.jar"), folder.resolve("lib"));
        this.certificate = ServerCertificate.create(folder);
    }

    public static void main(String[] arguments) throws Exception {
        String choice = arguments.length > 1 ? arguments[1] : "";
        boolean shortForm = choice.equals("--short");
        new Benchmarks(
                        Path.of(arguments[0]).toAbsolutePath(),
                        shortForm,
                        Pattern.compile(shortForm ? "" : choice).asPredicate())
                .run();
    }

    private void run() throws Exception {
        Optional<Path> nginx = Nginx.program();
        try (BenchmarkServer server = nginx.isPresent()
                ? Nginx.withPages(nginx.get(), folder.resolve("nginx"), certificate, TOKEN_SECONDS)
                : answerServer()) {
            if (nginx.isEmpty()) {
                report.note(
                        "server",
                        "No nginx was found: the calls over TLS go to a server of the benchmarks, HTTP/2 is left out.");
            }
            contest(
                    server,
                    Jdk.current(),
                    shortForm ? List.of(Scenario.shortOne()) : Scenario.overTls(nginx.isPresent()));
            step(RealAnswerContest.NAME, () -> RealAnswerContest.run(report, folder.resolve("current-jackson")));
            EngineCost.addTo(report);
            if (!shortForm) {
                others(server, nginx.isPresent());
            }
        }
        write();
        System.out.println(report.markdown());
    }

    private void others(BenchmarkServer server, boolean http2) throws Exception {
        try (RunningServer plain = answerServer()) {
            contest(plain, Jdk.current(), List.of(Scenario.cleartext()));
        }
        try (TokenRequests tokens = new TokenRequests(libraries, certificate)) {
            step(TokenRequests.NAME, () -> tokens.ofFreshClients(report));
            Path trusted = ServerCertificate.addToDefaults(certificate, folder);
            step(ColdStart.NAME, () -> new ColdStart(libraries, server, folder, trusted).run(report, ROUNDS));
            step(IdleClients.NAME, () -> new IdleClients(libraries, server.cleartext()).run(report));
            step(TokenRequests.NAME, () -> tokens.atExpiry(report));
        }
        virtualThreads(server, http2);
        step(Pods.NAME, () -> new Pods(libraries, certificate).run(report));
        step(LedgerContest.NAME, () -> new LedgerContest(report, folder).run());
        step(LargeAnswers.NAME, () -> new LargeAnswers(libraries, server, certificate).run(report));
    }

    private void virtualThreads(BenchmarkServer server, boolean http2) throws Exception {
        Optional<Jdk> jdk = Jdk.withVirtualThreads();
        if (jdk.isPresent()) {
            contest(server, jdk.get(), List.of(Scenario.virtualThreads()));
        } else {
            report.note(Scenario.VIRTUAL_THREADS, "Left out: no JDK 25 was found. JDK25_HOME says where one is.");
        }
        List<PeerKind> peers = http2
                ? List.of(PeerKind.TALLYGATE_JDK_HTTP2, PeerKind.TALLYGATE_RETROFIT_HTTP2)
                : List.of(PeerKind.TALLYGATE_JDK, PeerKind.TALLYGATE_RETROFIT);
        step(VirtualCrowd.NAME, () -> new VirtualCrowd(libraries, server, certificate).run(report, peers));
    }

    /** Scenarios whose peers keep their processes from one to the next. */
    private void contest(BenchmarkServer server, Jdk jdk, List<Scenario> scenarios) throws Exception {
        try (Contest contest = new Contest(libraries, server, certificate, jdk)) {
            for (Scenario scenario : scenarios) {
                step(scenario.name(), () -> compare(contest, scenario));
            }
        }
    }

    private void compare(Contest contest, Scenario scenario) throws Exception {
        Comparison comparison = new Comparison(scenario, contest.run(scenario, ROUNDS, SLICE_MILLIS));
        comparison.addTo(report);
        if (scenario.name().equals(Scenario.USAGE)) {
            comparison.addFirstSeconds(report);
        }
    }

    private RunningServer answerServer() throws Exception {
        return RunningServer.start(libraries, certificate, TOKEN_SECONDS, 0);
    }

    /** Carried out if it is wanted; a run that is ended early leaves what it has, and a step that fails leaves the others. */
    private void step(String name, Step step) throws Exception {
        if (wanted.test(name) && System.nanoTime() - start > MOST_NANOS) {
            report.note(name, "Left out: the time of the run was over.");
        } else if (wanted.test(name)) {
            long begun = System.nanoTime();
            System.out.println(name);
            try {
                step.run();
            } catch (Exception e) {
                e.printStackTrace();
                report.note(name, "Failed: " + e);
            }
            write();
            System.out.println("  " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) + " s");
        }
    }

    private void write() throws Exception {
        Files.writeString(folder.resolve("results.md"), report.markdown());
        Files.writeString(folder.resolve("results.json"), report.json());
    }

    private interface Step {
        void run() throws Exception;
    }
}
