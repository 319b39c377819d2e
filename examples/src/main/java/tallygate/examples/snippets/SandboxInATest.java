package tallygate.examples.snippets;

import tallygate.core.error.PermissionDeniedException;
import tallygate.genauth.ManagementClient;
import tallygate.sandbox.Failure;
import tallygate.sandbox.Sandbox;

/** A test that needs no account, and provokes a failure. */
public final class SandboxInATest {
    private SandboxInATest() {}

    public static void main(String[] arguments) {
        // snippet:start sandbox
        try (Sandbox sandbox = Sandbox.start();
                ManagementClient client = ManagementClient.builder()
                        .host(sandbox.baseUrl())
                        .accessKey(sandbox.accessKeyId(), sandbox.accessKeySecret())
                        .build()) {
            sandbox.failNext(Failure.SERVER_ERROR);
            client.getUsageInfo(); // is sent again, and succeeds
            sandbox.failNext(Failure.FORBIDDEN);
            try {
                client.getUsageInfo();
            } catch (PermissionDeniedException expected) {
                System.out.println("Provoked: " + expected.getMessage());
            }
            System.out.println("Requests: " + sandbox.requests("/api/v3/get-usage-info"));
        }
        // snippet:end sandbox
    }
}
