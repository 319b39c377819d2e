package tallygate.cli.account;

import java.util.Map;
import java.util.function.Supplier;
import tallygate.genauth.ManagementClient;

/**
 * The account of the environment.
 *
 * @param environment the environment variables
 * @param client creates a client of the account
 */
public record Account(Map<String, String> environment, Supplier<ManagementClient> client) {

    /** Returns the account of this process's environment. */
    public static Account ofThisProcess() {
        return new Account(System.getenv(), ManagementClient::fromEnv);
    }
}
