package tallygate.cli.recording;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallygate.cli.terminal.When;
import tallygate.cli.terminal.WrongUseException;

/** What the arguments ask for. */
record RecordOptions(boolean help, Path file, Optional<Path> ledger, When progress) {
    static final String HELP =
            """
            Usage: java -jar record-usages.jar [options] <file.csv>

            Records the usages of a CSV file at Pagar.me. A ledger beside the file keeps what
            became of each, so that a usage counts once, however often you run this.

              --ledger=<file>               the ledger (default: <file.csv>.ledger)
              --progress=always|never|auto  a progress bar on standard error (default: auto,
                                            on a terminal; elsewhere a line now and then)
              --help                        print this and stop

            The first line of the file names its columns, in any order: subscription_id,
            item_id, quantity, description and used_at (such as 2026-11-20T17:00:00Z), and, if
            you like, code, group and amount (in cents). Fields are quoted as RFC 4180 says.

            The account is taken from the environment:

              PAGARME_SECRET_KEY            its secret key; unset: the offline sandbox
              PAGARME_BASE_URL              default https://api.pagar.me/core/v5

            Exit codes:

              0  every usage is accepted
              1  a fault of the program itself
              2  wrong arguments, environment or file
              3  the secret key was not accepted; nothing is lost, run it again with another
              4  of some usages it is not known what became of them; run it again
              5  some usages were rejected
              6  the ledger cannot be used
            """;

    static RecordOptions parse(String... arguments) {
        boolean help = false;
        Path file = null;
        Path ledger = null;
        When progress = When.AUTO;
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String value = argument.substring(equals + 1);
            if (argument.equals("--help")) {
                help = true;
            } else if (argument.startsWith("--ledger=") && !value.isEmpty()) {
                ledger = Path.of(value);
            } else if (argument.startsWith("--progress=")) {
                progress = When.of("--progress", value);
            } else if (argument.startsWith("-")) {
                throw new WrongUseException("There is no option " + argument + ".");
            } else if (file == null) {
                file = Path.of(argument);
            } else {
                throw new WrongUseException("There is more than one file: " + file + " and " + argument + ".");
            }
        }
        return new RecordOptions(help, required(file, help), Optional.ofNullable(ledger), progress);
    }

    private static Path required(@Nullable Path file, boolean help) {
        if (file == null && !help) {
            throw new WrongUseException("Which file? For a first look take examples/usages.csv.");
        }
        return file == null ? Path.of("") : file;
    }
}
