package tallygate.chaos.usages;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/** Starts {@link SenderProcess} in JVMs of their own, over each transport in turn. */
final class SenderProcesses {
    private final Path ledger;
    private final String baseUrl;
    private final String secretKey;
    private final int records;
    private int started;

    SenderProcesses(Path ledger, String baseUrl, String secretKey, int records) {
        this.ledger = ledger;
        this.baseUrl = baseUrl;
        this.secretKey = secretKey;
        this.records = records;
    }

    Process start() throws IOException {
        started++;
        File log = log().toFile();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SenderProcess.class.getName(),
                ledger.toString(),
                baseUrl,
                secretKey,
                Integer.toString(records),
                started % 2 == 1 ? "jdk" : "retrofit");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log))
                .start();
    }

    int started() {
        return started;
    }

    /** Everything that the processes wrote. */
    Path log() {
        return ledger.resolveSibling("sender.log");
    }
}
