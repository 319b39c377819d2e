package tallygate.cli.report;

import tallygate.cli.terminal.When;
import tallygate.cli.terminal.WrongUseException;

/** What the arguments ask for. */
record ReportOptions(boolean help, boolean json, When colour, When progress) {
    static final String HELP =
            """
            Usage: java -jar usage-report.jar [options]

            Shows the package, entitlements, monthly active users and orders of a user pool.

              --json                        print one JSON document instead of text
              --color=always|never|auto     colours (default: auto, on a terminal and
                                            unless NO_COLOR is set)
              --progress=always|never|auto  a progress line on standard error while
                                            orders are read (default: auto, on a terminal)
              --help                        print this and stop

            The account is taken from the environment:

              GENAUTH_ACCESS_KEY_ID         its access key; unset: the offline sandbox
              GENAUTH_ACCESS_KEY_SECRET     the secret of the access key
              GENAUTH_HOST                  default https://api.genauth.ai
              GENAUTH_TENANT_ID             the tenant to ask about, if any

            Exit codes:

              0  the report was printed
              1  a fault of the program itself
              2  wrong arguments or environment
              3  the access key was not accepted
              4  the server was not reached, or did not answer in time
              5  the server refused or answered something else than the report needs
            """;

    static ReportOptions parse(String... arguments) {
        boolean help = false;
        boolean json = false;
        When colour = When.AUTO;
        When progress = When.AUTO;
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String option = equals < 0 ? argument : argument.substring(0, equals + 1);
            String value = argument.substring(option.length());
            switch (option) {
                case "--help" -> help = true;
                case "--json" -> json = true;
                case "--color=" -> colour = When.of("--color", value);
                case "--progress=" -> progress = When.of("--progress", value);
                default -> throw new WrongUseException("There is no option " + argument + ".");
            }
        }
        return new ReportOptions(help, json, colour, progress);
    }
}
