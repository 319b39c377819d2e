package tallygate.benchmarks.load;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The standard output of a peer's process. */
final class Output {
    private Output() {}

    /** Has it for the answers alone: the vendor's SDK logs there. */
    static PrintStream take() {
        PrintStream answers = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        return answers;
    }
}
