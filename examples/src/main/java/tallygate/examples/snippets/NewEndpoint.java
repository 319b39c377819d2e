package tallygate.examples.snippets;

import java.util.Map;
import tallygate.core.Operation;
import tallygate.genauth.ManagementClient;

/** An endpoint that is newer than this library. */
public final class NewEndpoint {
    private NewEndpoint() {}

    public static void main(String[] arguments) {
        try (ManagementClient client = ManagementClient.fromEnv()) {
            // snippet:start new-endpoint
            var answer = client.call(Operation.get("/api/v3/get-orders"), Map.of("page", 2, "limit", 10));
            System.out.println("New endpoint: " + answer.get("data"));
            // snippet:end new-endpoint
        }
    }
}
