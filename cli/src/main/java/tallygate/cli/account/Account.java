package tallygate.cli.account;

import java.util.Map;
import java.util.function.Supplier;
import tallygate.genauth.ManagementClient;

/**
 * The account that the environment names.
 *
 * @param environment has its variables
 * @param client makes a client of it
 */
public record Account(Map<String, String> environment, Supplier<ManagementClient> client) {

    /** The account of the variables of this process. */
    public static Account ofThisProcess() {
        return new Account(System.getenv(), ManagementClient::fromEnv);
    }
}
