package tallygate.chaos.usages;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/** Starts {@link SenderProcess} in JVMs of their own, over each transport in turn. */
final class SenderProcesses {
    private final String ledger;
    private final Path log;
    private final String baseUrl;
    private final String secretKey;
    private final int records;
    private final boolean beginAgain;
    private int started;

    /**
     * @param ledger the address of its place
     * @param log gets everything that the processes write
     * @param beginAgain whether they begin again when the database fails
     */
    SenderProcesses(String ledger, Path log, String baseUrl, String secretKey, int records, boolean beginAgain) {
        this.ledger = ledger;
        this.log = log;
        this.baseUrl = baseUrl;
        this.secretKey = secretKey;
        this.records = records;
        this.beginAgain = beginAgain;
    }

    Process start() throws IOException {
        started++;
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SenderProcess.class.getName(),
                ledger,
                baseUrl,
                secretKey,
                Integer.toString(records),
                started % 2 == 1 ? "jdk" : "retrofit",
                Boolean.toString(beginAgain));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
    }

    int started() {
        return started;
    }
}
