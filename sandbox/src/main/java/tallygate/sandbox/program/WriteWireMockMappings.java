package tallygate.sandbox.program;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import tallygate.sandbox.Sandbox;

/** Writes every operation of the management API as a WireMock stub mapping; {@code --help} lists arguments and exit codes. */
public final class WriteWireMockMappings {
    static final int NOT_WRITTEN = 1;

    private static final String HELP =
            """
            Usage: java -cp <class path> %s DIRECTORY [--help]

            Writes every operation of the management API as a WireMock stub mapping, one JSON file each.

              DIRECTORY  where the files go, such as the folder mappings of a WireMock; created if it is missing
              --help     print this and stop

            Exit codes: 0 written, 1 the directory cannot be written to, 2 wrong arguments.
            """
                    .formatted(WriteWireMockMappings.class.getName());

    private WriteWireMockMappings() {}

    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        if (arguments.length != 1 || (arguments[0].startsWith("-") && !arguments[0].equals("--help"))) {
            err.println("The program takes one directory. Try --help.");
            return CommandLine.WRONG_USE;
        }
        if (arguments[0].equals("--help")) {
            out.print(HELP);
            return CommandLine.DONE;
        }
        try {
            Sandbox.writeWireMockMappings(Path.of(arguments[0]));
            return CommandLine.DONE;
        } catch (IOException e) {
            err.println("The mappings could not be written: " + e);
            return NOT_WRITTEN;
        }
    }
}
