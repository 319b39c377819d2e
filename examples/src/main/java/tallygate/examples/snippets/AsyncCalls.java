package tallygate.examples.snippets;

import java.util.concurrent.CompletableFuture;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.model.CostGetCurrentPackageRespDto;
import tallygate.genauth.model.CostGetCurrentUsageRespDto;

/** Two calls at the same time. */
public final class AsyncCalls {
    private AsyncCalls() {}

    public static void main(String[] arguments) {
        try (ManagementClient client = ManagementClient.fromEnv()) {
            // snippet:start async
            CompletableFuture<CostGetCurrentPackageRespDto> bought =
                    client.async().getCurrentPackageInfo();
            CompletableFuture<CostGetCurrentUsageRespDto> used = client.async().getUsageInfo();
            System.out.println(bought.thenCombine(
                            used,
                            (plan, usage) -> plan.data().code() + ": "
                                    + usage.data().usages().size() + " entitlements")
                    .join());
            // snippet:end async
        }
    }
}
