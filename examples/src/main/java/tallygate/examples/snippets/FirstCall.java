package tallygate.examples.snippets;

// snippet:start first-call
import tallygate.genauth.ManagementClient;
import tallygate.genauth.model.CurrentUsageDto;

final class FirstCall {
    public static void main(String[] arguments) {
        try (ManagementClient client = ManagementClient.fromEnv()) {
            for (CurrentUsageDto usage : client.getUsageInfo().data().usages()) {
                System.out.println(usage.modelName() + " " + usage.current() + "/" + usage.amount());
            }
        }
    }
}
// snippet:end first-call
