package tallygate.chaos.usages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The run as a program. */
public final class UsagesRun {
    private static final int PASSED = 0;
    private static final int VIOLATED = 1;
    private static final int WRONG_USE = 2;

    private static final String HELP =
            """
            Usage: java -jar chaos-run.jar usages [--records N] [--kills N] [--seed N]
                         [--processes N] [--store sqlite|postgres] [--database-faults yes|no]

            Sends usages from a ledger through a proxy that breaks connections at random to a server
            that refuses some. A sending process is killed at random points and started again. At
            the end the server must have each usage once, and the ledger must say so.

              --records N   how many usages (default: 1000)
              --kills N     how often the process is killed (default: 5)
              --seed N      of all that is random (default: 1)
              --processes N how many processes send at a time (default: 1)
              --store S     where the ledger is, sqlite or postgres (default: sqlite)
              --database-faults yes
                            cuts the connections to PostgreSQL now and then, and crashes it

            Exit codes: 0 both ledgers agree, 1 they do not, 2 wrong arguments.
            """;

    private UsagesRun() {}

    /** Runs and returns the exit code. */
    public static int run(String... arguments) throws IOException, InterruptedException {
        if (arguments.length == 1 && arguments[0].equals("--help")) {
            System.out.print(HELP);
            return PASSED;
        }
        UsageSettings settings;
        try {
            settings = settings(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + " Try usages --help.");
            return WRONG_USE;
        }
        Path directory = Files.createTempDirectory("usages-run");
        try (LedgerPlace place = settings.postgres() ? LedgerPlace.inPostgres() : LedgerPlace.inSqlite(directory)) {
            UsageReport report = new UsageTrial(settings, place, directory, System.out::println).run();
            System.out.println(report);
            System.out.println("What the processes wrote, and a ledger in SQLite, are in " + directory + ".");
            return report.passed() ? PASSED : VIOLATED;
        }
    }

    static UsageSettings settings(String... arguments) {
        int records = 1000;
        int kills = 5;
        long seed = 1;
        int processes = 1;
        boolean postgres = false;
        boolean databaseFaults = false;
        for (int i = 0; i < arguments.length; i += 2) {
            String value = i + 1 < arguments.length ? arguments[i + 1] : "";
            try {
                switch (arguments[i]) {
                    case "--records" -> records = Integer.parseInt(value);
                    case "--kills" -> kills = Integer.parseInt(value);
                    case "--seed" -> seed = Long.parseLong(value);
                    case "--processes" -> processes = Integer.parseInt(value);
                    case "--store" -> postgres = postgres(value);
                    case "--database-faults" -> databaseFaults = value.equals("yes");
                    default -> throw new IllegalArgumentException("There is no option " + arguments[i] + ".");
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(arguments[i] + " needs a whole number, not \"" + value + "\".", e);
            }
        }
        UsageSettings settings = UsageSettings.of(records, kills, seed).withProcesses(processes);
        UsageSettings stored = postgres ? settings.inPostgres() : settings;
        return databaseFaults ? stored.withDatabaseFaults() : stored;
    }

    private static boolean postgres(String store) {
        return switch (store) {
            case "sqlite" -> false;
            case "postgres" -> true;
            default -> throw new IllegalArgumentException("--store is sqlite or postgres, not \"" + store + "\".");
        };
    }
}
