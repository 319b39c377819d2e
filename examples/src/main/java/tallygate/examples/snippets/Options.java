package tallygate.examples.snippets;

import java.time.Duration;
import tallygate.genauth.ManagementClient;

/** Settings of single calls. */
public final class Options {
    private Options() {}

    public static void main(String[] arguments) {
        try (ManagementClient client = ManagementClient.fromEnv()) {
            // snippet:start options
            String endTime = client.withOptions(options -> options.timeout(Duration.ofSeconds(5))
                            .tenantId("tenant-1")
                            .language("zh-CN"))
                    .getCurrentPackageInfo()
                    .data()
                    .endTime();
            System.out.println("The package ends " + endTime);
            // snippet:end options
        }
    }
}
