package tallygate.examples.snippets;

import tallygate.genauth.ManagementClient;
import tallygate.genauth.quota.Entitlement;
import tallygate.genauth.quota.QuotaThresholds;

/** Every entitlement of which 80 % or more is used. */
public final class QuotaAlert {
    private QuotaAlert() {}

    public static void main(String[] arguments) {
        // snippet:start quota-alert
        QuotaThresholds thresholds = QuotaThresholds.of(80, 100);
        try (ManagementClient client = ManagementClient.fromEnv()) {
            for (Entitlement entitlement : Entitlement.listOf(client.getUsageInfo())) {
                if (thresholds.level(entitlement).isAlert()) {
                    System.out.println(thresholds.level(entitlement) + " " + entitlement);
                }
            }
        }
        // snippet:end quota-alert
    }
}
