package tallygate.cli.terminal;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks the environment variables that a command needs for its account. */
public final class RequiredVariables {
    private RequiredVariables() {}

    /** @throws CommandException if one is not set; the message names the missing ones */
    public static void check(Map<String, String> environment, String... names) {
        String missing =
                Stream.of(names).filter(name -> !environment.containsKey(name)).collect(Collectors.joining(" and "));
        if (!missing.isEmpty()) {
            throw CommandException.invalidInput(
                    "Set " + missing + ", or use --sandbox to try the command without an account.");
        }
    }
}
