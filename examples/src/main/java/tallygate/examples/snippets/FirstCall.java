package tallygate.examples.snippets;

import tallygate.genauth.ManagementClient;
import tallygate.genauth.model.CurrentUsageDto;

/** The shortest useful program: every entitlement with used and total. */
public final class FirstCall {
    private FirstCall() {}

    public static void main(String[] arguments) {
        // snippet:start first-call
        try (ManagementClient client = ManagementClient.fromEnv()) {
            for (CurrentUsageDto usage : client.getUsageInfo().data().usages()) {
                System.out.println(usage.modelName() + " " + usage.current() + "/" + usage.amount());
            }
        }
        // snippet:end first-call
    }
}
